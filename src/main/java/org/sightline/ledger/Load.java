package org.sightline.ledger;

/**
 * How much one person is asked in an organisation: executives about whom they are, were within the last quarter, or will
 * be asked. Who feels used answers late, in a hurry, or not at all.
 *
 * @param requests one for each executive of each campaign
 * @param excepted whether an administrator lets them be asked in this campaign nevertheless
 */
public record Load(int requests, boolean excepted) {
    /** Days after the end of a campaign for which its requests count. */
    public static final int DAYS = 90;

    /** From so many requests on the page advises to think of somebody else. */
    public static final int MANY = 4;

    /** As many as one person gets; one more takes an exception. */
    public static final int MOST = 5;

    public static final Load NONE = new Load(0, false);

    public boolean many() {
        return requests >= MANY;
    }

    /** Whether one more request is refused. */
    public boolean full() {
        return requests >= MOST && !excepted;
    }
}

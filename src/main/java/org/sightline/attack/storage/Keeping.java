package org.sightline.attack.storage;

import java.util.List;
import java.util.Map;

/** A way to keep what raters say until nobody may know any more who said it: the product's, or one known to be weak. */
interface Keeping {
    /** Everybody is written down and invited. */
    void open();

    /** @return whether it was kept */
    boolean perform(Deed deed);

    /** Whatever runs by the clock. */
    void jobs();

    /** What pages show of a campaign under way, and how many mails wait. */
    Glance glance();

    /** All mails that left so far, in the order in which they left. */
    List<Mailed> mailed();

    /** The rows that a thief saw come in, by who was asked, as they are before the seal; none where there are no such rows. */
    Map<Asked, Seen> seen();

    /** The campaign is closed and what links answers to raters ends. */
    void seal();

    /** Where answers lie afterwards. */
    List<Shelf> shelves();

    /** @param mails that wait or went out */
    record Glance(String progress, int mails) {}

    /** A row whose writer is known, though not what it says. */
    record Seen(byte[] id, int bytes) {}
}

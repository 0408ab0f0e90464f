package org.sightline.ballot;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sightline.security.CampaignKey;
import org.sightline.security.Crockford;
import org.sightline.system.Sha256;

/**
 * What a rater notes after sending, to check later without the link that the answers count, or to withdraw them. It is
 * computed from the campaign key whenever it is shown or looked for, and stored nowhere: three digits that say which
 * campaign, twelve (60 bits) that only the key can make, one that shows a slip of the pen.
 *
 * <p>What somebody can do with a code:
 *
 * <ul>
 *   <li>with nothing else: learn that one ballot counts and until when, and delete it. Not read it, not change it, not
 *       learn whose it is or whom it is about. It is as good as the link that shows it, and less;
 *   <li>with the database, its backups and logs: learn the campaign. Nothing in there is a code, a hash of one or a time
 *       of its use, and without the key no code can be told from noise;
 *   <li>with the database and the key, while the campaign is open: whose code it is. Whoever has both opens every ballot
 *       anyway, so the code adds nothing;
 *   <li>with the mailbox: the link in it shows the code, and does already what the code can do. A renewed link makes new
 *       codes and ends those of the old one;
 *   <li>with anything at all, once the key is destroyed: nothing. The code is then a number without a meaning, also for
 *       whoever kept every backup. It never depends on what was answered, so it confirms no guess about that.
 * </ul>
 *
 * @param text without the strokes that part its groups
 */
record ReceiptCode(String text) {
    private static final int HINT = 3;
    private static final int PROOF = 12;
    private static final int LENGTH = HINT + PROOF + 1;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + Crockford.DIGITS + "]{" + LENGTH + "}");

    static ReceiptCode of(CampaignKey key, UUID campaign, UUID nomination, int generation) {
        String digits = hint(campaign) + Crockford.write(key.receipt(nomination, generation), PROOF);
        return new ReceiptCode(digits + check(digits));
    }

    /** What somebody typed, if it can be a code; a single wrong digit is noticed 31 times of 32. */
    static Optional<ReceiptCode> parse(String typed) {
        String text = Crockford.read(typed);
        return FORM.matcher(text).matches() && text.endsWith(check(text.substring(0, LENGTH - 1)))
                ? Optional.of(new ReceiptCode(text))
                : Optional.empty();
    }

    /** Whether this could be a code of that campaign. */
    boolean hintsAt(UUID campaign) {
        return text.startsWith(hint(campaign));
    }

    /** In four groups of four, to be read and typed. */
    public String grouped() {
        return Crockford.grouped(text, GROUP);
    }

    private static String hint(UUID campaign) {
        return digits("receipt|" + campaign, HINT);
    }

    private static String check(String digits) {
        return digits("receipt-check|" + digits, 1);
    }

    private static String digits(String text, int count) {
        byte[] hash = Sha256.of(text);
        return Crockford.write((hash[0] & 0xFF) << 8 | hash[1] & 0xFF, count);
    }

    /** Never its text. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}

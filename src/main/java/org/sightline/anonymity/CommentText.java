package org.sightline.anonymity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A comment without the traces of keyboard and habit (method.md B7 (7)): white space, quotation marks, dashes, dots and the
 * case of the first letter are made uniform, invisible characters removed, letters composed (NFC). The words stay as
 * written; a way of writing can still give its author away.
 */
public final class CommentText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}&&[^\\u200C\\u200D]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\u201C-\\u201F\\u00AB\\u00BB\\u2033\\uFF02]");
    private static final Pattern SINGLE_QUOTE =
            Pattern.compile("[\\u2018-\\u201B\\u2039\\u203A\\u2032\\u00B4`\\uFF07]");
    private static final Pattern LONG_DASH =
            Pattern.compile(" ?[\\u2014\\u2015] ?| [\\u2012\\u2013\\u2212] | --+ ?|--+ ");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2013\\u2212]");

    private CommentText() {}

    /** The uniform text; empty if nothing visible is left. Applying it twice changes nothing more. */
    public static String uniform(String written) {
        String visible = INVISIBLE.matcher(written).replaceAll("");
        String text = SPACE.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        text = DOUBLE_QUOTE.matcher(text).replaceAll("\"");
        text = SINGLE_QUOTE.matcher(text).replaceAll("'");
        text = text.replace("\u2026", "...");
        text = LONG_DASH.matcher(text).replaceAll(" - ").strip();
        text = DASH.matcher(text).replaceAll("-");
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}

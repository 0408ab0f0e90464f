package org.sightline.engagement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.web.Faults;

/** Numbers and texts as people type them, within what is taken. */
public final class Limits {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private Limits() {}

    /** Empty if it is no whole number, or none between the two. */
    public static Optional<Integer> number(String typed, int least, int most) {
        return Optional.of(typed)
                .filter(text -> DIGITS.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** A fault of the field if the text is longer than is kept. */
    public static Optional<Faults.Fault> tooLong(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? Optional.of(Faults.Fault.of(field, "engagement.fault.long", length, longest))
                : Optional.empty();
    }
}

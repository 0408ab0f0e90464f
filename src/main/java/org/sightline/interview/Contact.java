package org.sightline.interview;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.organisation.EmailAddress;

/**
 * Who somebody is and how they are reached, for the coach alone.
 *
 * @param relationship to the executive, in their own words, maybe empty
 * @param token opens their own page of the conversation
 */
record Contact(String name, String reach, String relationship, Locale language, String token) {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_RELATIONSHIP = 200;

    private static final String BREAK = "\n";
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ()./-]{5,40}");

    /** Whether somebody could be reached by it. */
    static boolean reaches(String typed) {
        return EmailAddress.parse(typed).isPresent() || NUMBER.matcher(typed).matches();
    }

    /** Empty for a telephone number. */
    Optional<EmailAddress> email() {
        return EmailAddress.parse(reach);
    }

    String written() {
        return String.join(BREAK, name, reach, relationship, language.toLanguageTag(), token);
    }

    static Contact read(String written) {
        String[] lines = written.split(BREAK, -1);
        return new Contact(lines[0], lines[1], lines[2], Locale.forLanguageTag(lines[3]), lines[4]);
    }
}

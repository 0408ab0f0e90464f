package org.sightline.feedback;

import java.util.Locale;

/** What an executive may agree to, in the order in which it is asked and in which sums are kept. */
public enum Statement {
    OPENLY,
    MATTERS,
    CHALLENGED,
    DIFFERENTLY,
    AGAIN;

    /** Its name in a form and in what is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "feedback.statement." + id();
    }
}

package org.sightline.invitation;

import java.util.List;
import java.util.Locale;
import org.sightline.system.Texts;

/**
 * What a mail to a rater says.
 *
 * @param accent the colour of the button
 * @param lead the greeting, and what is asked; a paragraph may have several lines
 * @param names those about whom it is asked, where they are too many for a sentence
 * @param link where the button leads; empty for a mail without one
 * @param tail what follows the button before all that is the same in every mail
 * @param facts headed paragraphs
 * @param notes what stands at the end
 */
record Words(
        String language,
        String accent,
        String subject,
        List<String> lead,
        List<String> names,
        String button,
        String link,
        List<String> tail,
        List<Fact> facts,
        List<String> notes,
        String foot,
        Stop stop) {
    /** What stands before the link where there are no buttons; some languages put a space before a colon. */
    public String begin() {
        return Texts.in(Locale.forLanguageTag(language)).of("invitation.begin");
    }

    /** How the reader stops further mails. */
    record Stop(String text, String link) {}

    /** A paragraph with a heading. */
    record Fact(String heading, String text) {}
}

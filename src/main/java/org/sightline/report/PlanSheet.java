package org.sightline.report;

import java.util.List;
import java.util.Locale;

/**
 * A plan on paper. All its words are final and in the language of the locale.
 *
 * @param head what stands small at the top of every page
 * @param subject what the document is about, for whoever lists documents
 * @param lead one line under the title
 * @param empty what is said if there are no parts
 */
public record PlanSheet(
        String head,
        String title,
        String subject,
        String lead,
        List<Part> parts,
        String empty,
        Paper paper,
        Locale locale) {
    public PlanSheet {
        parts = List.copyOf(parts);
    }

    /** One behaviour and what belongs to it. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param label what the text is */
    public record Line(String label, String text) {}
}

package org.sightline.report;

/**
 * The same statements about the same executive, asked twice: both reports as they were given, and nothing beside them.
 *
 * @param before the earlier one
 * @param now the later one, whose facts say for whom and how the document is made
 * @param goal what the executive set out to do; empty if that is not known
 */
public record Resurvey(ReportInput before, ReportInput now, String goal) {
    public Resurvey {
        if (!before.questionnaire().id().equals(now.questionnaire().id())
                || !before.questionnaire().version().equals(now.questionnaire().version())) {
            throw new IllegalArgumentException(
                    "what was asked differs: " + before.questionnaire().id() + " and "
                            + now.questionnaire().id());
        }
    }
}

package org.sightline.questionnaire;

/**
 * One text in its three forms. {@code {N}} stands for the executive's name.
 *
 * @param current for raters who work with the executive now
 * @param past for raters who no longer do
 * @param self for the executive, without {@code {N}}
 */
public record Wording(String current, String past, String self) {
    /** The text in one form, {@code {N}} not yet filled in. */
    public String in(Form form) {
        return switch (form) {
            case CURRENT -> current;
            case PAST -> past;
            case SELF -> self;
        };
    }
}

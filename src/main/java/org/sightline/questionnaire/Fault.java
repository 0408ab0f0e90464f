package org.sightline.questionnaire;

/**
 * One mistake in a questionnaire file.
 *
 * @param file the name the file was read under
 * @param line where it is, counted from 1; 0 if it concerns the file as a whole (it cannot be opened)
 * @param message what is wrong and how to mend it, without file and line
 */
public record Fault(String file, int line, String message) {
    /** {@code file:line: message}, the form in which editors and terminals make the place clickable. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}

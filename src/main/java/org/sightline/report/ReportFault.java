package org.sightline.report;

/**
 * One mistake in a customer's file for reports.
 *
 * @param file as the operator knows it
 * @param line counted from 1; 0 if it concerns the file as a whole
 * @param message what is wrong and how to mend it
 */
public record ReportFault(String file, int line, String message) {
    /** {@code file:line: message}, the form in which editors and terminals make the place clickable. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}

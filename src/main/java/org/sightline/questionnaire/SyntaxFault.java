package org.sightline.questionnaire;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in a user's words, and at the place to mend, why a parser could not go on. */
record SyntaxFault(int line, String message) {
    private static final String QUOTES =
            "; a text that contains \": \" or begins with a sign such as { [ * & ! % @ needs quotes around all of it";

    static SyntaxFault of(MarkedYAMLException e) {
        @Nullable Mark began = e.getContextMark();
        @Nullable Mark noticed = e.getProblemMark();
        String problem =
                e.getProblem() == null ? "it cannot be read" : e.getProblem().strip();
        boolean quotation = e.getContext() != null && e.getContext().contains("quoted scalar");
        if (quotation && problem.contains("end of stream")) {
            return at(began, "the quotation that begins here never ends; add the closing quote");
        }
        if (problem.contains("could not find expected ':'")) {
            return at(began, "this line lacks a colon and a space between its key and its text");
        }
        if (problem.contains("mapping values are not allowed")) {
            return at(noticed, "a colon stands where none can be; the line may be indented too far" + QUOTES);
        }
        if (problem.contains("expected <block end>")) {
            return at(
                    noticed,
                    "this does not fit what stands before it; check the indentation and the space after \"-\""
                            + QUOTES);
        }
        return at(noticed, "not valid YAML (" + problem + ")" + QUOTES);
    }

    private static SyntaxFault at(@Nullable Mark mark, String message) {
        return new SyntaxFault(mark == null ? 1 : mark.getLine() + 1, message);
    }
}

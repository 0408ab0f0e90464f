package org.sightline.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Wording;

/**
 * One answer to one open question as one text. A question in several boxes is written as the boxes' questions with their
 * answers, one a line, then the choices; always in the wording for current raters, so that the text does not tell past
 * from current.
 */
final class CommentWording {
    private CommentWording() {}

    /** @param boxes what was written, by {@code <question>} or {@code <question>.<part or choice>} */
    static String of(OpenQuestion question, Map<String, String> boxes, boolean self, String name) {
        Form form = self ? Form.SELF : Form.CURRENT;
        List<String> lines = new ArrayList<>();
        add(lines, "", boxes.get(question.id()));
        for (OpenQuestion.Part part : question.parts()) {
            add(lines, named(part.wording(), form, name), boxes.get(question.id() + "." + part.id()));
        }
        if (lines.isEmpty()) {
            return "";
        }
        for (OpenQuestion.Choice choice : question.choices()) {
            String chosen = boxes.get(question.id() + "." + choice.id());
            choice.options().stream()
                    .filter(option -> Objects.equals(option.id(), chosen))
                    .forEach(option -> add(lines, named(choice.wording(), form, name), option.label()));
        }
        return String.join("\n", lines);
    }

    private static String named(Wording wording, Form form, String name) {
        return wording.in(form).replace("{N}", name);
    }

    private static void add(List<String> lines, String question, @org.jspecify.annotations.Nullable String answer) {
        if (answer != null && !answer.isBlank()) {
            lines.add((question + " " + answer.strip()).strip());
        }
    }
}

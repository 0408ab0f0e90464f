package org.sightline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Wording;

/**
 * An open question as one rater is asked it.
 *
 * @param boxes one, or the several of a critical incident
 * @param choices beside the boxes
 */
record Question(String id, String text, List<Box> boxes, List<Choice> choices) {
    /** @param id the name of its words in {@link Answers#words()} */
    record Box(String id, String label, int limit) {}

    record Choice(String id, String label, List<OpenQuestion.Option> options) {}

    Question {
        boxes = List.copyOf(boxes);
        choices = List.copyOf(choices);
    }

    public boolean inParts() {
        return boxes.size() > 1 || !choices.isEmpty();
    }

    static List<Question> of(Paper paper) {
        return paper.instrument().questionnaire().questions().stream()
                .map(question -> of(question, paper))
                .toList();
    }

    private static Question of(OpenQuestion question, Paper paper) {
        Wording wording = paper.relationship().supervisor()
                ? Objects.requireNonNullElse(question.supervisors(), question.wording())
                : question.wording();
        String text = text(wording, paper);
        List<Box> boxes = new ArrayList<>();
        if (question.parts().isEmpty()) {
            boxes.add(new Box(question.id(), text, question.maximumLength()));
        }
        question.parts()
                .forEach(part -> boxes.add(new Box(
                        question.id() + "." + part.id(), text(part.wording(), paper), question.maximumLength())));
        List<Choice> choices = question.choices().stream()
                .map(choice ->
                        new Choice(question.id() + "." + choice.id(), text(choice.wording(), paper), choice.options()))
                .toList();
        return new Question(question.id(), text, boxes, choices);
    }

    private static String text(Wording wording, Paper paper) {
        return wording.in(paper.form()).replace("{N}", paper.executive());
    }
}

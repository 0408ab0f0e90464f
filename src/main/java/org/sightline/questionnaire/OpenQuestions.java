package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the open questions. */
final class OpenQuestions {
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_OPTION = 60;
    private static final int DEFAULT_LENGTH = 600;

    private final Faults faults;
    private final Wordings wordings;

    OpenQuestions(Faults faults, Wordings wordings) {
        this.faults = faults;
        this.wordings = wordings;
    }

    /** @param ids the scope that themes, items and questions share */
    OpenQuestion read(Fields fields, Ids ids) {
        Wording wording = wordings.read(
                fields, LONGEST_QUESTION, Set.of("id"), Set.of("supervisors", "parts", "choices", "maximum-length"));
        Ids inside = new Ids("the ids of a question's parts and choices", faults);
        return new OpenQuestion(
                ids.take(fields),
                wording,
                supervisors(fields, wording.self()),
                parts(fields, inside),
                choices(fields, inside),
                fields.number("maximum-length", DEFAULT_LENGTH, 50, 2000));
    }

    /** The executive is nobody's supervisor here, so the form for self is the question's own. */
    private @Nullable Wording supervisors(Fields fields, String self) {
        if (!fields.has("supervisors")) {
            return null;
        }
        Fields variant = fields.block("supervisors", "\"supervisors\" of " + fields.name())
                .expect(Set.of("current", "past"), Set.of());
        return new Wording(
                wordings.named(variant, "current", LONGEST_QUESTION),
                wordings.named(variant, "past", LONGEST_QUESTION),
                self);
    }

    private List<OpenQuestion.Part> parts(Fields fields, Ids inside) {
        List<OpenQuestion.Part> parts = new ArrayList<>();
        for (Fields part : fields.elements("parts", "part")) {
            Wording wording = wordings.read(part, LONGEST_QUESTION, Set.of("id"), Set.of());
            parts.add(new OpenQuestion.Part(inside.take(part), wording));
        }
        return parts;
    }

    private List<OpenQuestion.Choice> choices(Fields fields, Ids inside) {
        List<OpenQuestion.Choice> choices = new ArrayList<>();
        for (Fields choice : fields.elements("choices", "choice")) {
            Wording wording = wordings.read(choice, LONGEST_QUESTION, Set.of("id", "options"), Set.of());
            choices.add(new OpenQuestion.Choice(inside.take(choice), wording, options(choice)));
        }
        return choices;
    }

    private List<OpenQuestion.Option> options(Fields choice) {
        Fields block = choice.block("options", "\"options\" of " + choice.name());
        Ids ids = new Ids("the ids of a choice's options", faults);
        List<String> labels = wordings.labels(block, "option", choice.name(), LONGEST_OPTION);
        List<OpenQuestion.Option> options = new ArrayList<>();
        block.entries()
                .forEach((id, entry) -> options.add(new OpenQuestion.Option(
                        ids.take(id, entry.line(), "an option of " + choice.name()), labels.get(options.size()))));
        if (block.readable() && (options.size() < 2 || options.size() > 10)) {
            faults.add(
                    choice.lineOf("options"),
                    "%s has %s; a choice needs from 2 to 10"
                            .formatted(choice.name(), Faults.counted(options.size(), "option")));
        }
        return options;
    }
}

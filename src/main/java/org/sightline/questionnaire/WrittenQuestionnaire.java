package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as the text of a file, in one canonical form: the same questionnaire gives the same bytes, whatever file it
 * was once read from, and a difference between two such files is one of their content.
 *
 * @param places what stands in each line, by the names of {@link Phrases}, of a theme, item or question, or of a key
 */
public record WrittenQuestionnaire(String text, List<String> places) {
    public WrittenQuestionnaire {
        places = List.copyOf(places);
    }

    /** The text of an original; whatever the questionnaire holds, faults or none. */
    public static WrittenQuestionnaire of(Questionnaire questionnaire) {
        return new Writer().write(questionnaire, Optional.empty());
    }

    /** The text of a translation of an original in another language. */
    public static WrittenQuestionnaire translation(Questionnaire questionnaire, String original) {
        return new Writer().write(questionnaire, Optional.of(original));
    }

    /** What a fault is about. */
    public String place(Fault fault) {
        return fault.line() < 1 || fault.line() > places.size() ? "title" : places.get(fault.line() - 1);
    }

    /** Read by the reader of all files. */
    public Reading read(String name) {
        return QuestionnaireYaml.read(name, text);
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<String> places = new ArrayList<>();

        WrittenQuestionnaire write(Questionnaire it, Optional<String> translates) {
            line("id", "id: " + it.id());
            line("version", "version: " + quoted(it.version()));
            line("language", "language: " + it.language());
            translates.ifPresent(language -> line("translates", "translates: " + language));
            line("title", "title: " + quoted(it.title()));
            line("licence", "licence: " + quoted(it.licence()));
            line("stem.current", "stem:");
            wording("  ", "stem", it.stem());
            scale(it.scale());
            line("themes", "themes:" + (it.themes().isEmpty() ? " []" : ""));
            it.themes().forEach(this::theme);
            if (!it.pair().isEmpty()) {
                line(Questionnaire.PAIR, "pair:");
                line(Questionnaire.PAIR + ".title", "  title: " + quoted(it.pairTitle()));
                items("  ", Questionnaire.PAIR, it.pair());
            }
            if (!it.questions().isEmpty()) {
                line("questions", "questions:");
                it.questions().forEach(this::question);
            }
            return new WrittenQuestionnaire(text.toString(), places);
        }

        private void scale(Scale it) {
            line("scale.1", "scale:");
            line("scale.1", "  points:");
            it.points()
                    .forEach(point ->
                            line("scale." + point.value(), "    " + point.value() + ": " + quoted(point.label())));
            line("scale.cannot-say", "  cannot-say: " + quoted(it.cannotSay()));
        }

        private void theme(Theme it) {
            line(it.id(), "  - id: " + quoted(it.id()));
            line(it.id() + ".title", "    title: " + quoted(it.title()));
            line(it.id(), "    kind: " + (it.kind() == Theme.Kind.DEVELOPMENT ? "development" : "derailment"));
            line(it.id() + ".description", "    description: " + quoted(it.description()));
            items("    ", it.id(), it.items());
        }

        private void items(String indent, String block, List<Item> items) {
            line(block, indent + "items:" + (items.isEmpty() ? " []" : ""));
            for (Item item : items) {
                line(item.id(), indent + "  - id: " + quoted(item.id()));
                if (item.warning()) {
                    line(item.id(), indent + "    warning: true");
                }
                wording(indent + "    ", item.id(), item.wording());
            }
        }

        private void question(OpenQuestion it) {
            line(it.id(), "  - id: " + quoted(it.id()));
            wording("    ", it.id(), it.wording());
            @Nullable Wording supervisors = it.supervisors();
            if (supervisors != null) {
                line(it.id(), "    supervisors:");
                line(it.id() + ".supervisors.current", "      current: " + quoted(supervisors.current()));
                line(it.id() + ".supervisors.past", "      past: " + quoted(supervisors.past()));
            }
            line(it.id(), "    maximum-length: " + it.maximumLength());
            if (!it.parts().isEmpty()) {
                line(it.id(), "    parts:");
                for (OpenQuestion.Part part : it.parts()) {
                    line(it.id(), "      - id: " + quoted(part.id()));
                    wording("        ", it.id() + "/" + part.id(), part.wording());
                }
            }
            if (!it.choices().isEmpty()) {
                line(it.id(), "    choices:");
                it.choices().forEach(choice -> choice(it.id(), choice));
            }
        }

        private void choice(String question, OpenQuestion.Choice it) {
            String place = question + "/" + it.id();
            line(question, "      - id: " + quoted(it.id()));
            wording("        ", place, it.wording());
            line(question, "        options:");
            it.options()
                    .forEach(option -> line(
                            place + "/" + option.id(),
                            "          " + quoted(option.id()) + ": " + quoted(option.label())));
        }

        /** Three forms that are the same are written once, unless the name stands in them, which "all" may not hold. */
        private void wording(String indent, String place, Wording it) {
            if (it.current().equals(it.past())
                    && it.current().equals(it.self())
                    && !it.current().contains("{N}")) {
                line(place + ".current", indent + "all: " + quoted(it.current()));
                return;
            }
            line(place + ".current", indent + "current: " + quoted(it.current()));
            line(place + ".past", indent + "past: " + quoted(it.past()));
            line(place + ".self", indent + "self: " + quoted(it.self()));
        }

        private void line(String place, String line) {
            places.add(place);
            text.append(line).append('\n');
        }

        /** Quoted always, so that no word of a text is taken for a sign of the format. */
        private static String quoted(String words) {
            StringBuilder quoted = new StringBuilder("\"");
            words.strip().codePoints().forEach(c -> {
                if (c == '"' || c == '\\') {
                    quoted.append('\\').appendCodePoint(c);
                } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                    quoted.append(' ');
                } else {
                    quoted.appendCodePoint(c);
                }
            });
            return quoted.append('"').toString();
        }
    }
}

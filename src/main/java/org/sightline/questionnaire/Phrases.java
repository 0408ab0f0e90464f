package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a questionnaire under the name of its place: {@code title}, {@code scale.1}, {@code R.title}, {@code
 * R1.past}, {@code O1/a.current}. Fields of forms, translations and columns of tables bear these names.
 */
public final class Phrases {
    private Phrases() {}

    /** The texts by their places, in the order of the file. */
    public static SequencedMap<String, String> of(Questionnaire questionnaire) {
        SequencedMap<String, String> phrases = new LinkedHashMap<>();
        reword(questionnaire, (place, text) -> {
            phrases.put(place, text);
            return text;
        });
        return phrases;
    }

    /**
     * The same questionnaire in other words.
     *
     * @param words from a place and the text that stands there to the text that shall
     */
    public static Questionnaire reword(Questionnaire questionnaire, BinaryOperator<String> words) {
        return new Rewording(words).of(questionnaire);
    }

    private record Rewording(BinaryOperator<String> words) {
        Questionnaire of(Questionnaire it) {
            String title = words.apply("title", it.title());
            String licence = words.apply("licence", it.licence());
            Wording stem = wording("stem", it.stem());
            Scale scale = scale(it.scale());
            List<Theme> themes = it.themes().stream().map(this::theme).toList();
            String pairTitle =
                    it.pair().isEmpty() ? it.pairTitle() : words.apply(Questionnaire.PAIR + ".title", it.pairTitle());
            List<Item> pair = it.pair().stream().map(this::item).toList();
            List<OpenQuestion> questions =
                    it.questions().stream().map(this::question).toList();
            return new Questionnaire(
                    it.id(),
                    it.version(),
                    it.language(),
                    title,
                    licence,
                    stem,
                    scale,
                    themes,
                    pairTitle,
                    pair,
                    questions);
        }

        private Wording wording(String place, Wording it) {
            return new Wording(
                    words.apply(place + ".current", it.current()),
                    words.apply(place + ".past", it.past()),
                    words.apply(place + ".self", it.self()));
        }

        private Scale scale(Scale it) {
            List<Scale.Point> points = it.points().stream()
                    .map(point -> new Scale.Point(point.value(), words.apply("scale." + point.value(), point.label())))
                    .toList();
            return new Scale(points, words.apply("scale.cannot-say", it.cannotSay()));
        }

        private Theme theme(Theme it) {
            String title = words.apply(it.id() + ".title", it.title());
            String description = words.apply(it.id() + ".description", it.description());
            return new Theme(
                    it.id(),
                    title,
                    description,
                    it.kind(),
                    it.items().stream().map(this::item).toList());
        }

        private Item item(Item it) {
            return new Item(it.id(), it.warning(), wording(it.id(), it.wording()));
        }

        private OpenQuestion question(OpenQuestion it) {
            Wording wording = wording(it.id(), it.wording());
            @Nullable Wording supervisors = it.supervisors();
            if (supervisors != null) {
                supervisors = new Wording(
                        words.apply(it.id() + ".supervisors.current", supervisors.current()),
                        words.apply(it.id() + ".supervisors.past", supervisors.past()),
                        wording.self());
            }
            List<OpenQuestion.Part> parts = new ArrayList<>();
            it.parts()
                    .forEach(part -> parts.add(
                            new OpenQuestion.Part(part.id(), wording(it.id() + "/" + part.id(), part.wording()))));
            List<OpenQuestion.Choice> choices = new ArrayList<>();
            it.choices().forEach(choice -> choices.add(choice(it.id() + "/" + choice.id(), choice)));
            return new OpenQuestion(it.id(), wording, supervisors, parts, choices, it.maximumLength());
        }

        private OpenQuestion.Choice choice(String place, OpenQuestion.Choice it) {
            Wording wording = wording(place, it.wording());
            return new OpenQuestion.Choice(
                    it.id(),
                    wording,
                    it.options().stream()
                            .map(option -> new OpenQuestion.Option(
                                    option.id(), words.apply(place + "/" + option.id(), option.label())))
                            .toList());
        }
    }
}

package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything of a questionnaire that is no wording, in words: two languages of one questionnaire have the same. */
final class Structure {
    private Structure() {}

    /** What keeps a text from being a translation of the original, each with what to mend; none if it is one. */
    static List<String> differences(Questionnaire original, Questionnaire translation) {
        List<String> wanted = of(original);
        List<String> found = of(translation);
        List<String> differences = new ArrayList<>();
        wanted.stream()
                .filter(one -> !found.contains(one))
                .forEach(one -> differences.add("the translation lacks %s; add it as in the original".formatted(one)));
        found.stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one ->
                        differences.add("the original does not have %s; take it out or correct it".formatted(one)));
        if (differences.isEmpty() && !wanted.equals(found)) {
            differences.add("themes, items and questions stand in another order than in the original; use its order");
        }
        return differences;
    }

    private static List<String> of(Questionnaire questionnaire) {
        Stream<String> themes = questionnaire.themes().stream()
                .flatMap(theme -> Stream.concat(
                        Stream.of("theme %s (%s)".formatted(theme.id(), kind(theme))),
                        items("theme " + theme.id(), theme.items())));
        return Stream.of(
                        themes,
                        items("the pair", questionnaire.pair()),
                        questionnaire.questions().stream().flatMap(Structure::of))
                .flatMap(parts -> parts)
                .toList();
    }

    private static String kind(Theme theme) {
        return switch (theme.kind()) {
            case DERAILMENT -> "derailment";
            case DEVELOPMENT -> "development";
        };
    }

    private static Stream<String> items(String parent, List<Item> items) {
        return items.stream()
                .map(item -> "item %s of %s%s".formatted(item.id(), parent, item.warning() ? ", a warning sign" : ""));
    }

    private static Stream<String> of(OpenQuestion question) {
        String name = "question %s with at most %d characters%s"
                .formatted(
                        question.id(),
                        question.maximumLength(),
                        question.supervisors() == null ? "" : " and a wording for supervisors");
        return Stream.of(
                        Stream.of(name),
                        question.parts().stream()
                                .map(part -> "part %s of question %s".formatted(part.id(), question.id())),
                        question.choices().stream().flatMap(choice -> of(choice, question)))
                .flatMap(parts -> parts);
    }

    private static Stream<String> of(OpenQuestion.Choice choice, OpenQuestion question) {
        return choice.options().stream()
                .map(option ->
                        "option %s of choice %s of question %s".formatted(option.id(), choice.id(), question.id()));
    }
}

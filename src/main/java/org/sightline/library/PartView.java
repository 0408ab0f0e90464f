package org.sightline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sightline.questionnaire.Advice;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Quality;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;

/**
 * One page of the editor.
 *
 * @param part the id of a theme, {@code basics}, {@code themes}, {@code questions} or that of the pair
 * @param kind of the theme; empty on other pages
 * @param advice on the theme or the scale
 * @param adding the fields of what can be added, under {@code new}
 */
record PartView(
        String part,
        String title,
        List<Field> head,
        List<Advice> advice,
        String kind,
        List<Card> cards,
        List<Field> adding,
        boolean newWarning,
        int saves) {
    /**
     * One statement, question or theme.
     *
     * @param address of a theme's own page; empty for others
     */
    record Card(
            String id,
            String title,
            String address,
            boolean rated,
            boolean warning,
            boolean first,
            boolean last,
            List<Field> fields,
            List<Advice> advice) {}

    static PartView of(Questionnaire it, String part, PartForm typed, int saves) {
        Quality quality = Quality.of(new Edition(it, Map.of()));
        List<Field> head = new ArrayList<>();
        List<Card> cards = List.of();
        String title = "";
        String kind = "";
        switch (part) {
            case "basics" ->
                Stream.of("title", "licence", "stem", "scale")
                        .map(owner -> Field.of(it, owner))
                        .forEach(head::addAll);
            case "themes" -> cards = themes(it, quality);
            case "questions" -> cards = questions(it, quality);
            case Questionnaire.PAIR -> {
                head.addAll(Field.of(it, part));
                title = it.pairTitle();
                cards = items(it, it.pair(), quality);
            }
            default -> {
                Theme theme = theme(it, part);
                head.addAll(Field.of(it, part));
                title = theme.title();
                kind = theme.kind() == Theme.Kind.DEVELOPMENT ? "development" : "derailment";
                cards = items(it, theme.items(), quality);
            }
        }
        return new PartView(
                part,
                title,
                head,
                quality.about(part.equals("basics") ? "scale" : part, it.language()),
                kind,
                cards,
                adding(part, typed),
                typed.typed().containsKey("new.warning"),
                saves);
    }

    /** Whether a questionnaire has such a page. */
    static boolean known(Questionnaire it, String part) {
        return switch (part) {
            case "basics", "themes", "questions" -> true;
            case Questionnaire.PAIR -> !it.pair().isEmpty();
            default -> it.themes().stream().anyMatch(theme -> theme.id().equals(part));
        };
    }

    private static Theme theme(Questionnaire it, String id) {
        return it.themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Field> adding(String part, PartForm typed) {
        List<String> places = switch (part) {
            case "basics", Questionnaire.PAIR -> List.of();
            case "themes" ->
                List.of(
                        "new.title",
                        "new.description",
                        "new1.current",
                        "new1.past",
                        "new1.self",
                        "new2.current",
                        "new2.past",
                        "new2.self");
            default -> List.of("new.current", "new.past", "new.self");
        };
        return places.stream().map(place -> Field.of(place, typed.text(place))).toList();
    }

    private static List<Card> themes(Questionnaire it, Quality quality) {
        List<Theme> themes = it.themes();
        List<Card> cards = new ArrayList<>();
        for (Theme theme : themes) {
            cards.add(new Card(
                    theme.id(),
                    theme.title(),
                    theme.id(),
                    false,
                    false,
                    cards.isEmpty(),
                    cards.size() == themes.size() - 1,
                    List.of(),
                    quality.about(theme.id(), it.language())));
        }
        return cards;
    }

    private static List<Card> items(Questionnaire it, List<Item> items, Quality quality) {
        List<Card> cards = new ArrayList<>();
        for (Item item : items) {
            cards.add(new Card(
                    item.id(),
                    item.id(),
                    "",
                    true,
                    item.warning(),
                    cards.isEmpty(),
                    cards.size() == items.size() - 1,
                    Field.of(it, item.id()),
                    quality.about(item.id(), it.language())));
        }
        return cards;
    }

    private static List<Card> questions(Questionnaire it, Quality quality) {
        List<Card> cards = new ArrayList<>();
        for (OpenQuestion question : it.questions()) {
            cards.add(new Card(
                    question.id(),
                    question.id(),
                    "",
                    false,
                    false,
                    cards.isEmpty(),
                    cards.size() == it.questions().size() - 1,
                    Field.of(it, question.id()),
                    quality.about(question.id(), it.language())));
        }
        return cards;
    }
}

package org.sightline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;

/**
 * One page of the editor.
 *
 * @param part the id of a theme, {@code basics}, {@code themes}, {@code questions} or that of the pair
 * @param kind of the theme; empty on other pages
 * @param adding the fields of what can be added, under {@code new}
 */
record PartView(
        String part,
        String title,
        List<Field> head,
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
            List<Field> fields) {}

    static PartView of(Questionnaire it, String part, PartForm typed, int saves) {
        List<Field> head = new ArrayList<>();
        List<Card> cards = List.of();
        String title = "";
        String kind = "";
        switch (part) {
            case "basics" ->
                Stream.of("title", "licence", "stem", "scale")
                        .map(owner -> Field.of(it, owner))
                        .forEach(head::addAll);
            case "themes" -> cards = themes(it.themes());
            case "questions" -> cards = questions(it);
            case Questionnaire.PAIR -> {
                head.addAll(Field.of(it, part));
                title = it.pairTitle();
                cards = items(it, it.pair());
            }
            default -> {
                Theme theme = theme(it, part);
                head.addAll(Field.of(it, part));
                title = theme.title();
                kind = theme.kind() == Theme.Kind.DEVELOPMENT ? "development" : "derailment";
                cards = items(it, theme.items());
            }
        }
        return new PartView(
                part,
                title,
                head,
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

    private static List<Card> themes(List<Theme> themes) {
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
                    List.of()));
        }
        return cards;
    }

    private static List<Card> items(Questionnaire it, List<Item> items) {
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
                    Field.of(it, item.id())));
        }
        return cards;
    }

    private static List<Card> questions(Questionnaire it) {
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
                    Field.of(it, question.id())));
        }
        return cards;
    }
}

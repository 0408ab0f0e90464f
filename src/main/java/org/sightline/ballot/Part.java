package org.sightline.ballot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;

/**
 * One page of statements: a theme, or the numbers-and-values pair.
 *
 * @param id its name in addresses
 * @param number its place among all pages of the questionnaire, from 1
 */
record Part(String id, int number, String title, String description, List<Item> items) {
    static final String PAIR = "numbers-and-values";
    static final String COMMENTS = "comments";
    static final String CHECK = "check";

    /** The pages of statements in their order; the comments come after them. */
    static List<Part> of(Questionnaire questionnaire) {
        List<Part> parts = new ArrayList<>();
        questionnaire
                .themes()
                .forEach(theme -> parts.add(new Part(
                        theme.id().toLowerCase(Locale.ROOT),
                        parts.size() + 1,
                        theme.title(),
                        theme.description(),
                        theme.items())));
        if (!questionnaire.pair().isEmpty()) {
            parts.add(new Part(PAIR, parts.size() + 1, questionnaire.pairTitle(), "", questionnaire.pair()));
        }
        return List.copyOf(parts);
    }

    static Optional<Part> find(Questionnaire questionnaire, String id) {
        return of(questionnaire).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The statements' pages and the comments. */
    static int count(Questionnaire questionnaire) {
        return of(questionnaire).size() + (questionnaire.questions().isEmpty() ? 0 : 1);
    }

    /** The address of the page after this one. */
    String next(Questionnaire questionnaire) {
        List<Part> parts = of(questionnaire);
        if (number < parts.size()) {
            return parts.get(number).id();
        }
        return questionnaire.questions().isEmpty() ? CHECK : COMMENTS;
    }

    List<Item> helpful() {
        return items.stream().filter(item -> !item.warning()).toList();
    }

    List<Item> warnings() {
        return items.stream().filter(Item::warning).toList();
    }

    Set<String> itemIds() {
        Set<String> ids = new LinkedHashSet<>();
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }
}

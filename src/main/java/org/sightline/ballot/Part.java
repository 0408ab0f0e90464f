package org.sightline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;

/**
 * One page of statements: a theme, or the numbers-and-values pair.
 *
 * @param id its name in addresses
 * @param number its place among all pages of the questionnaire, from 1
 * @param itemIds the ids of its items
 */
record Part(String id, int number, String title, String description, List<Item> items, Set<String> itemIds) {
    static final String PAIR = "numbers-and-values";
    static final String COMMENTS = "comments";
    static final String LINEAGE = "lineage";
    static final String CHECK = "check";

    Part {
        items = List.copyOf(items);
        itemIds = Set.copyOf(itemIds);
    }

    static List<Part> of(Questionnaire questionnaire) {
        List<Part> parts = new ArrayList<>();
        questionnaire
                .themes()
                .forEach(theme -> parts.add(of(
                        theme.id().toLowerCase(Locale.ROOT),
                        parts.size() + 1,
                        theme.title(),
                        theme.description(),
                        theme.items())));
        if (!questionnaire.pair().isEmpty()) {
            parts.add(of(PAIR, parts.size() + 1, questionnaire.pairTitle(), "", questionnaire.pair()));
        }
        return List.copyOf(parts);
    }

    private static Part of(String id, int number, String title, String description, List<Item> items) {
        return new Part(
                id,
                number,
                title,
                description,
                items,
                items.stream().map(Item::id).collect(Collectors.toSet()));
    }

    List<Item> helpful() {
        return items.stream().filter(item -> !item.warning()).toList();
    }

    List<Item> warnings() {
        return items.stream().filter(Item::warning).toList();
    }
}

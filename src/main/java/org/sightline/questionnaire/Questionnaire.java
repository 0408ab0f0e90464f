package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An instrument, immutable once used.
 *
 * @param id stable name, for example {@code executive-360}; small letters, digits and hyphens
 * @param version changes with every change of content
 * @param language of its texts, a BCP 47 tag
 * @param stem what precedes every item in each form, with {@code {N}} for the name
 * @param scale the same for all rated items
 * @param themes in the order in which they are asked, at least one
 * @param pairTitle the heading of the pair's block, empty if there is no pair
 * @param pair the numbers-and-values pair, rated but never part of a theme score: the numbers, then the values; empty if
 *     there is none
 * @param questions in the order in which they are asked, possibly none
 */
public record Questionnaire(
        String id,
        String version,
        String language,
        String title,
        String licence,
        Wording stem,
        Scale scale,
        List<Theme> themes,
        String pairTitle,
        List<Item> pair,
        List<OpenQuestion> questions) {
    /** The id of the block that holds the numbers-and-values pair. */
    public static final String PAIR = "NV";

    public Questionnaire {
        themes = List.copyOf(themes);
        pair = List.copyOf(pair);
        questions = List.copyOf(questions);
    }

    /** The same, whose texts are in another language, a BCP 47 tag. */
    public Questionnaire in(String other) {
        return new Questionnaire(id, version, other, title, licence, stem, scale, themes, pairTitle, pair, questions);
    }

    /** All rated items, the themes' in order and then the pair; the order of every answer vector. */
    public List<Item> ratedItems() {
        List<Item> items = new ArrayList<>();
        themes.forEach(theme -> items.addAll(theme.items()));
        items.addAll(pair);
        return items;
    }

    /**
     * The id of the block of an item: its theme, or {@link #PAIR}.
     *
     * @throws IllegalArgumentException if the questionnaire has no such item
     */
    public String blockOf(String itemId) {
        return themes.stream()
                .filter(theme ->
                        theme.items().stream().anyMatch(item -> item.id().equals(itemId)))
                .map(Theme::id)
                .findFirst()
                .orElseGet(() -> {
                    if (pair.stream().noneMatch(item -> item.id().equals(itemId))) {
                        throw new IllegalArgumentException("no such item: " + itemId);
                    }
                    return PAIR;
                });
    }

    /** Half of all rated items, rounded up: the fewest answers that make a rater eligible (method.md A2). */
    public int eligibleFrom() {
        return (ratedItems().size() + 1) / 2;
    }

    /**
     * Whether an answer means the same in both: the rated items have the same ids, keying and blocks in the same order. What
     * they are worded like does not matter here.
     */
    public boolean asksTheSameAs(Questionnaire other) {
        return shape().equals(other.shape());
    }

    private List<String> shape() {
        return ratedItems().stream()
                .map(item -> blockOf(item.id()) + " " + item.id() + " " + item.warning())
                .toList();
    }

    /** The ids of {@link #ratedItems()}, in their order. */
    public Stream<String> itemIds() {
        return ratedItems().stream().map(Item::id);
    }
}

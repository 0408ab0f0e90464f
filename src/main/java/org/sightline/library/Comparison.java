package org.sightline.library;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;

/**
 * What differs between two versions of a questionnaire, and what that does to comparisons of their results.
 *
 * @param changes in the order of the later version, what was removed at the end
 */
record Comparison(List<Change> changes, Meaning meaning) {
    /** What has happened to a part. */
    enum Kind {
        ADDED,
        REMOVED,
        REWORDED,
        MOVED,
        REVERSED
    }

    /** What it means for the comparison of a campaign that asked the one with a campaign that asked the other. */
    enum Meaning {
        /** Nothing that is rated has changed. */
        SAME,
        /** The same statements and keys in other words or on a scale in other words. */
        WORDS,
        /** Statements came, went, moved or were reversed: an answer does not mean the same any more. */
        STRUCTURE
    }

    /** @param place by the names of {@link Phrases}, or an item's id */
    record Change(Kind kind, String place, String before, String after) {}

    Comparison {
        changes = List.copyOf(changes);
    }

    static Comparison between(Questionnaire before, Questionnaire after) {
        List<Change> changes = new ArrayList<>();
        Map<String, Item> old = items(before);
        Map<String, Item> now = items(after);
        Set<String> moved = moved(before, after);
        Map<String, String> were = Phrases.of(before);
        Map<String, String> are = Phrases.of(after);
        now.forEach((id, item) -> {
            Item was = old.get(id);
            String words = item.wording().current();
            if (was != null && was.warning() != item.warning()) {
                changes.add(new Change(Kind.REVERSED, id, words, words));
            }
            if (moved.contains(id)) {
                changes.add(new Change(Kind.MOVED, id, words, words));
            }
        });
        are.forEach((place, words) -> {
            String was = were.get(place);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, place, "", words));
            } else if (!was.equals(words)) {
                changes.add(new Change(Kind.REWORDED, place, was, words));
            }
        });
        were.forEach((place, words) -> {
            if (!are.containsKey(place)) {
                changes.add(new Change(Kind.REMOVED, place, words, ""));
            }
        });
        return new Comparison(changes, meaning(before, after));
    }

    private static Meaning meaning(Questionnaire before, Questionnaire after) {
        if (!before.asksTheSameAs(after)) {
            return Meaning.STRUCTURE;
        }
        return rated(before).equals(rated(after)) ? Meaning.SAME : Meaning.WORDS;
    }

    private static List<Object> rated(Questionnaire it) {
        return List.of(it.stem(), it.scale(), it.ratedItems());
    }

    /** Items of both that stand in another theme, or out of the order of the others. */
    private static Set<String> moved(Questionnaire before, Questionnaire after) {
        List<String> old = before.itemIds().toList();
        List<String> now = after.itemIds().toList();
        List<String> stayed = now.stream().filter(old::contains).toList();
        Set<String> moved = new HashSet<>();
        DiffUtils.diff(old.stream().filter(now::contains).toList(), stayed)
                .getDeltas()
                .forEach(delta -> moved.addAll(delta.getTarget().getLines()));
        stayed.stream()
                .filter(id -> !before.blockOf(id).equals(after.blockOf(id)))
                .forEach(moved::add);
        return moved;
    }

    private static Map<String, Item> items(Questionnaire it) {
        Map<String, Item> items = new LinkedHashMap<>();
        it.ratedItems().forEach(item -> items.put(item.id(), item));
        return items;
    }
}

package org.sightline.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard.ItemScore;

/** Turns answers around where a warning sign was asked, counts them per group and item, and lets the maps release them. */
final class Cells {
    private final List<Item> items;
    private final List<String> blocks;
    private final ReleaseMap releaseMap;
    private final DistributionMap distributionMap;

    Cells(Policy policy, List<Item> items, Questionnaire questionnaire) {
        this.items = items;
        this.blocks = items.stream().map(Item::id).map(questionnaire::blockOf).toList();
        this.releaseMap = new ReleaseMap(policy);
        this.distributionMap = new DistributionMap(policy);
    }

    List<ItemScore> release(Optional<Answers> self, List<Atom> atoms) {
        List<ItemScore> scores = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Released> released = new LinkedHashMap<>();
            Map<String, List<Integer>> distributions = new LinkedHashMap<>();
            for (Atom atom : atoms) {
                release(atom, i, released, distributions);
            }
            Item item = items.get(i);
            scores.add(new ItemScore(item.id(), blocks.get(i), item.warning(), own(self, i), released, distributions));
        }
        return scores;
    }

    private void release(
            Atom atom, int item, Map<String, Released> released, Map<String, List<Integer>> distributions) {
        String group = atom.group().id();
        if (atom.group().identified()) {
            released.put(group, releaseMap.identified(turned(atom.answers().getFirst(), item)));
            return;
        }
        int[] counts = counts(atom.answers(), item);
        int n = 0;
        int sum = 0;
        for (int value = 1; value <= 5; value++) {
            n += counts[value - 1];
            sum += value * counts[value - 1];
        }
        released.put(group, releaseMap.release(n, sum));
        distributionMap.release(counts).ifPresent(distribution -> distributions.put(group, distribution));
    }

    private int[] counts(List<Answers> answers, int item) {
        int[] counts = new int[5];
        for (Answers one : answers) {
            int value = turned(one, item);
            if (value > 0) {
                counts[value - 1]++;
            }
        }
        return counts;
    }

    private @Nullable Integer own(Optional<Answers> self, int item) {
        return self.map(answers -> turned(answers, item))
                .filter(value -> value > 0)
                .orElse(null);
    }

    /** The answer with higher always better; 0 stays "cannot say". */
    private int turned(Answers answers, int item) {
        int asked = answers.at(item);
        return asked == 0 || !items.get(item).warning() ? asked : 6 - asked;
    }
}

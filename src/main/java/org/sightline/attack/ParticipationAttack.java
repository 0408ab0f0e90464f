package org.sightline.attack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;

/**
 * T7: whoever knows the list of the people asked compares it with the groups and their sizes, in every case on a grid, and
 * takes for certain what is the same in all cases with that publication.
 *
 * <p>Three cases are known and stated: as many answered as were asked; a coalition of all who answered knows of itself;
 * and what the rules of grouping tell by themselves, since a group that stands alone has at least the minimum, what is pooled
 * fewer, and a small pool joins the smallest group. The rest is attacked: somebody is known to have answered, or not, although
 * the rules would have made the same groups had another answered instead.
 */
final class ParticipationAttack implements Attack {
    private static final int HIGHEST_MINIMUM = 5;

    @Override
    public String id() {
        return "T7";
    }

    @FunctionalInterface
    private interface Naming {
        List<Group> groups(Asked answered, Asked asked, Policy policy);
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        int most = conditions.extent().invited();
        Tally real = tally(most, conditions, ParticipationAttack::partition);
        found.accept(Finding.attack(
                id(), "participation", real.tries, real.beyond, real.everybody, real.byTheRules, real.silent, most));
        Tally naive = tally(
                Math.min(4, most),
                conditions,
                (answered, _, policy) ->
                        Partition.of(answered.members(), policy).groups());
        found.accept(Finding.control("T5", "names-who-answered", naive.tries, naive.beyond));
    }

    private static List<Group> partition(Asked answered, Asked asked, Policy policy) {
        return Partition.of(answered.members(), EnumSet.copyOf(asked.present()), policy)
                .groups();
    }

    private static Tally tally(int most, Conditions conditions, Naming naming) {
        Tally tally = new Tally();
        for (int minimum = 3; minimum <= HIGHEST_MINIMUM; minimum++) {
            Policy policy = Policy.withMinimum(minimum);
            Asked.each(limits(most), asked -> {
                if (!asked.present().isEmpty()) {
                    cases(asked, policy, naming).forEach((groups, worlds) -> tally.add(groups, worlds, asked, policy));
                }
            });
            conditions.progress().accept(minimum - 2L);
        }
        return tally;
    }

    private static Map<Relationship, Integer> limits(int most) {
        return Map.of(
                Relationship.CURRENT_DIRECT_REPORT,
                most,
                Relationship.PAST_DIRECT_REPORT,
                3,
                Relationship.PAST_SUPERVISOR,
                2,
                Relationship.PEER,
                most);
    }

    /** All ways in which people may have answered, by what is then published. */
    private static Map<List<Group>, List<Asked>> cases(Asked asked, Policy policy, Naming naming) {
        Map<List<Group>, List<Asked>> cases = new HashMap<>();
        Asked.each(asked.numbers(), answered -> {
            cases.computeIfAbsent(naming.groups(answered, asked, policy), _ -> new ArrayList<>())
                    .add(answered);
        });
        return cases;
    }

    /** What is certain, and why. */
    private static final class Tally {
        private long tries;
        private long beyond;
        private long everybody;
        private long byTheRules;
        private long silent;

        void add(List<Group> groups, List<Asked> worlds, Asked asked, Policy policy) {
            for (Relationship relationship : asked.present()) {
                tries++;
                boolean all = worlds.stream().allMatch(one -> one.of(relationship) == asked.of(relationship));
                boolean none = worlds.stream().allMatch(one -> one.of(relationship) == 0);
                if (all && complete(groups, relationship, asked)) {
                    everybody++;
                } else if ((all || none) && exchangeable(relationship, worlds, asked, policy, all ? -1 : 1)) {
                    beyond++;
                } else if (all || none) {
                    byTheRules++;
                    silent += none ? 1 : 0;
                }
            }
        }

        private static boolean complete(List<Group> groups, Relationship relationship, Asked asked) {
            return groups.stream()
                    .filter(group -> group.relationships().contains(relationship))
                    .anyMatch(group -> group.raters()
                            == group.relationships().stream()
                                    .mapToInt(asked::of)
                                    .sum());
        }

        /** Whether another could have answered instead, and the rules would have made the same groups of it. */
        private static boolean exchangeable(
                Relationship relationship, List<Asked> worlds, Asked asked, Policy policy, int step) {
            for (Asked world : worlds) {
                Grouping groups = Grouping.of(world, asked, policy.minimum());
                for (Relationship other : asked.present()) {
                    int changed = world.of(other) - step;
                    if (other != relationship
                            && changed >= 0
                            && changed <= asked.of(other)
                            && Grouping.of(world.with(relationship, step).with(other, -step), asked, policy.minimum())
                                    .equals(groups)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}

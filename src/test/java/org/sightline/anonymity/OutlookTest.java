package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Partition.Member;

class OutlookTest {
    private static final Policy FOUR = Policy.withMinimum(4);

    @Test
    void isCertainWhereTheLightSaysSo() {
        Outlook outlook = Outlook.of(Rosters.of(CURRENT_DIRECT_REPORT, 6, PEER, 6), Set.of(PEER), FOUR);
        assertThat(outlook.report()).isEqualTo(Outlook.Report.CERTAIN);
        assertThat(outlook.places().get(PEER)).containsExactly(Place.LEADING);
        assertThat(outlook.places().get(CURRENT_DIRECT_REPORT)).containsExactly(Place.ADDED);
    }

    @Test
    void leavesOpenWhatTheLightsLeaveOpen() {
        Map<Relationship, Integer> asked = Rosters.of(CURRENT_DIRECT_REPORT, 5, PAST_DIRECT_REPORT, 3);
        Outlook dark = Outlook.of(asked, Set.of(), FOUR);
        assertThat(dark.report()).isEqualTo(Outlook.Report.OPEN);
        assertThat(dark.places().get(PAST_DIRECT_REPORT)).containsExactly(Place.NOWHERE, Place.REPORTS);
        Outlook lit = Outlook.of(asked, Set.of(CURRENT_DIRECT_REPORT), FOUR);
        assertThat(lit.report()).isEqualTo(Outlook.Report.CERTAIN);
        assertThat(lit.places().get(PAST_DIRECT_REPORT)).containsExactly(Place.REPORTS);
    }

    @Test
    void knowsThatThereIsNoReport() {
        assertThat(Outlook.of(Map.of(), Set.of(), FOUR).report()).isEqualTo(Outlook.Report.NONE);
        assertThat(Outlook.of(Rosters.of(PEER, 2, OTHER, 1), Set.of(), FOUR).report())
                .isEqualTo(Outlook.Report.NONE);
        assertThat(Outlook.of(Rosters.of(PEER, 9), Set.of(), FOUR).report()).isEqualTo(Outlook.Report.NONE);
        assertThat(Outlook.of(Rosters.of(PEER, 3), Set.of(PEER), FOUR).report())
                .as("a light that outlived a rater")
                .isEqualTo(Outlook.Report.NONE);
    }

    @Test
    void countsEveryNumberOfDirectReports() {
        // only eight direct reports make theirs the smaller group, so that the other rater is added to it
        Outlook outlook = Outlook.of(
                Rosters.of(CURRENT_DIRECT_REPORT, 5, PAST_DIRECT_REPORT, 5, PEER, 8, OTHER, 1),
                Set.of(PEER),
                Policy.withMinimum(8));
        assertThat(outlook.places().get(PEER)).containsExactly(Place.LEADING, Place.ALONE);
    }

    /** Neither more nor less than all numbers of answers with these lights, each put through the partition. */
    @Test
    void namesExactlyThePossiblePlaces() {
        compare(400, 3, 16);
    }

    @Test
    @Tag("slow")
    void namesExactlyThePossiblePlacesOfThousands() {
        compare(3000, 8, 24);
    }

    private static void compare(int rosters, int minima, int most) {
        for (long seed = 0; seed < rosters; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.withMinimum(3 + random.nextInt(minima));
            Map<Relationship, Integer> asked = Rosters.random(random, policy.minimum() + 2);
            while (asked.values().stream().mapToInt(Integer::intValue).sum() > most) {
                asked.remove(List.copyOf(asked.keySet()).get(random.nextInt(asked.size())));
            }
            Set<Relationship> reached = EnumSet.noneOf(Relationship.class);
            asked.forEach((relationship, count) -> {
                if (count >= policy.minimum() && random.nextBoolean()) {
                    reached.add(relationship);
                }
            });
            Map<Relationship, Set<Place>> possible = new EnumMap<>(Relationship.class);
            Set<Boolean> reportable = new java.util.TreeSet<>();
            every(asked, reached, policy, List.copyOf(asked.keySet()), new ArrayList<>(), (members) -> {
                Partition partition = Partition.of(members, asked.keySet(), policy);
                reportable.add(partition.reportable());
                asked.keySet().stream()
                        .filter(one -> one != CURRENT_SUPERVISOR)
                        .forEach(one -> possible.computeIfAbsent(one, none -> EnumSet.noneOf(Place.class))
                                .add(Place.of(one, partition)));
            });
            Outlook outlook = Outlook.of(asked, reached, policy);
            String as = "seed " + seed + ": " + asked + " lit " + reached + " with " + policy.minimum();
            assertThat(outlook.places()).as(as).isEqualTo(possible);
            assertThat(outlook.report() == Outlook.Report.CERTAIN).as(as).isEqualTo(!reportable.contains(false));
            assertThat(outlook.report() == Outlook.Report.NONE).as(as).isEqualTo(!reportable.contains(true));
        }
    }

    private interface Visit {
        void of(List<Member> members);
    }

    private static void every(
            Map<Relationship, Integer> asked,
            Set<Relationship> reached,
            Policy policy,
            List<Relationship> rest,
            List<Member> members,
            Visit visit) {
        if (rest.isEmpty()) {
            visit.of(members);
            return;
        }
        Relationship relationship = rest.getFirst();
        int most = asked.getOrDefault(relationship, 0);
        boolean lit = reached.contains(relationship);
        for (int answers = lit ? policy.minimum() : 0;
                answers <= (lit ? most : Math.min(most, policy.minimum() - 1));
                answers++) {
            for (int identified = 0; identified <= (relationship == CURRENT_SUPERVISOR ? answers : 0); identified++) {
                List<Member> more = new ArrayList<>(members);
                for (int i = 0; i < answers; i++) {
                    more.add(new Member(relationship, i < identified));
                }
                every(asked, reached, policy, rest.subList(1, rest.size()), more, visit);
            }
        }
    }
}

package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.anonymity.Partition.Member;

class LaterWaveTest {
    private static final Policy FOUR = Policy.withMinimum(4);

    @Test
    void releasesAWaveOfEnoughAndLetsTheOthersWait() {
        Partition first = Partition.of(members(5, CURRENT_DIRECT_REPORT, 3, PEER, 2, PAST_SUPERVISOR), FOUR);
        assertThat(first.groups()).extracting(Group::id).containsExactly("current_direct_report", "other_raters");
        LaterWave wave = LaterWave.of(first, members(3, CURRENT_DIRECT_REPORT, 3, PEER, 1, PAST_SUPERVISOR), FOUR);
        assertThat(wave.atoms()).containsExactly(new Group("other_raters", List.of(PAST_SUPERVISOR, PEER), 4, false));
        assertThat(wave.memberships().stream().map(place -> place.orElse("-")))
                .containsExactly("-", "-", "-", "other_raters", "other_raters", "other_raters", "other_raters");
    }

    /** Seven peers would have been a group of their own; but three were published among others, and that stays so. */
    @Test
    void keepsTheGroupsOfTheFirstPublication() {
        Partition first = Partition.of(members(3, PEER, 2, OTHER), FOUR);
        LaterWave wave = LaterWave.of(first, members(4, PEER), FOUR);
        assertThat(wave.atoms()).extracting(Group::id).containsExactly("other_raters");
        Partition reports = Partition.of(members(3, CURRENT_DIRECT_REPORT, 3, PAST_DIRECT_REPORT), FOUR);
        assertThat(LaterWave.of(reports, members(9, CURRENT_DIRECT_REPORT, 9, PAST_DIRECT_REPORT), FOUR)
                        .atoms())
                .extracting(Group::id)
                .containsExactly("direct_reports");
    }

    @Test
    void hasNoPlaceForARelationshipThatNobodyWasAskedIn() {
        Partition first = Partition.of(members(5, PEER), FOUR);
        assertThat(LaterWave.of(first, members(9, OTHER), FOUR).released()).isFalse();
        Partition asked = Partition.of(members(5, PEER), Set.of(PEER, OTHER), FOUR);
        assertThat(LaterWave.of(asked, members(9, OTHER), FOUR).atoms())
                .extracting(Group::id)
                .containsExactly("peer_and_others");
    }

    @Test
    void letsAnIdentifiedSupervisorWait() {
        Partition first = Partition.of(
                List.of(
                        new Member(CURRENT_SUPERVISOR, true),
                        new Member(PEER, false),
                        new Member(PEER, false),
                        new Member(PEER, false),
                        new Member(PEER, false)),
                FOUR);
        List<Member> later = Collections.nCopies(4, new Member(CURRENT_SUPERVISOR, true));
        LaterWave wave = LaterWave.of(first, later, FOUR);
        assertThat(wave.released()).isFalse();
        assertThat(wave.memberships()).hasSize(4).allMatch(Optional::isEmpty);
    }

    @Test
    void refusesACycleThatWasNeverPublished() {
        Partition nothing = Partition.of(members(3, PEER), FOUR);
        assertThatIllegalArgumentException().isThrownBy(() -> LaterWave.of(nothing, members(9, PEER), FOUR));
    }

    /** Three waves after a first publication, whoever waited offered again. */
    @Test
    void keepsItsRulesForAnyRatersInAnyWaves() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.of(3 + random.nextInt(8), Protection.values()[random.nextInt(2)]);
            Partition first = Partition.of(arrivals(random, 8), policy);
            if (!first.reportable()) {
                continue;
            }
            List<Member> waiting = new ArrayList<>();
            for (int number = 2; number <= 4; number++) {
                waiting.addAll(arrivals(random, 6));
                LaterWave wave = LaterWave.of(first, waiting, policy);
                holds("seed " + seed + ", wave " + number, first, waiting, wave, policy);
                List<Member> left = new ArrayList<>();
                for (int i = 0; i < waiting.size(); i++) {
                    if (wave.memberships().get(i).isEmpty()) {
                        left.add(waiting.get(i));
                    }
                }
                waiting = left;
            }
        }
    }

    private static void holds(String seed, Partition first, List<Member> later, LaterWave wave, Policy policy) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        assertThat(wave.memberships()).as(seed).hasSize(later.size());
        for (int i = 0; i < later.size(); i++) {
            Member member = later.get(i);
            Optional<Group> home = first.groups().stream()
                    .filter(group ->
                            !group.identified() && group.relationships().contains(member.relationship()))
                    .findFirst();
            Optional<String> place = wave.memberships().get(i);
            if (place.isPresent()) {
                assertThat(member.identified()).as(seed).isFalse();
                assertThat(place).as(seed).isEqualTo(home.map(Group::id));
                sizes.merge(place.get(), 1, Integer::sum);
            } else if (home.isPresent() && !member.identified()) {
                waiting.merge(home.get().id(), 1, Integer::sum);
            }
        }
        assertThat(wave.atoms().stream().collect(Collectors.toMap(Group::id, Group::raters)))
                .as(seed + ": everybody is in one atom, and counted there")
                .isEqualTo(sizes);
        assertThat(sizes.values()).as(seed).allMatch(raters -> raters >= policy.minimum());
        assertThat(waiting.values())
                .as(seed + ": whoever could be shown is")
                .allMatch(raters -> raters < policy.minimum());
        assertThat(Collections.disjoint(sizes.keySet(), waiting.keySet()))
                .as(seed)
                .isTrue();
        for (Group atom : wave.atoms()) {
            assertThat(first.groups())
                    .as(seed + ": the partition never changes")
                    .anyMatch(group -> group.id().equals(atom.id())
                            && group.relationships().equals(atom.relationships()));
        }
        List<Member> shuffled = new ArrayList<>(later);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(LaterWave.of(first, shuffled, policy).atoms()).as(seed).isEqualTo(wave.atoms());
    }

    /** Two versions side by side: every pair of cells, alone and with every insider of either wave. */
    @ParameterizedTest
    @CsvSource({"3,3,0", "3,4,0", "4,4,0", "3,3,1", "3,4,1", "4,4,1"})
    void leavesEveryAnswerUndeterminedWhoeverComparesTheVersions(int earlier, int later, int protectHigh) {
        ReleaseMap map = new ReleaseMap(new Policy(3, 8, 5, 1, protectHigh));
        assertThat(determined(earlier, later, protectHigh, (one, two) -> {
                    Released before = map.release(one.n(), one.sum());
                    Released since = map.release(two.n(), two.sum());
                    return List.of(
                            before,
                            since,
                            Combined.of(List.of(new Combined.Part(earlier, before), new Combined.Part(later, since)))
                                    .orElseThrow());
                }))
                .isEmpty();
    }

    /** The negative controls: a group computed anew is found, and so is a wave that is too small. */
    @Test
    void needsItsWavesApart() {
        ReleaseMap map = new ReleaseMap(Policy.withMinimum(3));
        BiFunction<Cell, Cell, Object> anew = (one, two) ->
                List.of(map.release(one.n(), one.sum()), map.release(one.n() + two.n(), one.sum() + two.sum()));
        assertThat(determined(3, 3, 0, anew)).isNotEmpty();
        assertThat(determined(4, 1, 0, anew)).isNotEmpty();
    }

    /** In how many ways somebody's answer is known for certain to whoever sees what is published. */
    private static List<String> determined(
            int earlier, int later, int protectHigh, BiFunction<Cell, Cell, Object> publisher) {
        Map<Object, List<List<Cell>>> classes = new HashMap<>();
        for (Cell one : Cell.all(earlier)) {
            for (Cell two : Cell.all(later)) {
                classes.computeIfAbsent(publisher.apply(one, two), _ -> new ArrayList<>())
                        .add(List.of(one, two));
            }
        }
        List<String> found = new ArrayList<>();
        classes.forEach((published, pairs) -> {
            for (int insider = 0; insider <= 10; insider++) {
                found.addAll(known(published, pairs, insider, protectHigh));
            }
        });
        return found;
    }

    /** @param insider 0 for none, 1 to 5 the answer of one in the first wave, 6 to 10 of one in the second */
    private static List<String> known(Object published, List<List<Cell>> pairs, int insider, int protectHigh) {
        int wave = insider > 5 ? 1 : 0;
        int own = insider - 5 * wave;
        List<List<Cell>> feasible = pairs.stream()
                .filter(pair -> insider == 0 || pair.get(wave).holds(own))
                .map(pair -> {
                    List<Cell> others = new ArrayList<>(pair);
                    if (insider > 0) {
                        others.set(wave, pair.get(wave).without(own));
                    }
                    return others;
                })
                .toList();
        List<String> found = new ArrayList<>();
        for (int value = 1; value <= 5; value++) {
            for (int of = 0; of <= 1; of++) {
                int v = value;
                int attacked = of;
                boolean promised = insider == 0 || value < 5 || protectHigh > 0;
                if (promised
                        && feasible.stream()
                                .allMatch(pair -> pair.get(attacked).n() > 0
                                        && pair.get(attacked).counts().get(v - 1)
                                                == pair.get(attacked).n())
                        && !feasible.isEmpty()) {
                    found.add(published + " insider " + insider + ": wave " + (of + 1) + " gave " + value);
                }
            }
        }
        return found;
    }

    /** Up to so many of each relationship, some current supervisors identified. */
    private static List<Member> arrivals(Random random, int most) {
        List<Member> members = new ArrayList<>();
        Rosters.random(random, most).forEach((relationship, count) -> {
            for (int i = 0; i < count; i++) {
                members.add(new Member(relationship, relationship == CURRENT_SUPERVISOR && random.nextBoolean()));
            }
        });
        Collections.shuffle(members, random);
        return members;
    }

    private static List<Member> members(Object... pairs) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.addAll(Collections.nCopies((Integer) pairs[i], new Member((Relationship) pairs[i + 1], false)));
        }
        return members;
    }
}

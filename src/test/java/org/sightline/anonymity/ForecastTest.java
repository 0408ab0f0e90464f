package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;
import static org.sightline.anonymity.Relationship.SELF;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Forecast.Change;
import org.sightline.anonymity.Forecast.Prospect;
import org.sightline.anonymity.Partition.Member;

class ForecastTest {
    private static final Policy FOUR = Policy.withMinimum(4);

    @Test
    void oneMorePastSupervisorGetsThemAGroup() {
        Forecast forecast = Forecast.of(Rosters.of(CURRENT_DIRECT_REPORT, 6, PAST_SUPERVISOR, 3, PEER, 6), false, FOUR);
        assertThat(prospect(forecast, PAST_SUPERVISOR).place()).isEqualTo(Place.ADDED);
        assertThat(prospect(forecast, PAST_SUPERVISOR).change())
                .isEqualTo(new Change(Map.of(PAST_SUPERVISOR, 1), Place.ALONE));
        assertThat(prospect(forecast, CURRENT_DIRECT_REPORT).place()).isEqualTo(Place.LEADING);
        assertThat(prospect(forecast, CURRENT_DIRECT_REPORT).change()).isNull();
        assertThat(prospect(forecast, PEER).change()).isNull();
    }

    @Test
    void aMixedSupervisorIsAddedToTheGroupThatOneMoreMakes() {
        Forecast forecast = Forecast.of(Rosters.of(CURRENT_SUPERVISOR, 1, PAST_SUPERVISOR, 3, PEER, 6), false, FOUR);
        assertThat(prospect(forecast, PAST_SUPERVISOR).place()).isEqualTo(Place.POOLED);
        assertThat(prospect(forecast, PAST_SUPERVISOR).change())
                .isEqualTo(new Change(Map.of(PAST_SUPERVISOR, 1), Place.LEADING));
    }

    @Test
    void directReportsFirstStandTogetherThenApart() {
        assertThat(prospect(
                                Forecast.of(
                                        Rosters.of(CURRENT_DIRECT_REPORT, 2, PAST_DIRECT_REPORT, 1, PEER, 6),
                                        false,
                                        FOUR),
                                CURRENT_DIRECT_REPORT)
                        .change())
                .isEqualTo(new Change(Map.of(CURRENT_DIRECT_REPORT, 1), Place.REPORTS));
        assertThat(prospect(
                                Forecast.of(
                                        Rosters.of(CURRENT_DIRECT_REPORT, 5, PAST_DIRECT_REPORT, 2, PEER, 6),
                                        false,
                                        FOUR),
                                CURRENT_DIRECT_REPORT)
                        .change())
                .isEqualTo(new Change(Map.of(PAST_DIRECT_REPORT, 2), Place.ALONE));
    }

    @Test
    void saysHowManyAReportLacks() {
        Map<Relationship, Integer> asked = Rosters.of(CURRENT_SUPERVISOR, 1, PEER, 3);
        assertThat(Forecast.of(asked, false, FOUR).missing()).isZero();
        assertThat(Forecast.of(asked, true, FOUR).missing()).isEqualTo(1);
        assertThat(Forecast.of(Map.of(), false, FOUR).missing()).isEqualTo(4);
        assertThat(Forecast.of(Map.of(), false, FOUR).prospects()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Forecast.of(Map.of(SELF, 1), false, FOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> Forecast.of(Map.of(PEER, -1), false, FOUR));
    }

    /** The groups are those of the report, whoever agrees to be shown. */
    @Test
    void followsThePartitionOfTheReport() {
        forEachRoster(1500, 12, (asked, consent, policy, seed) -> {
            Partition partition = answered(asked, consent, policy);
            Forecast forecast = Forecast.of(asked, consent, policy);
            assertThat(forecast.reportable()).as(seed).isEqualTo(partition.reportable());
            assertThat(forecast.prospects().stream().map(Prospect::relationship))
                    .as(seed)
                    .containsExactlyElementsOf(asked.keySet());
            for (Prospect prospect : forecast.prospects()) {
                boolean shown = consent && prospect.relationship() == CURRENT_SUPERVISOR;
                assertThat(Optional.ofNullable(prospect.group()))
                        .as(seed)
                        .isEqualTo(partition.groups().stream()
                                .filter(group -> group.identified() == shown
                                        && group.relationships().contains(prospect.relationship()))
                                .findFirst());
                if (!shown) {
                    assertThat(prospect.place()).as(seed).isEqualTo(Place.of(prospect.relationship(), partition));
                }
            }
        });
    }

    @Test
    void everyChangeWorksAndNoneIsSmaller() {
        changes(60);
    }

    @Test
    @Tag("slow")
    void everyChangeOfAThousandWorksAndNoneIsSmaller() {
        changes(1000);
    }

    /** One fewer is not enough, whichever raters one adds: compared with every addition there is. */
    private static void changes(int rosters) {
        forEachRoster(rosters, 6, (asked, consent, policy, seed) -> {
            Forecast forecast = Forecast.of(asked, consent, policy);
            for (Prospect prospect : forecast.prospects()) {
                Relationship relationship = prospect.relationship();
                if (relationship == CURRENT_SUPERVISOR) {
                    assertThat(prospect.change()).as(seed).isNull();
                    continue;
                }
                Change change = prospect.change();
                int smallest = smallest(asked, consent, policy, relationship);
                assertThat(change == null ? 0 : change.total())
                        .as("%s, %s", seed, relationship)
                        .isEqualTo(smallest);
                if (change != null) {
                    Partition then = answered(Rosters.with(asked, change.more()), consent, policy);
                    assertThat(Place.of(relationship, then)).as(seed).isEqualTo(change.place());
                    assertThat(takesNothing(asked, change.more(), consent, policy))
                            .as(seed)
                            .isTrue();
                }
            }
        });
    }

    /** Any raters make up for what a report lacks, and one fewer never do. */
    @Test
    void whatAReportLacksIsWhatItLacks() {
        forEachRoster(3000, 2, (asked, consent, policy, seed) -> {
            int missing = Forecast.of(asked, consent, policy).missing();
            for (Relationship any : Forecast.ADDABLE) {
                assertThat(answered(Rosters.with(asked, Map.of(any, missing)), consent, policy)
                                .reportable())
                        .as(seed)
                        .isTrue();
                if (missing > 0) {
                    assertThat(answered(Rosters.with(asked, Map.of(any, missing - 1)), consent, policy)
                                    .reportable())
                            .as(seed)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void likelihoodsAreBinomial() {
        // pbinom(3, m, .7, lower.tail = FALSE) for m = 4 to 8
        double[] expected = {.2401, .52822, .74431, .873964, .94203235};
        for (int asked = 4; asked <= 8; asked++) {
            assertThat(Chance.atLeast(4, asked)).isCloseTo(expected[asked - 4], within(1e-9));
        }
        assertThat(Chance.atLeast(0, 0)).isEqualTo(1);
        assertThat(Chance.atLeast(1, 0)).isZero();
        assertThat(Chance.of(4, 4)).isEqualTo(Chance.UNLIKELY);
        assertThat(Chance.of(5, 4)).isEqualTo(Chance.UNCERTAIN);
        assertThat(Chance.of(6, 4)).isEqualTo(Chance.LIKELY);
        for (int minimum = 3; minimum <= 10; minimum++) {
            int advised = Chance.advised(minimum);
            assertThat(Chance.of(advised, minimum)).isEqualTo(Chance.LIKELY);
            assertThat(advised == 6 || Chance.of(advised - 1, minimum) != Chance.LIKELY)
                    .isTrue();
            for (int asked = 1; asked < 60; asked++) {
                assertThat(Chance.atLeast(minimum, asked))
                        .isGreaterThanOrEqualTo(Chance.atLeast(minimum, asked - 1) - 1e-12);
            }
        }
    }

    private interface Check {
        void on(Map<Relationship, Integer> asked, boolean consent, Policy policy, String seed);
    }

    private static void forEachRoster(int rosters, int most, Check check) {
        for (long seed = 0; seed < rosters; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.withMinimum(3 + random.nextInt(most > 6 ? 8 : 3));
            Map<Relationship, Integer> asked = Rosters.random(random, most);
            check.on(asked, seed % 2 == 1, policy, "seed " + seed + ": " + asked + " with " + policy.minimum());
        }
    }

    /** Everybody answers; built from members, not from counts. */
    private static Partition answered(Map<Relationship, Integer> asked, boolean consent, Policy policy) {
        List<Member> members = new ArrayList<>();
        asked.forEach((relationship, count) -> {
            for (int i = 0; i < count; i++) {
                members.add(new Member(relationship, consent && relationship == CURRENT_SUPERVISOR));
            }
        });
        return Partition.of(members, asked.keySet(), policy);
    }

    /** By trying all additions up to the minimum; 0 if none of them does it or nothing is to be gained. */
    private static int smallest(
            Map<Relationship, Integer> asked, boolean consent, Policy policy, Relationship relationship) {
        Place now = Place.of(relationship, answered(asked, consent, policy));
        int best = 0;
        int k = policy.minimum();
        if (rank(now) >= 3) {
            return 0;
        }
        for (int a = 0; a <= k; a++) {
            for (int b = 0; a + b <= k; b++) {
                for (int c = 0; a + b + c <= k; c++) {
                    for (int d = 0; a + b + c + d <= k; d++) {
                        for (int e = 0; a + b + c + d + e <= k; e++) {
                            int total = a + b + c + d + e;
                            if (total == 0 || best > 0 && total >= best) {
                                continue;
                            }
                            Map<Relationship, Integer> more = Rosters.of(
                                    CURRENT_DIRECT_REPORT,
                                    a,
                                    PAST_DIRECT_REPORT,
                                    b,
                                    PAST_SUPERVISOR,
                                    c,
                                    PEER,
                                    d,
                                    OTHER,
                                    e);
                            more.values().removeIf(count -> count == 0);
                            Place then = Place.of(relationship, answered(Rosters.with(asked, more), consent, policy));
                            boolean gains = rank(then) >= 2 && rank(then) > rank(now);
                            if (gains && takesNothing(asked, more, consent, policy)) {
                                best = total;
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private static boolean takesNothing(
            Map<Relationship, Integer> asked, Map<Relationship, Integer> more, boolean consent, Policy policy) {
        Partition before = answered(asked, consent, policy);
        Partition after = answered(Rosters.with(asked, more), consent, policy);
        return asked.keySet().stream()
                .filter(one -> !(consent && one == CURRENT_SUPERVISOR))
                .allMatch(one -> rank(Place.of(one, after)) >= rank(Place.of(one, before)));
    }

    private static int rank(Place place) {
        return List.of(
                        List.of(Place.NOWHERE),
                        List.of(Place.ADDED, Place.POOLED),
                        List.of(Place.REPORTS),
                        List.of(Place.LEADING),
                        List.of(Place.ALONE))
                .stream()
                .map(alike -> alike.contains(place))
                .toList()
                .indexOf(true);
    }

    private static Prospect prospect(Forecast forecast, Relationship relationship) {
        return forecast.prospects().stream()
                .filter(one -> one.relationship() == relationship)
                .findFirst()
                .orElseThrow();
    }
}

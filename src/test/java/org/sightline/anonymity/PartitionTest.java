package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;
import static org.sightline.anonymity.Relationship.SELF;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Partition.Member;

class PartitionTest {
    private static final Policy FOUR = Policy.withMinimum(4);

    @Test
    void keepsCurrentAndPastReportsApartWhereBothAreMany() {
        assertThat(ids(members(4, 4, 0, 0, 0, 0, 0)))
                .containsExactly("current_direct_report=4", "past_direct_report=4");
    }

    @Test
    void unitesCurrentAndPastReportsWhereOneIsFew() {
        Partition partition = Partition.of(members(5, 2, 0, 0, 0, 0, 0), FOUR);
        assertThat(partition.groups())
                .containsExactly(
                        new Group("direct_reports", List.of(CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT), 7, false));
    }

    @Test
    void namesReportsThatStandAlone() {
        assertThat(ids(members(5, 0, 0, 0, 0, 0, 0))).containsExactly("current_direct_report=5");
        assertThat(ids(members(0, 5, 0, 0, 0, 0, 0))).containsExactly("past_direct_report=5");
    }

    @Test
    void poolsWhatIsTooFewForAGroup() {
        Partition partition = Partition.of(members(5, 0, 0, 1, 2, 2, 0), FOUR);
        assertThat(partition.groups())
                .containsExactly(
                        new Group("current_direct_report", List.of(CURRENT_DIRECT_REPORT), 5, false),
                        new Group("other_raters", List.of(CURRENT_SUPERVISOR, PAST_SUPERVISOR, PEER), 5, false));
    }

    @Test
    void joinsASmallPoolToTheSmallestGroup() {
        assertThat(ids(members(6, 0, 0, 0, 1, 5, 4)))
                .containsExactly("current_direct_report=6", "peer=5", "other_and_others=5");
        assertThat(ids(members(5, 0, 0, 0, 1, 5, 0)))
                .as("a tie is broken by the order of relationships")
                .containsExactly("current_direct_report_and_others=6", "peer=5");
        assertThat(ids(members(3, 2, 0, 1, 0, 6, 0))).containsExactly("direct_reports_and_others=6", "peer=6");
    }

    @Test
    void showsIdentifiedSupervisorsBesideTheOthers() {
        assertThat(ids(members(4, 0, 1, 0, 0, 4, 0)))
                .containsExactly("current_direct_report=4", "current_supervisor=1 identified", "peer=4");
        assertThat(ids(members(4, 0, 2, 1, 0, 4, 0)))
                .containsExactly(
                        "current_direct_report_and_others=5",
                        "current_supervisor_1=1 identified",
                        "current_supervisor_2=1 identified",
                        "peer=4");
    }

    @Test
    void showsNothingBelowTheMinimum() {
        Partition partition = Partition.of(members(1, 0, 1, 0, 1, 1, 0), FOUR);
        assertThat(partition.reportable()).isFalse();
        assertThat(partition.groups()).isEmpty();
        assertThat(partition.memberships()).isEmpty();
        assertThat(Partition.of(List.of(), FOUR).reportable()).isFalse();
    }

    @Test
    void namesWhoWasAskedWhetherTheyAnsweredOrNot() {
        Set<Relationship> asked = EnumSet.of(CURRENT_DIRECT_REPORT, PAST_SUPERVISOR, PEER, SELF);
        List<String> silent = names(Partition.of(members(6, 0, 0, 0, 0, 5, 0), asked, FOUR));
        List<String> answered = names(Partition.of(members(6, 0, 0, 0, 1, 5, 0), asked, FOUR));
        assertThat(silent)
                .isEqualTo(answered)
                .containsExactly(
                        "current_direct_report[CURRENT_DIRECT_REPORT]", "peer_and_others[PAST_SUPERVISOR, PEER]");
    }

    @Test
    void refusesTheExecutiveAndFalseIdentification() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(SELF, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(PAST_SUPERVISOR, true));
    }

    @Test
    void keepsItsRulesForAnyRaters() {
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.withMinimum(3 + random.nextInt(8));
            List<Member> members = members(
                    random.nextInt(7),
                    random.nextInt(6),
                    random.nextInt(3),
                    random.nextInt(3),
                    random.nextInt(5),
                    random.nextInt(8),
                    random.nextInt(5));
            Partition partition = Partition.of(members, policy);
            long anonymous =
                    members.stream().filter(member -> !member.identified()).count();
            assertThat(partition.reportable()).as("seed " + seed).isEqualTo(anonymous >= policy.minimum());
            if (partition.reportable()) {
                holds("seed " + seed, partition, members, policy);
            }
        }
    }

    private static void holds(String seed, Partition partition, List<Member> members, Policy policy) {
        assertThat(partition.memberships()).as(seed + ": nobody is lost").hasSize(members.size());
        for (Group group : partition.groups()) {
            assertThat(Collections.frequency(partition.memberships(), group.id()))
                    .as(seed)
                    .isEqualTo(group.raters());
            assertThat(group.raters()).as(seed).isGreaterThanOrEqualTo(group.identified() ? 1 : policy.minimum());
            assertThat(group.relationships()).as(seed).isSorted();
        }
        for (int i = 0; i < members.size(); i++) {
            String id = partition.memberships().get(i);
            Group group = partition.groups().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(group.identified())
                    .as(seed + ": whoever is shown is in no anonymous group, so nothing can be subtracted")
                    .isEqualTo(members.get(i).identified());
            assertThat(group.relationships()).as(seed).contains(members.get(i).relationship());
        }
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Partition.of(shuffled, policy).groups()).as(seed).isEqualTo(partition.groups());
    }

    private static List<String> ids(List<Member> members) {
        return Partition.of(members, FOUR).groups().stream()
                .map(group -> group.id() + "=" + group.raters() + (group.identified() ? " identified" : ""))
                .toList();
    }

    private static List<String> names(Partition partition) {
        return partition.groups().stream()
                .map(group -> group.id() + group.relationships())
                .toList();
    }

    private static List<Member> members(
            int current, int past, int identified, int supervisors, int pastSupervisors, int peers, int others) {
        List<Member> members = new ArrayList<>();
        members.addAll(Collections.nCopies(current, new Member(CURRENT_DIRECT_REPORT, false)));
        members.addAll(Collections.nCopies(past, new Member(PAST_DIRECT_REPORT, false)));
        members.addAll(Collections.nCopies(identified, new Member(CURRENT_SUPERVISOR, true)));
        members.addAll(Collections.nCopies(supervisors, new Member(CURRENT_SUPERVISOR, false)));
        members.addAll(Collections.nCopies(pastSupervisors, new Member(PAST_SUPERVISOR, false)));
        members.addAll(Collections.nCopies(peers, new Member(PEER, false)));
        members.addAll(Collections.nCopies(others, new Member(OTHER, false)));
        return members;
    }
}

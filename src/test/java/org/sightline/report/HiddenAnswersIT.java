package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Partition.Member;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Campaigns;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Snapshot;

/**
 * What a cell does not release reaches neither snapshot nor PDF nor web page of report, brief or annex: other answers with
 * the same release, every answer of suppressed cells changed, give the same bytes of all of them.
 */
class HiddenAnswersIT {
    private enum Kind {
        SUPPRESSED,
        BAND,
        MEAN
    }

    private final Policy policy = Policy.withMinimum(4);
    private final FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);
    private final ReleaseMap releases = new ReleaseMap(policy);
    private final DistributionMap distributions = new DistributionMap(policy);
    private final Map<Kind, Integer> changed = new EnumMap<>(Kind.class);

    @Test
    void leaveNoTraceInAnyDocument() {
        int nothingAtAll = 0;
        int joined = 0;
        for (int seed = 0; seed < 50; seed++) {
            Campaigns.Executive executive = Campaigns.executive(7_000 + seed);
            Partition partition = partition(executive);
            nothingAtAll += partition.reportable() ? 0 : 1;
            joined += partition.groups().stream()
                            .anyMatch(group -> group.relationships().size() > 1)
                    ? 1
                    : 0;
            assertThat(documents(hiddenChanged(executive, partition, new Random(seed))))
                    .as(executive.name())
                    .isEqualTo(documents(executive));
        }
        assertThat(nothingAtAll).as("executives without a report").isPositive();
        assertThat(joined).as("executives with merged groups").isGreaterThan(20);
        assertThat(changed.get(Kind.SUPPRESSED)).isGreaterThan(100);
        assertThat(changed.get(Kind.BAND)).isGreaterThan(100);
        assertThat(changed.get(Kind.MEAN)).isGreaterThan(500);
    }

    /** The control: one released mean that moves is seen in all three documents. */
    @Test
    void wouldBeSeenInEveryDocument() {
        Campaigns.Executive executive = Campaigns.executive(7_003);
        List<Integer> group = cells(executive, partition(executive)).getFirst();
        Documents before = documents(executive);
        int[][] answers = answers(executive);
        int item = IntStream.range(0, answers[0].length)
                .filter(each -> released(given(answers, group, each)) instanceof Released.Mean)
                .findFirst()
                .orElseThrow();
        int moved = group.stream()
                .filter(rater -> answers[rater][item] > 0)
                .findFirst()
                .orElseThrow();
        answers[moved][item] = answers[moved][item] > 2 ? 1 : 5;
        Documents after = documents(with(executive, answers));
        assertThat(after.json).isNotEqualTo(before.json);
        assertThat(after.html).isNotEqualTo(before.html);
        assertThat(after.pdf).isNotEqualTo(before.pdf);
    }

    private record Documents(String json, String html, String pdf) {}

    private Documents documents(Campaigns.Executive executive) {
        Scorecard scorecard = scoring.score(executive.name(), executive.self(), executive.raters());
        ReportInput input = new ReportInput(scorecard, Campaigns.questionnaire(), ReportFacts.of(scorecard));
        StringBuilder html = new StringBuilder();
        StringBuilder pdf = new StringBuilder();
        for (Document document : Document.values()) {
            ReportInput one = input.with(input.facts().as(document));
            html.append(ReportDocuments.html(one));
            pdf.append(new String(ReportDocuments.pdf(one), StandardCharsets.ISO_8859_1));
        }
        return new Documents(
                new String(Snapshot.write(scorecard), StandardCharsets.UTF_8), html.toString(), pdf.toString());
    }

    private Campaigns.Executive hiddenChanged(Campaigns.Executive executive, Partition partition, Random random) {
        int[][] answers = answers(executive);
        List<Integer> shown = new ArrayList<>();
        for (List<Integer> group : cells(executive, partition)) {
            shown.addAll(group);
            for (int item = 0; item < answers[0].length; item++) {
                change(answers, group, item, random);
            }
        }
        for (int rater = 0; rater < answers.length; rater++) {
            boolean identified = executive.raters().get(rater).identified();
            if (!shown.contains(rater) && !(identified && partition.reportable())) {
                int[] own = answers[rater];
                IntStream.range(0, own.length)
                        .filter(item -> own[item] > 0)
                        .forEach(item -> own[item] = other(random, own[item]));
            }
        }
        return with(executive, answers);
    }

    /** Draws other answers, who could not say unchanged, until one draw has the same release. */
    private void change(int[][] answers, List<Integer> group, int item, Random random) {
        List<Integer> answered =
                group.stream().filter(rater -> answers[rater][item] > 0).toList();
        int[] real = given(answers, group, item);
        Released released = released(real);
        for (int tries = 0; tries < 60; tries++) {
            int[] drawn = real.clone();
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = released instanceof Released.Nothing || random.nextInt(3) == 0
                        ? other(random, drawn[i])
                        : drawn[i];
            }
            if (!Arrays.equals(drawn, real)
                    && released(drawn).equals(released)
                    && distributions.release(counts(drawn)).equals(distributions.release(counts(real)))) {
                for (int i = 0; i < drawn.length; i++) {
                    answers[answered.get(i)][item] = turned(item, drawn[i]);
                }
                changed.merge(kind(released), 1, Integer::sum);
                return;
            }
        }
    }

    /** The answers of those who could say, higher always better. */
    private static int[] given(int[][] answers, List<Integer> group, int item) {
        return group.stream()
                .filter(rater -> answers[rater][item] > 0)
                .mapToInt(rater -> turned(item, answers[rater][item]))
                .toArray();
    }

    private static int turned(int item, int value) {
        return Campaigns.questionnaire().ratedItems().get(item).warning() ? 6 - value : value;
    }

    private static int other(Random random, int value) {
        return 1 + (value + random.nextInt(4)) % 5;
    }

    private static Kind kind(Released released) {
        return switch (released) {
            case Released.Nothing _ -> Kind.SUPPRESSED;
            case Released.Low _, Released.High _ -> Kind.BAND;
            case Released.Mean _ -> Kind.MEAN;
        };
    }

    private Released released(int[] values) {
        return releases.release(values.length, IntStream.of(values).sum());
    }

    private static int[] counts(int[] values) {
        int[] counts = new int[5];
        for (int value : values) {
            counts[value - 1]++;
        }
        return counts;
    }

    private Partition partition(Campaigns.Executive executive) {
        return Partition.of(
                eligible(executive).stream()
                        .map(executive.raters()::get)
                        .map(rater -> new Member(rater.relationship(), rater.identified()))
                        .toList(),
                policy);
    }

    private List<Integer> eligible(Campaigns.Executive executive) {
        return IntStream.range(0, executive.raters().size())
                .filter(rater -> scoring.eligible(executive.raters().get(rater).answers()))
                .boxed()
                .toList();
    }

    /** The raters of each anonymous group, by their places. */
    private List<List<Integer>> cells(Campaigns.Executive executive, Partition partition) {
        List<Integer> eligible = eligible(executive);
        return partition.groups().stream()
                .filter(group -> !group.identified())
                .map(group -> IntStream.range(0, eligible.size())
                        .filter(i -> partition.memberships().get(i).equals(group.id()))
                        .mapToObj(eligible::get)
                        .toList())
                .toList();
    }

    private static int[][] answers(Campaigns.Executive executive) {
        int items = Campaigns.questionnaire().ratedItems().size();
        return executive.raters().stream()
                .map(rater -> IntStream.range(0, items).map(rater.answers()::at).toArray())
                .toArray(int[][]::new);
    }

    private static Campaigns.Executive with(Campaigns.Executive executive, int[][] answers) {
        List<RaterAnswers> raters = new ArrayList<>();
        for (int rater = 0; rater < answers.length; rater++) {
            RaterAnswers real = executive.raters().get(rater);
            raters.add(new RaterAnswers(
                    real.relationship(), real.identified(), Answers.of(answers[rater]), real.comments()));
        }
        return new Campaigns.Executive(executive.name(), executive.self(), raters);
    }
}

package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;

/** Every number of the JSON again from the raw answers, step by step from method.md and with none of the real classes. */
class IndependentComputationTest {
    private static final int K = 4;
    private static final double SW = 0.75;
    private static final double Z80 = 1.2815515655446004;
    private static final double Z95 = 1.959963984540054;
    private static final Offset<Double> ROUNDED = within(5.1e-5);
    private static final List<Item> ITEMS = Campaigns.questionnaire().ratedItems();

    private final FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), Policy.withMinimum(K));

    @Test
    void agreesOnEveryNumber() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Campaigns.Executive executive = Campaigns.executive(seed);
            Scorecard card = scoring.score(executive.name(), executive.self(), executive.raters());
            JsonNode json = new ObjectMapper().readTree(Snapshot.write(card));
            assertThat(json.get("format").asText()).isEqualTo("sightline-snapshot/1");
            for (JsonNode group : json.get("groups")) {
                assertThat(group.get("raters").asInt())
                        .isEqualTo(members(executive, group).size());
            }
            if (json.get("groups").isEmpty()) {
                assertThat(json.get("items").isEmpty() && json.get("themes").isEmpty())
                        .isTrue();
                continue;
            }
            for (int item = 0; item < ITEMS.size(); item++) {
                item(executive, json, json.get("items").get(item), item);
            }
            for (JsonNode theme : json.get("themes")) {
                theme(executive, json, theme);
            }
        }
    }

    private static void item(Campaigns.Executive executive, JsonNode json, JsonNode item, int index) {
        assertThat(item.get("id").asText()).isEqualTo(ITEMS.get(index).id());
        int self = executive.self().map(own -> turned(own.answers(), index)).orElse(0);
        assertThat(item.get("self").asInt(0)).isEqualTo(self);
        for (JsonNode group : json.get("groups")) {
            String id = group.get("id").asText();
            List<Integer> values = values(executive, group, index);
            int n = values.size();
            double sum = values.stream().mapToInt(Integer::intValue).sum();
            JsonNode cell = item.get("groups").get(id);
            boolean identified = group.get("identified").asBoolean();
            if (identified ? n == 0 : n < K) {
                assertThat(cell.isNull()).isTrue();
            } else if (!identified && sum <= n + 5) {
                assertThat(cell.get("low").asDouble()).isCloseTo((n + 5.0) / n, ROUNDED);
            } else if (!identified && sum >= 5 * n - 1) {
                assertThat(cell.get("high").asDouble()).isCloseTo((5.0 * n - 1) / n, ROUNDED);
            } else {
                assertThat(cell.get("mean").asDouble()).isCloseTo(sum / n, ROUNDED);
            }
            JsonNode counts = item.get("distributions").get(id);
            if (counts != null) {
                assertThat(n).isGreaterThanOrEqualTo(8);
                for (int value = 1; value <= 5; value++) {
                    assertThat(counts.get(value - 1).asInt()).isEqualTo(Collections.frequency(values, value));
                }
            }
        }
    }

    private static void theme(Campaigns.Executive executive, JsonNode json, JsonNode theme) {
        Theme asked = Campaigns.questionnaire().themes().stream()
                .filter(one -> one.id().equals(theme.get("id").asText()))
                .findFirst()
                .orElseThrow();
        List<Integer> items = asked.items().stream().map(ITEMS::indexOf).toList();
        double total = 0;
        double variance = 0;
        int groups = 0;
        for (JsonNode group : json.get("groups")) {
            boolean identified = group.get("identified").asBoolean();
            List<Double> points = new ArrayList<>();
            int flagged = 0;
            for (int item : items) {
                List<Integer> values = values(executive, group, item);
                int n = values.size();
                double sum = values.stream().mapToInt(Integer::intValue).sum();
                if (identified ? n == 0 : n < K) {
                    continue;
                }
                boolean low = !identified && sum <= n + 5;
                boolean high = !identified && sum >= 5 * n - 1;
                points.add(low ? (1 + (n + 5.0) / n) / 2 : high ? ((5.0 * n - 1) / n + 5) / 2 : sum / n);
                flagged += low || !high && 2 * sum <= 5 * n ? 1 : 0;
            }
            JsonNode score = theme.get("groups").get(group.get("id").asText());
            if (2 * points.size() < items.size()) {
                assertThat(score.isNull()).isTrue();
                continue;
            }
            double mean = points.stream().mapToDouble(x -> x).average().orElseThrow();
            double se = SW / Math.sqrt(group.get("raters").asInt());
            assertThat(score.get("mean").asDouble()).isCloseTo(mean, ROUNDED);
            assertThat(score.get("signal").get("flagged").asInt()).isEqualTo(flagged);
            assertThat(score.get("signal").get("released").asInt()).isEqualTo(points.size());
            assertThat(score.get("signal").get("word").asText()).isEqualTo(word(mean, se));
            if (identified) {
                assertThat(score.get("interval80").isNull()
                                && score.get("interval95").isNull())
                        .isTrue();
            } else {
                interval(score, mean, se);
                total += mean;
                variance += SW * SW / group.get("raters").asInt();
                groups++;
            }
        }
        others(
                executive,
                theme,
                items,
                groups == 0 ? 0 : total / groups,
                groups == 0 ? 0 : Math.sqrt(variance) / groups);
    }

    private static void others(
            Campaigns.Executive executive, JsonNode theme, List<Integer> items, double others, double se) {
        List<Integer> own = items.stream()
                .map(item -> executive
                        .self()
                        .map(self -> turned(self.answers(), item))
                        .orElse(0))
                .filter(value -> value > 0)
                .toList();
        boolean selfShown = 2 * own.size() >= items.size();
        double self = own.stream().mapToInt(x -> x).average().orElse(0);
        if (selfShown) {
            assertThat(theme.get("self").asDouble()).isCloseTo(self, ROUNDED);
        } else {
            assertThat(theme.get("self").isNull()).isTrue();
        }
        if (others == 0) {
            assertThat(theme.get("others").isNull() && theme.get("gap").isNull())
                    .isTrue();
            return;
        }
        assertThat(theme.get("others").get("mean").asDouble()).isCloseTo(others, ROUNDED);
        interval(theme.get("others"), others, se);
        if (!selfShown) {
            assertThat(theme.get("gap").isNull()).isTrue();
            return;
        }
        double gap = self - others;
        assertThat(theme.get("gap").get("value").asDouble()).isCloseTo(gap, ROUNDED);
        // P(|d| > .3 in that direction) >= .80 is the same as |gap| - .3 >= .8416 standard errors
        String reading = Math.abs(gap) - 0.3 < 0.8416212335729143 * se
                ? "no clear difference"
                : gap > 0 ? "over-estimator" : "under-estimator";
        assertThat(theme.get("gap").get("reading").asText()).isEqualTo(reading);
    }

    private static void interval(JsonNode score, double mean, double se) {
        assertThat(score.get("interval80").get(0).asDouble()).isCloseTo(Math.max(1, mean - Z80 * se), ROUNDED);
        assertThat(score.get("interval80").get(1).asDouble()).isCloseTo(Math.min(5, mean + Z80 * se), ROUNDED);
        assertThat(score.get("interval95").get(0).asDouble()).isCloseTo(Math.max(1, mean - Z95 * se), ROUNDED);
        assertThat(score.get("interval95").get(1).asDouble()).isCloseTo(Math.min(5, mean + Z95 * se), ROUNDED);
    }

    private static String word(double mean, double se) {
        if (mean + Z80 * se < 3) {
            return "clear signal";
        }
        return mean < 3 - 1e-9 ? "possible signal" : mean - Z80 * se > 3 ? "no signal" : "not clear";
    }

    private static List<RaterAnswers> members(Campaigns.Executive executive, JsonNode group) {
        List<String> relationships = new ArrayList<>();
        group.get("relationships").forEach(one -> relationships.add(one.asText()));
        List<RaterAnswers> members = executive.raters().stream()
                .filter(rater -> rater.answers().answered() >= 16)
                .filter(rater -> rater.identified() == group.get("identified").asBoolean())
                .filter(rater -> relationships.contains(rater.relationship().id()))
                .toList();
        String id = group.get("id").asText();
        return id.matches("current_supervisor_\\d") ? List.of(members.get(id.charAt(id.length() - 1) - '1')) : members;
    }

    private static List<Integer> values(Campaigns.Executive executive, JsonNode group, int item) {
        return members(executive, group).stream()
                .map(rater -> turned(rater.answers(), item))
                .filter(value -> value > 0)
                .toList();
    }

    private static int turned(Answers answers, int item) {
        int value = answers.at(item);
        return value > 0 && ITEMS.get(item).warning() ? 6 - value : value;
    }
}

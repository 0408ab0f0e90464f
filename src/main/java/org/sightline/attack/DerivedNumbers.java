package org.sightline.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.attack.RenderedReport.Label;
import org.sightline.attack.RenderedReport.RenderedGroup;
import org.sightline.attack.RenderedReport.RenderedItem;

/**
 * Computes every theme's numbers again from the printed cells alone. One that comes out otherwise, or a member that the
 * published format does not have, says something that the cells do not say.
 */
final class DerivedNumbers {
    private static final double ROUNDING = 1.1e-4;
    private static final Set<String> REPORT =
            Set.of("format", "executive", "questionnaire", "policy", "groups", "items", "themes", "comments", "sha256");
    private static final Set<String> ITEM = Set.of("id", "theme", "reversed", "self", "groups", "distributions");
    private static final Set<String> THEME = Set.of("id", "self", "groups", "others", "gap");
    private static final Set<String> SCORE = Set.of("mean", "interval80", "interval95", "signal");

    private final RenderedReport report;
    private long checked;
    private long unexplained;

    private DerivedNumbers(RenderedReport report) {
        this.report = report;
    }

    /** How many numbers there are, and how many of them do not follow from the cells. */
    record Outcome(long checked, long unexplained) {}

    static Outcome of(RenderedReport report) {
        DerivedNumbers numbers = new DerivedNumbers(report);
        numbers.members(report.json(), REPORT);
        report.json().path("items").forEach(item -> numbers.members(item, ITEM));
        report.json().path("themes").forEach(numbers::theme);
        return new Outcome(numbers.checked, numbers.unexplained);
    }

    private void theme(JsonNode theme) {
        members(theme, THEME);
        List<RenderedItem> items = report.items().stream()
                .filter(item -> item.theme().equals(theme.path("id").asText()))
                .toList();
        List<Double> means = new ArrayList<>();
        for (RenderedGroup group : report.groups()) {
            List<Label> labels = items.stream()
                    .filter(item -> item.labels().containsKey(group.id()))
                    .map(item -> item.labels().get(group.id()))
                    .toList();
            JsonNode score = theme.path("groups").path(group.id());
            boolean shown = !labels.isEmpty() && 2 * labels.size() >= items.size();
            equal(shown ? 1 : 0, score.isObject() ? 1 : 0);
            if (shown) {
                double mean = mean(labels.stream().map(Label::point).toList());
                members(score, SCORE);
                equal(mean, score.path("mean").asDouble());
                equal(flagged(labels), score.path("signal").path("flagged").asDouble());
                equal(labels.size(), score.path("signal").path("released").asDouble());
                if (!group.identified()) {
                    means.add(mean);
                }
            }
        }
        if (!means.isEmpty()) {
            equal(mean(means), theme.path("others").path("mean").asDouble());
            if (theme.path("gap").isObject()) {
                equal(
                        theme.path("self").asDouble() - mean(means),
                        theme.path("gap").path("value").asDouble());
            }
        }
    }

    private static double flagged(List<Label> labels) {
        return labels.stream()
                .filter(label -> label.kind().equals("low") || label.kind().equals("mean") && label.value() <= 2.5)
                .count();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private void members(JsonNode object, Set<String> known) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        checked++;
        unexplained += known.containsAll(names) ? 0 : 1;
    }

    private void equal(double expected, double printed) {
        checked++;
        unexplained += Math.abs(expected - printed) < ROUNDING ? 0 : 1;
    }
}

package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Style;
import org.sightline.scoring.Scorecard.ThemeScore;

/** What patterns in the released values might mean: suppositions for the coach to test in the conversation. */
final class Hypotheses {
    private static final double HIGH = 4.0;
    private static final double LOW = 3.0;
    private static final double ALIKE = 0.4;

    private final Material material;
    private final ReportTexts texts;
    private final List<List<Run>> found = new ArrayList<>();

    Hypotheses(Material material) {
        this.material = material;
        this.texts = material.texts;
        self();
        groups();
        thenAndNow();
        pair();
        halo();
        silence();
    }

    List<Block> blocks() {
        return found.isEmpty()
                ? List.of(Paragraph.of(Style.BODY, texts.label("hypothesis.none")))
                : List.of(new Bullets(found));
    }

    private void add(String key, Object... arguments) {
        found.add(List.of(new Run(texts.label("hypothesis." + key, arguments), false)));
    }

    private void self() {
        List<String> higher = titles("over-estimator");
        List<String> lower = titles("under-estimator");
        if (!higher.isEmpty()) {
            add("higher", material.numbers.list(higher));
        }
        if (!lower.isEmpty()) {
            add("lower", material.numbers.list(lower));
        }
    }

    private List<String> titles(String reading) {
        return material.questionnaire.themes().stream()
                .filter(theme -> {
                    ThemeScore score = material.score(theme.id());
                    return score.gap() != null && score.gap().reading().equals(reading);
                })
                .map(theme -> UserText.line(theme.title()))
                .toList();
    }

    private void groups() {
        DifferenceRules differences = new DifferenceRules(material);
        List<String> apart = material.questionnaire.themes().stream()
                .filter(theme -> differences.apart(theme).isPresent())
                .map(theme -> UserText.line(theme.title()))
                .toList();
        if (!apart.isEmpty()) {
            add("groups", material.numbers.list(apart));
        }
    }

    private void thenAndNow() {
        if (new ThenNowSection(material).changed()) {
            add("then");
        }
    }

    /** High on results and low on values: a matter for this conversation, never for a message to anybody else. */
    private void pair() {
        if (material.questionnaire.pair().isEmpty()) {
            return;
        }
        OptionalDouble numbers =
                material.others(material.score(material.questionnaire.pair().getFirst()));
        OptionalDouble values =
                material.others(material.score(material.questionnaire.pair().getLast()));
        if (numbers.isPresent() && values.isPresent()) {
            if (numbers.getAsDouble() >= HIGH && values.getAsDouble() < LOW) {
                add("numbers");
            } else if (values.getAsDouble() >= HIGH && numbers.getAsDouble() < LOW) {
                add("values");
            }
        }
    }

    /** Everything high and alike is more often kindness, or fear, than perfection. */
    private void halo() {
        double[] means = material.questionnaire.themes().stream()
                .map(theme -> material.score(theme.id()).others())
                .filter(Objects::nonNull)
                .mapToDouble(others -> others.mean())
                .sorted()
                .toArray();
        if (means.length > 2 && means[0] >= HIGH && means[means.length - 1] - means[0] < ALIKE) {
            add("halo");
        }
    }

    private void silence() {
        if (material.facts.words().comments().stream()
                .allMatch(pool -> pool.texts().isEmpty())) {
            add("silence");
        }
    }
}

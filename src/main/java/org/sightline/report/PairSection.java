package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Item;
import org.sightline.report.Block.Picture;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ItemScore;

/** Numbers and values, always side by side: neither is ever shown alone. */
final class PairSection {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 165;

    private final Material material;
    private final ReportTexts texts;
    private final ItemScore numbers;
    private final ItemScore values;
    private final List<Item> items;

    PairSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        this.items = material.questionnaire.pair();
        this.numbers = material.score(items.getFirst());
        this.values = material.score(items.getLast());
    }

    Section section() {
        StatementPlot plot = new StatementPlot(material);
        String title = UserText.line(material.questionnaire.pairTitle());
        Passage passage = texts.passage("pair", Map.of("title", title), slot -> {
            List<Block> blocks = new ArrayList<>();
            picture(HEIGHT).ifPresent(blocks::add);
            blocks.add(plot.of(title, items));
            blocks.addAll(plot.notes(items));
            return blocks;
        });
        return new Section("pair", passage.title(), passage.blocks(), false);
    }

    /** The field of both; none where nobody's two values are shown. */
    Optional<Picture> picture(double height) {
        List<ValueField.Place> places = new ArrayList<>();
        AltText alt = new AltText(UserText.line(material.questionnaire.pairTitle()));
        if (numbers.self() != null && values.self() != null) {
            places.add(new ValueField.Place(Mark.SELF, numbers.self(), values.self()));
            alt.add(
                    texts.label("brief.self"),
                    texts.label(
                            "field.place",
                            numbers.self().toString(),
                            values.self().toString()));
        }
        boolean said = false;
        for (Perspective perspective : material.perspectives) {
            var number = material.released(numbers, perspective);
            var value = material.released(values, perspective);
            if (number.midpoint().isPresent() && value.midpoint().isPresent()) {
                said = true;
                places.add(new ValueField.Place(
                        perspective.mark(),
                        number.midpoint().getAsDouble(),
                        value.midpoint().getAsDouble()));
                alt.add(
                        perspective.label(),
                        texts.label(
                                "field.place", material.numbers.released(number), material.numbers.released(value)));
            }
        }
        if (!said) {
            return Optional.empty();
        }
        ValueField field = new ValueField(
                ValueField.Scale.points(material.highest()),
                ValueField.Scale.points(material.highest()),
                height,
                places,
                box(),
                texts.label("field.numbers"),
                texts.label("field.values"),
                alt.text());
        return Optional.of(new Picture(field, texts.label("field.caption"), WIDTH));
    }

    private ValueField.@Nullable Box box() {
        Interval across = likely(numbers);
        Interval up = likely(values);
        return across == null || up == null ? null : new ValueField.Box(across, up);
    }

    /** The 80 % range of all others together on one statement, from the spread that single statements usually have. */
    private @Nullable Interval likely(ItemScore score) {
        OptionalDouble others = material.others(score);
        if (others.isEmpty()) {
            return null;
        }
        var range = org.sightline.statistics.Interval.of80(others.getAsDouble(), material.othersError(score));
        return new Interval(range.low(), range.high());
    }
}

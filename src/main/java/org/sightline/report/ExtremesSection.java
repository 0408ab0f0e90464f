package org.sightline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;

/** The statements that others put highest and lowest in this profile; none if all are about alike. */
final class ExtremesSection {
    private static final int MOST = 5;
    private static final double ALIKE = 0.3;

    private record Placed(Theme theme, Item item, double others) {}

    private final Material material;
    private final ReportTexts texts;
    private final List<Placed> placed = new ArrayList<>();

    ExtremesSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        for (Theme theme : material.questionnaire.themes()) {
            for (Item item : theme.items()) {
                material.others(material.score(item)).ifPresent(value -> placed.add(new Placed(theme, item, value)));
            }
        }
    }

    Section section() {
        Passage passage = texts.passage("extremes", Map.of(), slot -> switch (slot) {
            case "highest" ->
                list("highest", Comparator.comparingDouble(Placed::others).reversed());
            case "lowest" -> list("lowest", Comparator.comparingDouble(Placed::others));
            default -> throw new IllegalArgumentException("no such directive in extremes: " + slot);
        });
        return new Section("extremes", passage.title(), passage.blocks(), false);
    }

    private List<Block> list(String which, Comparator<Placed> order) {
        if (alike()) {
            return List.of(Paragraph.of(Style.BODY, texts.label("extremes.alike")));
        }
        List<Placed> sorted = placed.stream().sorted(order).toList();
        List<Placed> first = sorted.subList(0, Math.min(MOST, sorted.size() / 2));
        List<List<String>> rows = first.stream()
                .map(one ->
                        List.of(statement(one.item()), UserText.line(one.theme().title()), value(one)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                texts.label("extremes." + which),
                true,
                List.of(56, 30, 14),
                List.of(texts.label("statement"), texts.label("theme"), texts.label("brief.others")),
                rows));
        close(sorted, first).ifPresent(blocks::add);
        return blocks;
    }

    /** Statements that print the same value as the last one of the list. */
    private Optional<Block> close(List<Placed> sorted, List<Placed> first) {
        String last = value(first.getLast());
        List<String> ties = sorted.stream()
                .skip(first.size())
                .limit(sorted.size() - 2L * first.size())
                .filter(one -> value(one).equals(last))
                .map(one -> texts.label("quoted", statement(one.item())))
                .toList();
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Paragraph.of(Style.SMALL, texts.label("extremes.close", last, material.numbers.list(ties))));
    }

    private boolean alike() {
        double low = placed.stream().mapToDouble(Placed::others).min().orElse(0);
        double high = placed.stream().mapToDouble(Placed::others).max().orElse(0);
        return high - low < ALIKE;
    }

    private String statement(Item item) {
        return item.warning() ? texts.label("turned", material.statement(item)) : material.statement(item);
    }

    private String value(Placed one) {
        return material.numbers.one(one.others());
    }
}

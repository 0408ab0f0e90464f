package org.sightline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CountMap;
import org.sightline.anonymity.Counted;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;
import org.sightline.scoring.Lineage;

/** What people who worked for the executive went on to do, as far as enough of them say. */
final class LineageSection {
    private static final int STATEMENT_WIDTH = 40;
    private static final int WHOLE = 100;

    private final Material material;
    private final ReportTexts texts;
    private final @Nullable Lineage lineage;

    LineageSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        this.lineage = material.facts.words().lineage();
    }

    boolean any() {
        return lineage != null && lineage.any();
    }

    Section section() {
        Passage passage = texts.passage("lineage", Map.of("executive", material.executive), slot -> List.of(table()));
        return new Section("lineage", passage.title(), passage.blocks(), false);
    }

    /** For the coach, who also reads that there is nothing and why; empty where nobody was asked. */
    Optional<Section> annex() {
        if (lineage == null) {
            return Optional.empty();
        }
        int fewest = new CountMap(material.scorecard.policy().minimum()).fewest();
        List<Block> blocks =
                any() ? List.of(table()) : List.of(Paragraph.of(Style.BODY, texts.label("lineage.none", fewest)));
        Passage passage = texts.passage("annex-lineage", Map.of("executive", material.executive), slot -> blocks);
        return Optional.of(new Section("annex-lineage", passage.title(), passage.blocks(), false));
    }

    private Table table() {
        List<Lineage.Span> spans = lineage == null ? List.of() : lineage.spans();
        List<String> head = new ArrayList<>(List.of(texts.label("lineage.statement")));
        spans.forEach(span -> head.add(head(span)));
        List<List<String>> rows = new ArrayList<>();
        for (LineageStatement statement : LineageStatement.values()) {
            List<String> row = new ArrayList<>(List.of(texts.label("lineage." + statement.id())));
            spans.forEach(span ->
                    row.add(cell(Objects.requireNonNull(span.statements().get(statement)), span.people())));
            rows.add(row);
        }
        List<Integer> widths = new ArrayList<>(List.of(STATEMENT_WIDTH));
        widths.addAll(Collections.nCopies(spans.size(), (WHOLE - STATEMENT_WIDTH) / Math.max(1, spans.size())));
        return new Table(texts.label("lineage.caption"), true, widths, head, rows);
    }

    private String head(Lineage.Span span) {
        boolean recent = span.first() == LineagePeriod.UP_TO_2;
        boolean longer = span.last() == LineagePeriod.LONGER;
        String when = recent && longer
                ? "lineage.span.all"
                : recent ? "lineage.span.recent" : longer ? "lineage.span.longer" : "lineage.span.between";
        // years are whole: after 2 years comes the third
        int from = from(span.first()) + (longer ? 0 : 1);
        return texts.label(when, from, to(span.last()), span.people());
    }

    private String cell(Counted counted, int people) {
        return switch (counted) {
            case Counted.Exactly(int yes) -> texts.label("lineage.exactly", yes, people);
            case Counted.AtMost(int yes) -> texts.label("lineage.most", yes, people);
            case Counted.AtLeast(int yes) -> texts.label("lineage.least", yes, people);
            case Counted.Nothing() -> texts.label("none");
        };
    }

    /** Where the period before ends. */
    private static int from(LineagePeriod period) {
        return switch (period) {
            case UP_TO_2 -> 0;
            case UP_TO_5 -> 2;
            case UP_TO_10 -> 5;
            case LONGER -> 10;
        };
    }

    private static int to(LineagePeriod period) {
        return switch (period) {
            case UP_TO_2 -> 2;
            case UP_TO_5 -> 5;
            case UP_TO_10, LONGER -> 10;
        };
    }
}

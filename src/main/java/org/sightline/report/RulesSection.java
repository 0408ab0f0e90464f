package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Why;

/** The rules behind the sentences of this report, by the codes that stand beside them in print. */
final class RulesSection {
    static final String ID = "rules";

    private final ReportTexts texts;
    private final List<List<String>> rows = new ArrayList<>();

    RulesSection(ReportTexts texts, List<Finding> findings) {
        this.texts = texts;
        findings.stream()
                .map(Finding::why)
                .map(why -> List.of(why.code(), why.rule()))
                .distinct()
                .forEach(rows::add);
    }

    /** Whether any rule spoke. */
    boolean any() {
        return !rows.isEmpty();
    }

    Section section() {
        Table table = new Table(
                texts.label("rules.caption"),
                false,
                List.of(10, 90),
                List.of(texts.label("rules.code"), texts.label("rules.rule")),
                rows);
        Passage passage = texts.passage(ID, Map.of(), slot -> List.of(table));
        return new Section(ID, passage.title(), passage.blocks(), false);
    }

    /** A sentence's rule as a line of the annex. */
    static String line(ReportTexts texts, Why why) {
        return texts.label("why.rule", why.code(), why.rule());
    }
}

package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Key;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Picture;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Questions;
import org.sightline.report.Block.Quotes;
import org.sightline.report.Block.Remark;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Worksheet;

/** A tree as plain lines, everything that a reader of the report can see or hear. */
final class TreeText {
    private final List<String> lines = new ArrayList<>();

    private TreeText() {}

    static String of(List<Block> tree) {
        TreeText text = new TreeText();
        tree.forEach(text::block);
        return String.join("\n", text.lines) + "\n";
    }

    private void block(Block block) {
        switch (block) {
            case Cover cover -> {
                lines.add(cover.kicker() + " / " + cover.title() + " / " + cover.subtitle());
                cover.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
                lines.add(cover.note());
            }
            case Contents contents ->
                contents.entries().forEach(entry -> lines.add("-> " + entry.title() + " #" + entry.anchor()));
            case Section section -> {
                lines.add("");
                lines.add("# " + section.title());
                section.blocks().forEach(this::block);
            }
            case Heading heading -> lines.add("#".repeat(heading.level()) + " " + heading.text());
            case Paragraph paragraph -> lines.add(paragraph.style() + " " + Run.plain(paragraph.runs()));
            case Bullets bullets -> bullets.items().forEach(item -> lines.add("* " + Run.plain(item)));
            case Questions questions -> questions.items().forEach(item -> lines.add("? " + Run.plain(item)));
            case Key key -> key.rows().forEach(row -> lines.add("key " + row.label() + ": " + row.text()));
            case Findings findings -> findings(findings);
            case Plot plot -> plot(plot);
            case Table table -> {
                lines.add("table " + table.caption());
                lines.add(String.join(" | ", table.head()));
                table.rows().forEach(row -> lines.add(String.join(" | ", row)));
            }
            case Picture picture ->
                lines.add("picture " + picture.caption() + "\n    "
                        + picture.chart().alt());
            case Quotes quotes -> {
                lines.add("from " + quotes.title());
                quotes.texts().forEach(text -> lines.add("> " + text));
            }
            case Prose prose -> {
                lines.addAll(prose.paragraphs());
                lines.add(prose.signature());
            }
            case Remark remark -> lines.add("! " + remark.text());
            case Worksheet goal -> lines.add(goal.title() + ": " + String.join(" / ", goal.prompts()));
        }
    }

    private void findings(Findings findings) {
        lines.add("## " + findings.title());
        if (findings.findings().isEmpty()) {
            lines.add(findings.empty());
        }
        findings.findings()
                .forEach(finding -> lines.add("[" + finding.sentence().rule() + "] " + finding.text() + " #"
                        + finding.anchor() + (finding.mark().isEmpty() ? "" : " (" + finding.mark() + ")") + " "
                        + finding.why().code()));
    }

    private void plot(Plot plot) {
        lines.add("plot " + plot.caption());
        List<String> head = new ArrayList<>(List.of(plot.rowHead()));
        plot.columns().forEach(column -> head.add(column.label()));
        lines.add(String.join(" | ", head));
        plot.rows().forEach(row -> {
            lines.add(row.label() + " | " + String.join(" | ", row.cells())
                    + (row.note().isEmpty() ? "" : "  (" + row.note() + ")"));
            if (row.strip() != null) {
                lines.add("    " + row.strip().alt());
            }
        });
    }
}

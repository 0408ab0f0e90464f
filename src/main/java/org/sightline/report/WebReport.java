package org.sightline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Entry;
import org.sightline.report.Block.Fact;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Key;
import org.sightline.report.Block.KeyRow;
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

/** The same tree as a fragment of HTML, to be read on a phone or a screen. */
final class WebReport {
    private final List<Block> tree;
    /** The level of a section's heading: below a cover or a first section, or the page's own. */
    private int uppermost;

    private final WebTables tables;
    private final Html html = new Html();
    private final Map<String, String> titles = new HashMap<>();

    private WebReport(List<Block> tree, int uppermost, ReportTexts texts) {
        this.tree = tree;
        this.uppermost = uppermost;
        this.tables = new WebTables(html, texts);
    }

    /** With a cover, or with a first section that carries the page's title. */
    static String whole(List<Block> tree, ReportTexts texts) {
        return new WebReport(tree, tree.getFirst() instanceof Cover ? 2 : 1, texts).html();
    }

    /** One section alone. */
    static String part(Section section, ReportTexts texts) {
        return new WebReport(List.of(section), 2, texts).html();
    }

    private String html() {
        for (Block block : tree) {
            if (block instanceof Section section) {
                titles.put(section.id(), section.title());
            }
        }
        html.markup("<article class=\"report\">");
        tree.forEach(this::block);
        return html.markup("</article>").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Cover cover -> cover(cover);
            case Contents contents -> contents(contents);
            case Section section -> section(section);
            case Heading heading -> html.element("h" + level(heading.level()), heading.text());
            case Paragraph paragraph -> paragraph(paragraph);
            case Bullets bullets -> list("ul", "report-points", bullets.items());
            case Questions questions -> list("ol", "report-questions", questions.items());
            case Key key -> key(key);
            case Findings findings -> findings(findings);
            case Plot plot -> tables.plot(plot);
            case Table table -> tables.table(table);
            case Picture picture -> tables.picture(picture);
            case Quotes quotes -> quotes(quotes);
            case Prose prose -> prose(prose);
            case Remark remark -> html.element("p class=\"report-remark\"", remark.text());
            case Worksheet goal -> worksheet(goal);
        }
    }

    private void cover(Cover cover) {
        html.markup("<header class=\"report-cover\">")
                .element("p class=\"report-kicker\"", cover.kicker())
                .element("h1 dir=\"auto\"", cover.title())
                .element("p class=\"report-lead\"", cover.subtitle());
        if (!cover.facts().isEmpty()) {
            html.markup("<dl class=\"report-facts\">");
            for (Fact fact : cover.facts()) {
                html.markup("<div>").element("dt", fact.label()).element("dd dir=\"auto\"", fact.value());
                html.markup("</div>");
            }
            html.markup("</dl>");
        }
        html.element("p class=\"report-small\"", cover.note()).markup("</header>");
    }

    private void contents(Contents contents) {
        html.markup("<nav class=\"report-contents\" aria-labelledby=\"report-contents\">")
                .element("h2 id=\"report-contents\"", contents.title())
                .markup("<ol>");
        for (Entry entry : contents.entries()) {
            html.markup("<li>");
            link(entry.anchor(), entry.title());
            html.markup("</li>");
        }
        html.markup("</ol></nav>");
    }

    private void link(String anchor, String text) {
        html.element("a href=\"#" + Html.escape(anchor) + "\"", text);
    }

    private void section(Section section) {
        String id = Html.escape(section.id());
        html.markup("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">")
                .element("h" + level(1) + " id=\"" + id + "-title\"", section.title());
        section.blocks().forEach(this::block);
        html.markup("</section>");
        uppermost = 2;
    }

    private int level(int inSections) {
        return inSections + uppermost - 1;
    }

    private void paragraph(Paragraph paragraph) {
        html.markup(
                switch (paragraph.style()) {
                    case BODY -> "<p>";
                    case LEAD -> "<p class=\"report-lead\">";
                    case SMALL -> "<p class=\"report-small\">";
                });
        runs(paragraph.runs());
        html.markup("</p>");
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            if (run.strong()) {
                html.element("strong", run.text());
            } else {
                html.text(run.text());
            }
        }
    }

    private void list(String kind, String name, List<List<Run>> items) {
        html.markup("<" + kind + " class=\"" + name + "\">");
        for (List<Run> item : items) {
            html.markup("<li>");
            runs(item);
            html.markup("</li>");
        }
        html.markup("</" + kind + ">");
    }

    private void key(Key key) {
        html.markup("<ul class=\"report-key\">");
        for (KeyRow row : key.rows()) {
            html.markup("<li>")
                    .markup(SvgCanvas.draw(row.sample(), 38, 16, ""))
                    .markup("<span>")
                    .element("strong", row.label())
                    .text(" " + row.text())
                    .markup("</span></li>");
        }
        html.markup("</ul>");
    }

    private void findings(Findings findings) {
        html.element("h3", findings.title());
        if (findings.findings().isEmpty()) {
            html.element("p class=\"report-none\"", findings.empty());
            return;
        }
        html.markup("<ul class=\"report-findings\">");
        for (Finding finding : findings.findings()) {
            html.markup("<li data-rule=\"" + Html.escape(finding.sentence().rule()) + "\">")
                    .text(finding.text() + " ");
            String title = titles.get(finding.anchor());
            if (title != null) {
                link(finding.anchor(), title);
            }
            if (!finding.mark().isEmpty()) {
                html.element("small class=\"report-mark\" dir=\"auto\"", finding.mark());
            }
            tables.why(finding.why());
            html.markup("</li>");
        }
        html.markup("</ul>");
    }

    private void quotes(Quotes quotes) {
        html.element("p class=\"report-from\"", quotes.title());
        for (String text : quotes.texts()) {
            html.element("blockquote dir=\"auto\"", text);
        }
    }

    private void prose(Prose prose) {
        html.markup("<div class=\"report-prose\">");
        for (String paragraph : prose.paragraphs()) {
            html.element("p dir=\"auto\"", paragraph);
        }
        if (!prose.signature().isEmpty()) {
            html.element("p class=\"report-signature\" dir=\"auto\"", prose.signature());
        }
        html.markup("</div>");
    }

    private void worksheet(Worksheet goal) {
        html.element("h3", goal.title()).markup("<ul class=\"report-worksheet\">");
        for (String prompt : goal.prompts()) {
            html.element("li", prompt);
        }
        html.markup("</ul>");
    }
}

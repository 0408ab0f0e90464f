package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Contents;
import org.sightline.report.Block.Cover;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Key;
import org.sightline.report.Block.KeyRow;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.Prose;
import org.sightline.report.Block.Questions;
import org.sightline.report.Block.Quotes;
import org.sightline.report.Block.Remark;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Worksheet;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** Prints the tree block by block; a heading stays with the first of what follows it. */
final class PdfBlocks {
    private static final double MEASURE = 430;
    private static final double INDENT = 15;

    private final Sheet sheet;
    private final Typesetter setter;
    private final PdfTables tables;
    private final PdfCover cover;
    private final ReportTexts texts;
    private final PdfWorksheet worksheet;

    PdfBlocks(Sheet sheet, Typesetter setter, ReportTexts texts) {
        this.sheet = sheet;
        this.setter = setter;
        this.texts = texts;
        this.tables = new PdfTables(sheet, setter);
        this.cover = new PdfCover(sheet, setter, texts);
        this.worksheet = new PdfWorksheet(sheet, setter);
    }

    void print(List<Block> tree) {
        for (Block block : tree) {
            print(block, sheet.tags.document, null);
        }
    }

    private void print(Block block, PdfStructureElement parent, @Nullable PdfOutline outline) {
        switch (block) {
            case Cover front -> cover.front(front, parent);
            case Contents contents -> cover.contents(contents, parent);
            case Section section -> section(section, sheet.tags.add(parent, "Sect"));
            case Heading heading -> {
                sheet.y -= (float) before(heading);
                setter.flow(
                        heading.text(),
                        type(heading),
                        sheet.tags.add(parent, "H" + heading.level()),
                        sheet.left,
                        sheet.width());
            }
            case Paragraph paragraph ->
                setter.flow(
                        paragraph.runs(), type(paragraph.style()), sheet.tags.add(parent, "P"), sheet.left, measure());
            case Bullets bullets -> bullets(bullets, parent);
            case Questions questions -> questions(questions, parent);
            case Key key -> key(key, parent);
            case Findings findings -> findings(findings, parent);
            case Plot plot -> tables.set(plot, parent);
            case Table table -> tables.set(table, parent);
            case Quotes quotes -> quotes(quotes, parent);
            case Prose prose -> prose(prose, parent);
            case Remark remark -> remark(remark, parent);
            case Worksheet goal -> worksheet.print(goal, parent);
        }
    }

    private void section(Section section, PdfStructureElement element) {
        if (section.newPage() ? !sheet.fresh() || sheet.writer.getPageNumber() < 1 : false) {
            sheet.page();
        } else if (!section.newPage()) {
            sheet.need(240);
            if (!sheet.fresh()) {
                sheet.y -= 22;
            }
        } else {
            sheet.need(0);
        }
        PdfOutline outline = sheet.anchor(section.id(), section.title(), null);
        setter.flow(section.title(), Type.TITLE, sheet.tags.add(element, "H1"), sheet.left, sheet.width());
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading) {
                double wanted = 0;
                int next = i;
                while (next < blocks.size() && blocks.get(next) instanceof Heading heading) {
                    wanted += before(heading) + setter.height(heading.text(), type(heading), sheet.width());
                    next++;
                }
                sheet.need(wanted + (next < blocks.size() ? beginning(blocks.get(next)) : 0));
            }
            print(blocks.get(i), element, outline);
        }
    }

    /** How much of a block must stand together with the heading above it. */
    private double beginning(Block block) {
        return switch (block) {
            case Plot plot -> Math.min(tables.height(plot), 260);
            case Table table -> tables.leastHeight(table);
            case Findings findings -> 60;
            case Quotes quotes -> 60;
            case Worksheet goal -> worksheet.height(goal);
            case Questions questions -> 4 * Type.BODY.lead();
            case Paragraph paragraph -> 3 * type(paragraph.style()).lead();
            case Cover front -> 0;
            case Contents contents -> 0;
            case Section section -> 0;
            case Heading heading -> 0;
            case Bullets bullets -> 3 * Type.BODY.lead();
            case Key key -> 60;
            case Prose prose -> 3 * Type.PROSE.lead();
            case Remark remark -> 40;
        };
    }

    private static double before(Heading heading) {
        return heading.level() == 2 ? 10 : 5;
    }

    private static Type type(Heading heading) {
        return heading.level() == 2 ? Type.HEADING : Type.SUBHEADING;
    }

    private static Type type(Style style) {
        return switch (style) {
            case BODY -> Type.BODY;
            case LEAD -> Type.LEAD;
            case SMALL -> Type.SMALL;
        };
    }

    private double measure() {
        return Math.min(MEASURE, sheet.width());
    }

    private void bullets(Bullets bullets, PdfStructureElement parent) {
        PdfStructureElement list = sheet.tags.add(parent, "L");
        for (List<Run> item : bullets.items()) {
            sheet.need(2 * Type.BODY.lead());
            PdfStructureElement entry = sheet.tags.add(list, "LI");
            setter.place(
                    "•",
                    Type.BODY.coloured(Colours.ACCENT),
                    sheet.left + 2,
                    sheet.y,
                    10,
                    Anchor.START,
                    sheet.tags.add(entry, "Lbl"));
            setter.flow(item, Type.BODY, sheet.tags.add(entry, "LBody"), sheet.left + INDENT, measure() - INDENT);
        }
    }

    private void questions(Questions questions, PdfStructureElement parent) {
        PdfStructureElement list = sheet.tags.add(parent, "L");
        Type number = new Type(15, 15, Type.Face.TITLE, Colours.ACCENT, 0);
        for (int i = 0; i < questions.items().size(); i++) {
            List<Run> item = questions.items().get(i);
            sheet.need(setter.height(item, Type.PROSE, measure() - 26));
            PdfStructureElement entry = sheet.tags.add(list, "LI");
            setter.place(
                    Integer.toString(i + 1),
                    number,
                    sheet.left,
                    sheet.y,
                    20,
                    Anchor.START,
                    sheet.tags.add(entry, "Lbl"));
            setter.flow(item, Type.PROSE, sheet.tags.add(entry, "LBody"), sheet.left + 26, measure() - 26);
        }
    }

    private void key(Key key, PdfStructureElement parent) {
        for (KeyRow row : key.rows()) {
            List<Run> runs = List.of(new Run(row.label() + " ", true), new Run(" " + row.text(), false));
            double height = Math.max(18, setter.height(runs, Type.BODY, sheet.width() - 50) - Type.BODY.after() + 4);
            sheet.need(height);
            sheet.draw(row.sample(), null, sheet.left, sheet.y + 1, 38, 16);
            setter.place(
                    runs,
                    Type.BODY,
                    sheet.left + 50,
                    sheet.y,
                    sheet.width() - 50,
                    Anchor.START,
                    sheet.tags.add(parent, "P"));
            sheet.y -= (float) height;
        }
        sheet.y -= 8;
    }

    private void findings(Findings findings, PdfStructureElement parent) {
        sheet.need(60);
        sheet.y -= 6;
        setter.flow(findings.title(), Type.HEADING, sheet.tags.add(parent, "H2"), sheet.left, sheet.width());
        if (findings.findings().isEmpty()) {
            setter.flow(
                    findings.empty(),
                    Type.BODY.coloured(Colours.MUTED),
                    sheet.tags.add(parent, "P"),
                    sheet.left,
                    measure());
            return;
        }
        PdfStructureElement list = sheet.tags.add(parent, "L");
        for (Finding finding : findings.findings()) {
            double width = sheet.width() - INDENT - 60;
            sheet.need(setter.height(finding.text(), Type.BODY, width));
            PdfStructureElement body = sheet.tags.add(sheet.tags.add(list, "LI"), "LBody");
            double top = sheet.y;
            double tall = setter.height(finding.text(), Type.BODY, width) - Type.BODY.after();
            sheet.artifact(
                    canvas -> canvas.rectangle(sheet.left, sheet.down(top) + 3, 2, tall - 6, Ink.fill(Colours.ACCENT)));
            setter.place(
                    finding.text(),
                    Type.BODY,
                    sheet.left + INDENT - 5,
                    top,
                    width,
                    Anchor.START,
                    sheet.tags.add(body, "P"));
            String page = texts.label("page.link", sheet.pages().of(finding.anchor()));
            cover.link(
                    page,
                    Type.SMALL,
                    finding.anchor(),
                    finding.text(),
                    sheet.right - 50,
                    top - 2,
                    50,
                    sheet.tags.add(body, "Link"));
            sheet.y -= (float) (tall + Type.BODY.after());
        }
    }

    private void quotes(Quotes quotes, PdfStructureElement parent) {
        double width = sheet.width() - INDENT;
        double first = setter.height(quotes.texts().getFirst(), Type.BODY, width);
        sheet.need(Type.LABEL.lead() + Type.LABEL.after() + Math.min(first, 80));
        setter.flow(quotes.title(), Type.LABEL, sheet.tags.add(parent, "P"), sheet.left, sheet.width());
        for (String text : quotes.texts()) {
            double height = setter.height(text, Type.BODY, width);
            if (height < (sheet.top - sheet.bottom) / 2) {
                sheet.need(height);
            }
            barred(() ->
                    setter.flow(text, Type.BODY, sheet.tags.add(parent, "BlockQuote"), sheet.left + INDENT, width));
        }
        sheet.y -= 4;
    }

    /** A thin bar beside a text; if the text runs on to other pages, only the part on its last page has one. */
    private void barred(Runnable text) {
        double from = sheet.y;
        int page = sheet.writer.getPageNumber();
        text.run();
        double start = sheet.writer.getPageNumber() == page ? from : sheet.top;
        double end = sheet.y + Type.BODY.after();
        sheet.artifact(canvas ->
                canvas.rectangle(sheet.left + 2, sheet.down(start) + 2, 1.6, start - end - 4, Ink.fill(Colours.RANGE)));
    }

    private void prose(Prose prose, PdfStructureElement parent) {
        for (String paragraph : prose.paragraphs()) {
            setter.flow(paragraph, Type.PROSE, sheet.tags.add(parent, "P"), sheet.left, measure());
        }
        if (!prose.signature().isEmpty()) {
            setter.flow(prose.signature(), Type.PROSE.strong(), sheet.tags.add(parent, "P"), sheet.left, measure());
        }
    }

    private void remark(Remark remark, PdfStructureElement parent) {
        double inner = sheet.width() - 24;
        double text = setter.height(remark.text(), Type.BODY, inner) - Type.BODY.after();
        double height = text + 14;
        sheet.need(height + 4);
        double top = sheet.y;
        sheet.artifact(
                canvas -> canvas.rectangle(sheet.left, sheet.down(top), sheet.width(), height, Ink.fill(Colours.TINT)));
        setter.place(
                remark.text(), Type.BODY, sheet.left + 12, top - 7, inner, Anchor.START, sheet.tags.add(parent, "P"));
        sheet.y -= (float) (height + 8);
    }
}

package org.sightline.report;

import java.util.List;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
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
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Worksheet;

/** Prints the tree block by block; a heading stays with the beginning of what follows it. */
final class PdfBlocks {
    /** The longest line that still reads well. */
    static final double MEASURE = 474;

    private static final double BETWEEN_SECTIONS = 24;
    private static final double TALLEST_BEGINNING = 260;
    private static final double A_FEW_LINES = 45;

    /** So much of a page must be free for a section to begin below the last lines of the one before. */
    private static final double LITTLE_USED = 0.62;

    private final Sheet sheet;
    private final Typesetter setter;
    private final PdfCover cover;
    private final PdfTables tables;
    private final PdfLists lists;
    private final PdfVoices voices;
    private final PdfWorksheet worksheet;
    /** Whether a section that starts a page never stands below the last lines of the one before. */
    private final boolean apart;
    /** Where the last section began. */
    private int page;

    PdfBlocks(Sheet sheet, Typesetter setter, ReportTexts texts, boolean apart) {
        PdfLinks links = new PdfLinks(sheet, setter, texts);
        this.sheet = sheet;
        this.setter = setter;
        this.apart = apart;
        this.cover = new PdfCover(sheet, setter, links);
        this.tables = new PdfTables(sheet, setter);
        this.lists = new PdfLists(sheet, setter, links);
        this.voices = new PdfVoices(sheet, setter);
        this.worksheet = new PdfWorksheet(sheet, setter);
    }

    void print(List<Block> tree) {
        for (Block block : tree) {
            print(block, sheet.tags.document);
        }
    }

    private void print(Block block, PdfStructureElement parent) {
        switch (block) {
            case Cover front -> cover.front(front, parent);
            case Contents contents -> cover.contents(contents, parent);
            case Section section -> section(section, sheet.tags.add(parent, "Sect"));
            case Heading heading -> heading(heading, parent);
            case Paragraph paragraph -> paragraph(paragraph, parent);
            case Bullets bullets -> lists.bullets(bullets, parent);
            case Questions questions -> lists.questions(questions, parent);
            case Key key -> lists.key(key, parent);
            case Findings findings -> lists.findings(findings, parent);
            case Plot plot -> tables.set(plot, parent);
            case Table table -> tables.set(table, parent);
            case Picture picture -> tables.set(picture, parent);
            case Quotes quotes -> voices.quotes(quotes, parent);
            case Prose prose -> voices.prose(prose, parent);
            case Remark remark -> voices.remark(remark, parent);
            case Worksheet goal -> worksheet.print(goal, parent);
        }
    }

    private void section(Section section, PdfStructureElement element) {
        boolean room = section.newPage()
                ? !apart
                        && page < sheet.writer.getPageNumber()
                        && sheet.hasRoomBelow(LITTLE_USED * (sheet.top - sheet.bottom))
                : sheet.hasRoomBelow(BETWEEN_SECTIONS + height(section));
        if (!room) {
            sheet.page();
        } else {
            sheet.y -= (float) BETWEEN_SECTIONS;
        }
        page = sheet.writer.getPageNumber();
        PdfOutline outline = sheet.anchor(section.id(), section.title(), null);
        setter.flow(section.title(), Type.TITLE, sheet.tags.add(element, "H1"), sheet.left, sheet.width());
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading) {
                sheet.need(height(heading) + below(blocks.subList(i + 1, blocks.size())));
                sheet.outline(heading.text(), outline);
            }
            print(blocks.get(i), element);
        }
    }

    private void heading(Heading heading, PdfStructureElement parent) {
        sheet.y -= (float) before(heading);
        PdfStructureElement element = sheet.tags.add(parent, "H" + heading.level());
        setter.flow(heading.text(), type(heading), element, sheet.left, sheet.width());
    }

    private void paragraph(Paragraph paragraph, PdfStructureElement parent) {
        Type type = type(paragraph.style());
        setter.flow(paragraph.runs(), type, sheet.tags.add(parent, "P"), sheet.left, measure(paragraph.style()));
    }

    /** How much of what follows must stand together with the heading above it; a plot's description is no beginning yet. */
    private double below(List<Block> following) {
        if (following.isEmpty()) {
            return 0;
        }
        Block next = following.getFirst();
        if (next instanceof Paragraph && following.size() > 1 && following.get(1) instanceof Plot plot) {
            return height(next) + Math.min(height(plot), beginning(plot));
        }
        return Math.min(height(next), beginning(next));
    }

    /** How much of a block must stand together with the heading above it. */
    private double beginning(Block block) {
        return switch (block) {
            case Plot plot -> TALLEST_BEGINNING;
            case Table table -> tables.leastHeight(table);
            case Picture picture -> tables.height(picture);
            default -> A_FEW_LINES;
        };
    }

    /** The height of a block; of those that may well be cut, something like it. */
    private double height(Block block) {
        return switch (block) {
            case Section section ->
                setter.height(section.title(), Type.TITLE, sheet.width())
                        + section.blocks().stream().mapToDouble(this::height).sum();
            case Heading heading -> before(heading) + setter.height(heading.text(), type(heading), sheet.width());
            case Paragraph paragraph ->
                setter.height(paragraph.runs(), type(paragraph.style()), measure(paragraph.style()));
            case Plot plot -> tables.height(plot);
            case Table table -> tables.height(table);
            case Picture picture -> tables.height(picture);
            case Worksheet goal -> worksheet.height(goal);
            case Bullets bullets -> lists.height(bullets);
            default -> A_FEW_LINES;
        };
    }

    private double before(Heading heading) {
        return setter.air(heading.level() == 2 ? 7 : 4);
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

    private double measure(Style style) {
        return style == Style.SMALL ? sheet.width() : Math.min(MEASURE, sheet.width());
    }
}

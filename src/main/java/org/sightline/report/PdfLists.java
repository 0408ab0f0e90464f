package org.sightline.report;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Finding;
import org.sightline.report.Block.Findings;
import org.sightline.report.Block.Key;
import org.sightline.report.Block.KeyRow;
import org.sightline.report.Block.Questions;
import org.sightline.report.Block.Run;
import org.sightline.report.Canvas.Anchor;
import org.sightline.report.Canvas.Ink;

/** Points, questions, the key and the findings: whatever comes one below the other. */
final class PdfLists {
    private static final double INDENT = 15;
    private static final double NUMBER = 20;
    private static final double SAMPLE = 50;
    private static final double PAGE = 50;
    private static final double CODE = 20;
    private static final Type DIGIT = new Type(13, Type.BODY.lead(), Type.Face.TITLE, Colours.ACCENT, 0);
    private static final Type DOT = Type.BODY.coloured(Colours.ACCENT);

    private final Sheet sheet;
    private final Typesetter setter;
    private final PdfLinks links;
    private final double measure;

    PdfLists(Sheet sheet, Typesetter setter, PdfLinks links) {
        this.sheet = sheet;
        this.setter = setter;
        this.links = links;
        this.measure = Math.min(PdfBlocks.MEASURE, sheet.width());
    }

    void bullets(Bullets bullets, PdfStructureElement parent) {
        PdfStructureElement list = sheet.tags.add(parent, "L");
        for (List<Run> item : bullets.items()) {
            item(list, "•", DOT, item, INDENT);
        }
    }

    double height(Bullets bullets) {
        return bullets.items().stream()
                .mapToDouble(item -> setter.height(item, Type.BODY, measure - INDENT))
                .sum();
    }

    void questions(Questions questions, PdfStructureElement parent) {
        PdfStructureElement list = sheet.tags.add(parent, "L");
        for (int i = 0; i < questions.items().size(); i++) {
            item(list, Integer.toString(i + 1), DIGIT, questions.items().get(i), NUMBER);
        }
    }

    private void item(PdfStructureElement list, String label, Type type, List<Run> text, double indent) {
        double width = measure - indent;
        sheet.need(setter.height(text, Type.BODY, width) - Type.BODY.after());
        PdfStructureElement item = sheet.tags.add(list, "LI");
        setter.place(label, type, sheet.left + 1, sheet.y, indent, Anchor.START, sheet.tags.add(item, "Lbl"));
        setter.flow(text, Type.BODY, sheet.tags.add(item, "LBody"), sheet.left + indent, width);
    }

    void key(Key key, PdfStructureElement parent) {
        double width = sheet.width() - SAMPLE;
        for (KeyRow row : key.rows()) {
            List<Run> runs = List.of(new Run(row.label() + " ", true), new Run(" " + row.text(), false));
            double text = setter.height(runs, Type.BODY, width) - Type.BODY.after();
            double height = Math.max(17.5, text + 4);
            sheet.need(height);
            sheet.draw(row.sample(), null, sheet.left, sheet.y + 1, SAMPLE - 12, 16);
            PdfStructureElement element = sheet.tags.add(parent, "P");
            setter.place(runs, Type.BODY, sheet.left + SAMPLE, sheet.y, width, Anchor.START, element);
            sheet.y -= (float) height;
        }
        sheet.y -= 6;
    }

    void findings(Findings findings, PdfStructureElement parent) {
        sheet.need(60);
        sheet.y -= 8;
        PdfStructureElement heading = sheet.tags.add(parent, "H2");
        setter.flow(findings.title(), Type.HEADING, heading, sheet.left, sheet.width());
        if (findings.findings().isEmpty()) {
            Type quiet = Type.BODY.coloured(Colours.MUTED);
            setter.flow(findings.empty(), quiet, sheet.tags.add(parent, "P"), sheet.left, measure);
            return;
        }
        PdfStructureElement list = sheet.tags.add(parent, "L");
        findings.findings().forEach(finding -> finding(finding, list));
    }

    private void finding(Finding finding, PdfStructureElement list) {
        double width = sheet.width() - INDENT - PAGE - 10;
        double said = setter.height(finding.text(), Type.PROSE, width) - Type.PROSE.after();
        double tall = said + (finding.mark().isEmpty() ? 0 : setter.height(finding.mark(), Type.SMALL, width));
        sheet.need(tall);
        double top = sheet.y;
        double down = sheet.down(top);
        Ink ink = Ink.fill(Colours.ACCENT);
        sheet.artifact(canvas -> canvas.rectangle(sheet.left, down + 3, 1.8, tall - 6, ink));
        PdfStructureElement body = sheet.tags.add(sheet.tags.add(list, "LI"), "LBody");
        PdfStructureElement text = sheet.tags.add(body, "P");
        setter.place(finding.text(), Type.PROSE, sheet.left + INDENT - 4, top, width, Anchor.START, text);
        if (sheet.pages().knows(finding.anchor())) {
            PdfStructureElement link = sheet.tags.add(body, "Link");
            links.page(finding.anchor(), finding.text(), Type.SMALL, sheet.right - PAGE, top - 2.5, PAGE, link);
        }
        if (sheet.pages().knows(RulesSection.ID)) {
            PdfStructureElement code = sheet.tags.add(body, "P");
            setter.place(finding.why().code(), Type.SMALL, sheet.left - CODE - 6, top - 2.5, CODE, Anchor.END, code);
        }
        if (!finding.mark().isEmpty()) {
            PdfStructureElement mark = sheet.tags.add(body, "P");
            setter.place(finding.mark(), Type.SMALL, sheet.left + INDENT - 4, top - said, width, Anchor.START, mark);
        }
        sheet.y -= (float) (tall + 6);
    }
}

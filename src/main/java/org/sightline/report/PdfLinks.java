package org.sightline.report;

import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.sightline.report.Canvas.Anchor;

/** Page numbers that lead to their page when clicked. */
final class PdfLinks {
    private final Sheet sheet;
    private final Typesetter setter;
    private final ReportTexts texts;

    PdfLinks(Sheet sheet, Typesetter setter, ReportTexts texts) {
        this.sheet = sheet;
        this.setter = setter;
        this.texts = texts;
    }

    /** "page 5", at the right end of a box that can be clicked anywhere. */
    void page(String anchor, String title, Type type, double x, double top, double width, PdfStructureElement link) {
        String page = texts.label("page.link", sheet.pages().of(anchor));
        set(page, anchor, title, type, x, top, width, link);
    }

    /** The bare number, as in a table of contents. */
    void number(String anchor, String title, Type type, double x, double top, double width, PdfStructureElement link) {
        set(Integer.toString(sheet.pages().of(anchor)), anchor, title, type, x, top, width, link);
    }

    private void set(
            String text,
            String anchor,
            String title,
            Type type,
            double x,
            double top,
            double width,
            PdfStructureElement link) {
        setter.place(text, type, x, top, width, Anchor.END, link);
        PdfAnnotation annotation = new PdfAnnotation(
                sheet.writer,
                (float) x,
                (float) (top - type.lead()),
                (float) (x + width),
                (float) top,
                PdfAction.gotoLocalPage(anchor, false));
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        int page = sheet.pages().of(anchor);
        sheet.tags.link(link, annotation, texts.label("document.link", title, page));
    }
}

package org.sightline.report;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/** The logical structure: at most one marked sequence is open, and whatever is in no element is an artifact. */
final class Tags {
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfWriter writer;
    private final PdfStructureTreeRoot root;
    final PdfStructureElement document;
    private @Nullable Object open;

    Tags(PdfWriter writer, String language) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot();
        this.document = new PdfStructureElement(root, new PdfName("Document"));
        document.put(PdfName.LANG, new PdfString(language));
    }

    PdfStructureElement add(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    void begin(PdfContentByte content, @Nullable PdfStructureElement element) {
        Object wanted = element == null ? ARTIFACT : element;
        if (open == wanted) {
            return;
        }
        end(content);
        if (element == null) {
            content.beginMarkedContentSequence(ARTIFACT);
        } else {
            content.beginMarkedContentSequence(element);
        }
        open = wanted;
    }

    /** To be called before the end of every page: a sequence must not reach over it. */
    void end(PdfContentByte content) {
        if (open != null) {
            content.endMarkedContentSequence();
            open = null;
        }
    }

    static void alternative(PdfStructureElement element, String text) {
        element.put(new PdfName("Alt"), new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    /** The logical order of a text that is painted in visual order. */
    static void actual(PdfStructureElement element, String text) {
        element.put(new PdfName("ActualText"), new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    static void scope(PdfStructureElement header, String scope) {
        PdfDictionary attribute = owned("Table");
        attribute.put(new PdfName("Scope"), new PdfName(scope));
        header.put(PdfName.A, attribute);
    }

    /** What a table shows, for those who cannot see the heading above it. */
    static void summary(PdfStructureElement table, String text) {
        PdfDictionary attribute = owned("Table");
        attribute.put(new PdfName("Summary"), new PdfString(text, PdfObject.TEXT_UNICODE));
        table.put(PdfName.A, attribute);
    }

    static void box(PdfStructureElement figure, double left, double bottom, double right, double top) {
        PdfDictionary attribute = owned("Layout");
        attribute.put(
                new PdfName("BBox"),
                new PdfArray(new float[] {(float) left, (float) bottom, (float) right, (float) top}));
        attribute.put(new PdfName("Placement"), new PdfName("Block"));
        figure.put(PdfName.A, attribute);
    }

    private static PdfDictionary owned(String owner) {
        PdfDictionary attribute = new PdfDictionary();
        attribute.put(PdfName.O, new PdfName(owner));
        return attribute;
    }

    /** Ties an annotation to its element, which must hold its text already. */
    void link(PdfStructureElement element, PdfAnnotation annotation, String contents) {
        annotation.put(PdfName.CONTENTS, new PdfString(contents, PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(root.addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary();
        reference.put(PdfName.TYPE, new PdfName("OBJR"));
        reference.put(PdfName.PG, writer.getCurrentPage());
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        PdfObject kids = element.get(PdfName.K);
        PdfArray all = kids instanceof PdfArray array ? array : new PdfArray();
        if (kids != null && !(kids instanceof PdfArray)) {
            all.add(kids);
        }
        all.add(reference);
        element.put(PdfName.K, all);
        writer.addAnnotation(annotation);
    }
}

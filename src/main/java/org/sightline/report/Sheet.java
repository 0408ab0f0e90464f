package org.sightline.report;

import java.awt.Color;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.sightline.report.Type.Face;

/** The page that is being filled, from the top down: where it ends, what runs above and below, what can be linked to. */
final class Sheet {
    static final float MARGIN = 56;

    private static final double LARGEST_WATERMARK = 44;
    private static final double LONGEST_WATERMARK = 720;
    private static final float SLANT = 54;

    final PdfWriter writer;
    final PdfContentByte content;
    final Tags tags;
    final float left = MARGIN;
    final float right;
    final float top;
    final float bottom = 56;
    final float height;
    /** The upper edge of what is still free. */
    float y;

    private final Document document;
    private final Theme theme;
    private final Typefaces faces;
    private final Running running;
    private final Pages pages;
    private final Map<String, Integer> found = new HashMap<>();
    private boolean started;
    private boolean bare;

    /**
     * What stands in the margins; the page number comes from {@link Pages}.
     *
     * @param watermark runs across every page, empty if none
     */
    record Running(
            String head,
            String foot,
            java.util.function.BiFunction<Integer, Integer, String> number,
            String watermark) {}

    /** Where the anchors are and how many pages there are, known from the pass before; empty in the first. */
    record Pages(Map<String, Integer> anchors, int total) {
        boolean knows(String anchor) {
            return anchors.containsKey(anchor);
        }

        int of(String anchor) {
            return anchors.getOrDefault(anchor, 0);
        }
    }

    /** @param password that locks the document, null if it is open to everybody */
    Sheet(
            OutputStream out,
            Paper paper,
            String language,
            Theme theme,
            Running running,
            Pages pages,
            @Nullable Password password) {
        this.theme = theme;
        this.faces = theme.faces();
        this.running = running;
        this.pages = pages;
        this.height = paper.height;
        this.right = paper.width - MARGIN;
        this.top = paper.height - 70;
        this.document = new Document(new Rectangle(paper.width, paper.height), 0, 0, 0, 0);
        this.writer = PdfWriter.getInstance(document, out);
        PdfMetadata.prepare(writer, pages.total == 0 ? 0 : PdfMetadata.COMPRESSION);
        if (password != null) {
            password.lock(writer);
        }
        document.open();
        this.tags = new Tags(writer, language);
        this.content = writer.getDirectContent();
    }

    /** As this document has it. */
    Color colour(String hex) {
        return PdfCanvas.colour(theme.palette().of(hex));
    }

    /** The mark of whoever the report comes from, at the upper edge of a box whose right or left end is given. */
    void logo(double x, double yTop, double most, double tallest, boolean fromRight) {
        if (theme.logo() == null) {
            return;
        }
        Image image = theme.logo().fitting(most, tallest);
        float left = (float) (fromRight ? x - image.getScaledWidth() : x);
        image.setAbsolutePosition(left, (float) (yTop - image.getScaledHeight()));
        tags.begin(content, null);
        content.addImage(image);
        tags.end(content);
    }

    float width() {
        return right - left;
    }

    Pages pages() {
        return pages;
    }

    /** The anchors of this pass, for the next. */
    Pages seen() {
        return new Pages(Map.copyOf(found), writer.getPageNumber());
    }

    /** A page without head and foot. */
    void barePage() {
        bare = true;
        page();
        bare = false;
    }

    void page() {
        tags.end(content);
        if (started) {
            document.newPage();
        }
        started = true;
        y = top;
        watermark();
        if (!bare) {
            int number = writer.getPageNumber();
            Canvas.Lettering start = new Canvas.Lettering(Type.LEAST, false, Canvas.Anchor.START, Colours.MUTED);
            Canvas.Lettering end = new Canvas.Lettering(Type.LEAST, false, Canvas.Anchor.END, Colours.MUTED);
            artifact(canvas -> {
                canvas.text(left, 44, running.head, start);
                canvas.line(left, 51, right, 51, Canvas.Ink.stroke(Colours.LINE, 0.6));
                canvas.text(left, height - 34, running.foot, start);
                canvas.text(right, height - 34, running.number.apply(number, pages.total), end);
            });
            if (number == 1) {
                logo(right, height - 20, 120, 24, true);
            }
        }
    }

    /** Below all that follows, so that nothing becomes harder to read. */
    private void watermark() {
        if (running.watermark.isEmpty()) {
            return;
        }
        double size = Math.min(LARGEST_WATERMARK, LONGEST_WATERMARK / faces.width(running.watermark, Face.STRONG, 1));
        Phrase phrase = new Phrase();
        for (Typefaces.Span span : faces.spans(running.watermark, Face.STRONG)) {
            phrase.add(new Chunk(span.text(), new Font(span.font(), (float) size, Font.NORMAL, colour(Colours.GRID))));
        }
        tags.begin(content, null);
        content.saveState();
        ColumnText.showTextAligned(
                content,
                Element.ALIGN_CENTER,
                phrase,
                (left + right) / 2,
                height / 2,
                SLANT,
                PdfWriter.RUN_DIRECTION_DEFAULT,
                0);
        content.restoreState();
        tags.end(content);
    }

    /** Starts a new page unless so much is free. */
    void need(double wanted) {
        if (!started || (y - wanted < bottom && y < top)) {
            page();
        }
    }

    /** Whether so much is free below what already stands on this page. */
    boolean hasRoomBelow(double wanted) {
        return started && y < top && y - wanted >= bottom;
    }

    /** Something can be linked to here; it also stands in the outline. */
    PdfOutline anchor(String id, String title, @Nullable PdfOutline parent) {
        found.put(id, writer.getPageNumber());
        content.localDestination(id, new PdfDestination(PdfDestination.XYZ, 0, y + 20, 0));
        return outline(title, parent);
    }

    /** @param parent null for the uppermost level */
    PdfOutline outline(String title, @Nullable PdfOutline parent) {
        PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, y + 20, 0);
        here.addPage(writer.getPageReference(writer.getPageNumber()));
        return new PdfOutline(parent == null ? writer.getRootOutline() : parent, here, title);
    }

    /** Painting that says nothing: lines, grounds, marks beside their names. Coordinates count from the page's top. */
    void artifact(Consumer<Canvas> painting) {
        tags.begin(content, null);
        content.saveState();
        painting.accept(new PdfCanvas(content, theme, 0, height));
        content.restoreState();
        tags.end(content);
    }

    /** @param figure null if the drawing is decorative */
    void draw(Chart chart, @Nullable PdfStructureElement figure, double x, double yTop, double width, double tall) {
        if (figure != null) {
            Tags.box(figure, x, yTop - tall, x + width, yTop);
        }
        tags.begin(content, figure);
        content.saveState();
        chart.paint(new PdfCanvas(content, theme, x, yTop), width, tall);
        content.restoreState();
        tags.end(content);
    }

    /** Distance from the top of the page, as canvases count. */
    double down(double position) {
        return height - position;
    }

    void finish(PdfMetadata metadata) {
        tags.end(content);
        metadata.write(writer);
        document.close();
    }
}

package org.sightline.report;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** Paints a chart with the operators of PDF; its top left corner stands at a given point of the page. */
final class PdfCanvas implements Canvas {
    private final PdfContentByte content;
    private final Typefaces faces;
    private final Palette palette;
    private final double left;
    private final double top;

    PdfCanvas(PdfContentByte content, Theme theme, double left, double top) {
        this.content = content;
        this.faces = theme.faces();
        this.palette = theme.palette();
        this.left = left;
        this.top = top;
    }

    static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 1, 7, 16));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        if (width > 0 && height > 0) {
            prepare(ink);
            content.rectangle(x(x), y(y + height), (float) width, (float) height);
            paint(ink);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        prepare(ink);
        content.moveTo(x(x1), y(y1));
        content.lineTo(x(x2), y(y2));
        paint(ink);
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        prepare(ink);
        content.circle(x(x), y(y), (float) radius);
        paint(ink);
    }

    @Override
    public void polygon(double[] corners, Ink ink) {
        prepare(ink);
        content.moveTo(x(corners[0]), y(corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            content.lineTo(x(corners[i]), y(corners[i + 1]));
        }
        content.closePath();
        paint(ink);
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        double shift = switch (lettering.anchor()) {
            case START -> 0;
            case MIDDLE -> width(text, lettering) / 2;
            case END -> width(text, lettering);
        };
        content.setColorFill(colour(palette.of(lettering.colour())));
        content.beginText();
        content.setTextMatrix(x(x - shift), y(y));
        for (Typefaces.Span span : faces.spans(text, face(lettering))) {
            content.setFontAndSize(span.font(), (float) lettering.size());
            content.showText(span.text());
        }
        content.endText();
    }

    @Override
    public double width(String text, Lettering lettering) {
        return faces.width(text, face(lettering), lettering.size());
    }

    private static Type.Face face(Lettering lettering) {
        return lettering.strong() ? Type.Face.STRONG : Type.Face.REGULAR;
    }

    /** Before the path: colours and widths must not be set between a path and its painting. */
    private void prepare(Ink ink) {
        if (ink.fill() != null) {
            content.setColorFill(colour(palette.of(ink.fill())));
        }
        if (ink.stroke() != null) {
            content.setColorStroke(colour(palette.of(ink.stroke())));
            content.setLineWidth((float) ink.strokeWidth());
        }
    }

    private void paint(Ink ink) {
        if (ink.fill() != null && ink.stroke() != null) {
            content.fillStroke();
        } else if (ink.fill() != null) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    private float x(double x) {
        return (float) (left + x);
    }

    private float y(double y) {
        return (float) (top - y);
    }
}

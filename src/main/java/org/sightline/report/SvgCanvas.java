package org.sightline.report;

/** Paints a chart as SVG, with presentation attributes only: the page's policy allows no inline style. */
final class SvgCanvas implements Canvas {
    private static final double WIDTH_OF_LETTER = 0.56;

    private final StringBuilder svg = new StringBuilder(1024);

    private final Palette palette;

    private SvgCanvas(Palette palette) {
        this.palette = palette;
    }

    /** @param alt what the drawing says; if empty it is hidden from assistive technology */
    static String draw(Chart chart, double width, double height, String alt) {
        SvgCanvas canvas = new SvgCanvas(ReportTexts.inForce().theme().palette());
        canvas.svg
                .append("<svg viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append(
                        alt.isEmpty()
                                ? "\" aria-hidden=\"true\">"
                                : "\" role=\"img\" aria-label=\"" + Html.escape(alt) + "\">");
        chart.paint(canvas, width, height);
        return canvas.svg.append("</svg>").toString();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        if (width > 0 && height > 0) {
            svg.append("<rect");
            attribute("x", x);
            attribute("y", y);
            attribute("width", width);
            attribute("height", height);
            paint(ink);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        svg.append("<line");
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        paint(ink);
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        svg.append("<circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        paint(ink);
    }

    @Override
    public void polygon(double[] corners, Ink ink) {
        svg.append("<path d=\"M");
        for (int i = 0; i < corners.length; i += 2) {
            svg.append(i == 0 ? "" : "L").append(number(corners[i])).append(' ').append(number(corners[i + 1]));
        }
        svg.append("Z\"");
        paint(ink);
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        svg.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", lettering.size());
        svg.append(lettering.strong() ? " font-weight=\"600\"" : "");
        svg.append(
                switch (lettering.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                });
        svg.append(" fill=\"").append(palette.of(lettering.colour())).append("\">");
        svg.append(Html.escape(text)).append("</text>");
    }

    /** About; the font is the reader's own. */
    @Override
    public double width(String text, Lettering lettering) {
        return text.length() * lettering.size() * WIDTH_OF_LETTER;
    }

    private void paint(Ink ink) {
        svg.append(" fill=\"")
                .append(ink.fill() == null ? "none" : palette.of(ink.fill()))
                .append('"');
        if (ink.stroke() != null) {
            svg.append(" stroke=\"").append(palette.of(ink.stroke())).append('"');
            attribute("stroke-width", ink.strokeWidth());
        }
        svg.append("/>");
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /** At most two decimals, the same in every locale. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return Double.toString(hundredths / 100.0);
    }
}

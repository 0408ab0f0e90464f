package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.system.Contrast;

/** The colours of marks and texts, as seen with three kinds of colour blindness and on a grey printer. */
class PaletteTest {
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[] LIGHT = {0.2126, 0.7152, 0.0722};

    /** Machado, Oliveira, Fernandes 2009, doi 10.1109/TVCG.2009.113, severity 1; on linear channels. */
    private static final Map<String, double[][]> EYES = Map.of(
            "all colours", NORMAL,
            "protanopia",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "deuteranopia",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    },
            "tritanopia",
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    },
            "grey", new double[][] {LIGHT, LIGHT, LIGHT});

    /** Ready for print at arm's length: five times a difference that is just noticed (CIE 1976, about 2.3). */
    private static final double APART = 11.5;

    @Test
    void setsEveryMarkApartFromThePaperForEveryEye() {
        EYES.forEach((eyes, matrix) -> {
            for (Mark mark : Mark.values()) {
                assertThat(1.05 / (luminance(seen(mark.colour, matrix)) + 0.05))
                        .as(mark + " with " + eyes)
                        .isGreaterThanOrEqualTo(Theme.MARK_CONTRAST);
            }
        });
    }

    /** Most marks differ in shape, which every eye sees; those of one shape must differ in colour for every eye. */
    @Test
    void tellsMarksApartForEveryEye() {
        for (Mark one : Mark.values()) {
            for (Mark other : Mark.values()) {
                if (one.compareTo(other) < 0 && shape(one).equals(shape(other))) {
                    EYES.forEach((eyes, matrix) -> assertThat(
                                    distance(lab(seen(one.colour, matrix)), lab(seen(other.colour, matrix))))
                            .as(one + " and " + other + " with " + eyes)
                            .isGreaterThan(APART));
                }
            }
        }
        assertThat(shape(Mark.SUPERVISOR)).isEqualTo(shape(Mark.SECOND_SUPERVISOR));
        assertThat(shape(Mark.REPORTS)).isNotEqualTo(shape(Mark.PAST_REPORTS));
    }

    @Test
    void readsTheShippedThemeAsTheProductsOwn() throws Exception {
        String text = ReportFiles.shipped().text(Theme.FILE).orElseThrow();
        ThemeCheck check = new ThemeCheck(java.nio.file.Path.of("reports"), "theme.properties", text);
        Palette palette = check.theme().palette();
        assertThat(check.faults()).isEmpty();
        assertThat(ReportFiles.read(text).stringPropertyNames()).containsAll(Theme.COLOURS.keySet());
        Theme.COLOURS.values().forEach(colour -> assertThat(palette.of(colour)).isEqualTo(colour));
    }

    /** What is painted, without its colour. */
    private static List<String> shape(Mark mark) {
        List<String> strokes = new ArrayList<>();
        mark.paint(new Outline(strokes, mark.colour), 0, 0, 10);
        return strokes;
    }

    /** Writes down what would be painted: where, and whether in the mark's own colour. */
    private record Outline(List<String> strokes, String own) implements Canvas {
        private void note(String what, Canvas.Ink ink) {
            strokes.add(what + " " + own.equals(ink.fill()) + " " + own.equals(ink.stroke()));
        }

        @Override
        public void rectangle(double x, double y, double width, double height, Canvas.Ink ink) {
            note("rectangle " + x + " " + y + " " + width + " " + height, ink);
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, Canvas.Ink ink) {
            note("line " + x1 + " " + y1 + " " + x2 + " " + y2, ink);
        }

        @Override
        public void circle(double x, double y, double radius, Canvas.Ink ink) {
            note("circle " + radius, ink);
        }

        @Override
        public void polygon(double[] corners, Canvas.Ink ink) {
            note("polygon " + List.of(corners[0], corners[1], corners[2], corners[3]), ink);
        }

        @Override
        public void text(double x, double y, String text, Canvas.Lettering lettering) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double width(String text, Canvas.Lettering lettering) {
            throw new UnsupportedOperationException();
        }
    }

    private static double[] seen(String hex, double[][] eyes) {
        double[] light = {Contrast.linear(hex, 1), Contrast.linear(hex, 3), Contrast.linear(hex, 5)};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += eyes[i][j] * light[j];
            }
            seen[i] = Math.clamp(sum, 0, 1);
        }
        return seen;
    }

    private static double luminance(double[] light) {
        return LIGHT[0] * light[0] + LIGHT[1] * light[1] + LIGHT[2] * light[2];
    }

    /** CIE L*a*b* under D65. */
    private static double[] lab(double[] light) {
        double x = f((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
        double y = f(luminance(light));
        double z = f((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}

package org.sightline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of the printed report, read once from the class path and shared by all threads. A character that the chosen
 * face lacks is set in the first other face that has it, and as a visible replacement if none has.
 */
final class Typefaces {
    private static final int FIRST_CJK = 0x2E80;
    private static final int REPLACEMENT = 0xFFFD;

    private final BaseFont regular = load("Inter-Regular", 1);
    private final BaseFont strong = load("Inter-SemiBold", 2);
    private final BaseFont title = load("SourceSerif4-SemiBold", 3);
    private final List<BaseFont> others = List.of(
            load("NotoSans-Regular", 4),
            load("NotoSansHebrew-Regular", 5),
            load("NotoSansArabic-Regular", 6),
            load("NotoEmoji-Regular", 7));
    /** Ten megabytes, so only read when a Chinese or Japanese character comes up. */
    private final Supplier<BaseFont> chinese = new Supplier<>() {
        private volatile @Nullable BaseFont font;

        @Override
        public BaseFont get() {
            BaseFont known = font;
            if (known == null) {
                synchronized (this) {
                    known = font == null ? load("NotoSansSC-Regular", 8) : font;
                    font = known;
                }
            }
            return known;
        }
    };

    /** For most texts: how wide each character of the Latin alphabets is, at a size of one. */
    private final Widths regularWidths = new Widths(regular);

    private final Widths strongWidths = new Widths(strong);
    private final Widths titleWidths = new Widths(title);

    private Widths widths(Type.Face face) {
        return switch (face) {
            case REGULAR -> regularWidths;
            case STRONG -> strongWidths;
            case TITLE -> titleWidths;
        };
    }

    private static final class Widths {
        private static final int LATIN = 0x250;
        private final double[] known = new double[LATIN];

        Widths(BaseFont font) {
            for (char c = 0; c < LATIN; c++) {
                known[c] = font.charExists(c) ? font.getWidthPoint(String.valueOf(c), 1000) / 1000 : -1;
            }
        }

        /** Negative if a character is not among those known. */
        double of(String text) {
            double width = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                double one = c < LATIN ? known[c] : -1;
                if (one < 0) {
                    return -1;
                }
                width += one;
            }
            return width;
        }
    }

    /** Text that one font can show. */
    record Span(BaseFont font, String text) {}

    private Typefaces() {}

    static Typefaces shared() {
        return Holder.SHARED;
    }

    private static final class Holder {
        private static final Typefaces SHARED = new Typefaces();
    }

    BaseFont base(Type.Face face) {
        return switch (face) {
            case REGULAR -> regular;
            case STRONG -> strong;
            case TITLE -> title;
        };
    }

    double width(String text, Type.Face face, double size) {
        double width = widths(face).of(text) * size;
        if (width >= 0) {
            return width;
        }
        width = 0;
        for (Span span : spans(text, face)) {
            width += span.font.getWidthPoint(span.text, (float) size);
        }
        return width;
    }

    List<Span> spans(String text, Type.Face face) {
        BaseFont base = base(face);
        if (covered(text, base)) {
            return List.of(new Span(base, text));
        }
        List<Span> spans = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        BaseFont current = base;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            BaseFont font = fontFor(point, base);
            if (font != current && !pending.isEmpty()) {
                spans.add(new Span(current, pending.toString()));
                pending.setLength(0);
            }
            current = font;
            pending.appendCodePoint(font.charExists(point) ? point : base.charExists(REPLACEMENT) ? REPLACEMENT : '?');
        }
        spans.add(new Span(current, pending.toString()));
        return spans;
    }

    private static boolean covered(String text, BaseFont base) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && !base.charExists(c)) {
                return false;
            }
        }
        return true;
    }

    private BaseFont fontFor(int point, BaseFont base) {
        if (base.charExists(point)) {
            return base;
        }
        for (BaseFont font : others) {
            if (font.charExists(point)) {
                return font;
            }
        }
        return point >= FIRST_CJK && chinese.get().charExists(point) ? chinese.get() : base;
    }

    /** @param number makes the name of the embedded subset the same in every run */
    private static BaseFont load(String name, int number) {
        try (InputStream file = Typefaces.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("no font " + name);
            }
            // bytes, not a path: with a path every subset reads the file again
            BaseFont font = BaseFont.createFont(
                    name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            // the CIDSet that would be written lists too few glyphs, which PDF/A forbids
            font.setIncludeCidSet(false);
            font.setSecureRandom(new Fixed(number));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the subset; nothing secret comes from it. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final double value;

        Fixed(int number) {
            this.value = number / 26.0 + 0.001;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}

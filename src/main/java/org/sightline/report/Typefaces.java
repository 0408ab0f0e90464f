package org.sightline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of the printed report, read once from the class path and shared by all threads. A character that the chosen
 * face lacks is set in the first other face that has it, and as a visible replacement if none has.
 */
final class Typefaces {
    private static final int FIRST_CJK = 0x2E80;
    private static final int REPLACEMENT = 0xFFFD;

    private final BaseFont regular;
    private final BaseFont strong;
    private final BaseFont title;
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
    private final Widths regularWidths;

    private final Widths strongWidths;
    private final Widths titleWidths;

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

    private Typefaces(Map<Type.Face, byte[]> own) {
        regular = face(own, Type.Face.REGULAR, "Inter-Regular", 1);
        strong = face(own, Type.Face.STRONG, "Inter-SemiBold", 2);
        title = face(own, Type.Face.TITLE, "SourceSerif4-SemiBold", 3);
        regularWidths = new Widths(regular);
        strongWidths = new Widths(strong);
        titleWidths = new Widths(title);
    }

    static Typefaces shipped() {
        return Holder.SHIPPED;
    }

    /** @param own the files of the faces that take the place of the shipped ones */
    static Typefaces with(Map<Type.Face, byte[]> own) {
        return new Typefaces(own);
    }

    /** Whether a file is a font that a document may carry. */
    static boolean embeddable(byte[] file) {
        try {
            font("own", file, 1);
            return true;
        } catch (IOException | RuntimeException e) {
            // a broken font makes the reader fail in many ways
            return false;
        }
    }

    private static final class Holder {
        private static final Typefaces SHIPPED = new Typefaces(Map.of());
    }

    private static BaseFont face(Map<Type.Face, byte[]> own, Type.Face face, String shipped, int number) {
        byte[] file = own.get(face);
        if (file == null) {
            return load(shipped, number);
        }
        try {
            return font("own-" + number, file, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The characters, each once, for which no face has a sign. */
    String lacking(String text) {
        return text.codePoints()
                .filter(point -> !fontFor(point, regular).charExists(point))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
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
            return font(name, file.readAllBytes(), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont font(String name, byte[] file, int number) throws IOException {
        // bytes, not a path: with a path every subset reads the file again; nothing is shared between fonts of one name
        BaseFont font = BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null);
        // the CIDSet that would be written lists too few glyphs, which PDF/A forbids
        font.setIncludeCidSet(false);
        font.setSecureRandom(new Fixed(number));
        return font;
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

package org.sightline.report;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree on paper. The first pass finds the page numbers and is thrown away, the last writes. */
record PdfDocument(
        List<Block> tree,
        ReportTexts texts,
        Paper paper,
        Sheet.Running running,
        PdfMetadata metadata,
        Theme theme,
        @Nullable Password password) {
    private static final int TYPICAL_SIZE = 256 * 1024;
    private static final int ANY = Integer.MAX_VALUE;

    byte[] bytes() {
        return bytes(ANY);
    }

    /**
     * @param most pages, each with what belongs on it; what would take more is set more tightly, as far as it stays readable
     */
    byte[] bytes(int most) {
        LineBreaker breaker = new LineBreaker(theme.faces(), texts.locale());
        Density density = Density.USUAL;
        Sheet.Pages pages = dry(breaker, density, most);
        while (pages.total() > most && !density.tightest()) {
            density = density.tighter();
            pages = dry(breaker, density, most);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        pass(out, breaker, density, most, pages).finish(metadata);
        return out.toByteArray();
    }

    private Sheet.Pages dry(LineBreaker breaker, Density density, int most) {
        return pass(OutputStream.nullOutputStream(), breaker, density, most, new Sheet.Pages(Map.of(), 0))
                .seen();
    }

    private Sheet pass(OutputStream out, LineBreaker breaker, Density density, int most, Sheet.Pages pages) {
        Sheet sheet = new Sheet(out, paper, texts.locale().toLanguageTag(), theme, running, pages, password);
        new PdfBlocks(sheet, new Typesetter(sheet, theme.faces(), breaker, density), texts, most != ANY).print(tree);
        return sheet;
    }
}

package org.sightline.report;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree on paper. The first pass finds the page numbers and is thrown away, the second writes. */
record PdfDocument(
        List<Block> tree,
        ReportTexts texts,
        Paper paper,
        Sheet.Running running,
        PdfMetadata metadata,
        Theme theme,
        @Nullable Password password) {
    private static final int TYPICAL_SIZE = 256 * 1024;

    byte[] bytes() {
        LineBreaker breaker = new LineBreaker(theme.faces(), texts.locale());
        Sheet first = pass(OutputStream.nullOutputStream(), breaker, new Sheet.Pages(Map.of(), 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        pass(out, breaker, first.seen()).finish(metadata);
        return out.toByteArray();
    }

    private Sheet pass(OutputStream out, LineBreaker breaker, Sheet.Pages pages) {
        Sheet sheet = new Sheet(out, paper, texts.locale().toLanguageTag(), theme, running, pages, password);
        new PdfBlocks(sheet, new Typesetter(sheet, theme.faces(), breaker), texts).print(tree);
        return sheet;
    }
}

package org.sightline.report;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Prints a tree. The first pass finds the page numbers and is thrown away, the second writes. */
final class PdfReport {
    private static final int TYPICAL_SIZE = 256 * 1024;
    private static final int LONGEST_RUNNING_NAME = 38;

    private final ReportInput input;
    private final ReportTexts texts;
    private final Typefaces faces = Typefaces.shared();
    private final LineBreaker breaker;
    private final List<Block> tree;

    PdfReport(ReportInput input) {
        this.input = input;
        this.texts = ReportTexts.in(input.facts().locale());
        this.breaker = new LineBreaker(faces, texts.locale());
        this.tree = ReportTree.of(input);
    }

    byte[] bytes() {
        Sheet first = pass(OutputStream.nullOutputStream(), new Sheet.Pages(Map.of(), 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        pass(out, first.seen()).finish(metadata());
        return out.toByteArray();
    }

    private Sheet pass(OutputStream out, Sheet.Pages pages) {
        Sheet sheet = new Sheet(out, input.facts().paper(), texts.locale().toLanguageTag(), faces, running(), pages);
        new PdfBlocks(sheet, new Typesetter(sheet, faces, breaker), texts).print(tree);
        return sheet;
    }

    private Sheet.Running running() {
        String name = shortened(executive());
        String foot = input.facts()
                .coachName()
                .map(coach -> texts.label("page.foot.coach", name, shortened(coach)))
                .orElseGet(() -> texts.label("page.foot", name));
        return new Sheet.Running(
                texts.label("page.head", name), foot, (page, total) -> texts.label("page.of", page, total));
    }

    private PdfMetadata metadata() {
        return new PdfMetadata(
                texts.label("document.title", executive()),
                input.facts().coachName().orElse(PdfMetadata.PRODUCER),
                texts.label("document.subject"),
                texts.locale().toLanguageTag(),
                input.facts().closed(),
                tree.toString());
    }

    private String executive() {
        return UserText.line(input.scorecard().executive());
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_RUNNING_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_RUNNING_NAME - 1)) + "…";
    }
}

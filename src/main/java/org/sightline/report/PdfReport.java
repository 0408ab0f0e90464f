package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a printed document. */
final class PdfReport {
    private static final int LONGEST_RUNNING_NAME = 38;

    private final ReportInput input;
    private final ReportTexts texts;
    private final List<Block> tree;
    private final Document document;
    private final @Nullable Password password;

    /** @param password that locks it, null if it is open to everybody */
    PdfReport(ReportInput input, @Nullable Password password) {
        this.input = input;
        this.password = password;
        this.texts = ReportTexts.in(input.facts().locale());
        this.tree = ReportTree.of(input);
        this.document = input.facts().edition().document();
    }

    byte[] bytes() {
        return new PdfDocument(tree, texts, input.facts().edition().paper(), running(), metadata(), theme(), password)
                .bytes();
    }

    private Theme theme() {
        return ReportTexts.inForce().theme().branded(input.facts().edition().brand());
    }

    private Sheet.Running running() {
        String name = shortened(executive());
        String coach = input.facts().coachName().map(PdfReport::shortened).orElse("");
        String foot = document == Document.ANNEX
                ? texts.label(coach.isEmpty() ? "page.foot.annex" : "page.foot.annex.coach", coach)
                : texts.label(coach.isEmpty() ? "page.foot" : "page.foot.coach", name, coach);
        return new Sheet.Running(
                texts.label("page.head", name),
                foot,
                (page, total) -> texts.label("page.of", page, total),
                watermark());
    }

    private String watermark() {
        ReportFacts.Copy copy = input.facts().edition().copy();
        return copy == null ? "" : texts.label("page.copy", new Material(input).copyMark(copy));
    }

    private PdfMetadata metadata() {
        return new PdfMetadata(
                texts.label(
                        document == Document.FULL ? "document.title" : "document.title." + document.id(), executive()),
                input.facts().coachName().orElse(PdfMetadata.PRODUCER),
                texts.label("document.subject"),
                texts.locale().toLanguageTag(),
                input.facts().setting().closed(),
                tree + watermark(),
                password == null);
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

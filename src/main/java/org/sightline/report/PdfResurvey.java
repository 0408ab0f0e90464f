package org.sightline.report;

import java.util.List;

/** What lies between two surveys on two or three printed pages. */
final class PdfResurvey {
    private final Resurvey resurvey;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfResurvey(Resurvey resurvey) {
        this.resurvey = resurvey;
        this.texts = ReportTexts.in(facts().locale());
        this.tree = ResurveyTree.of(resurvey);
    }

    byte[] bytes() {
        String name = UserText.line(resurvey.now().scorecard().executive());
        String coach = facts().coachName().orElse("");
        String watermark = watermark();
        return new PdfDocument(
                        tree,
                        texts,
                        facts().edition().paper(),
                        new Sheet.Running(
                                texts.label("again.head", name),
                                texts.label(coach.isEmpty() ? "page.foot" : "page.foot.coach", name, coach),
                                (page, total) -> texts.label("page.of", page, total),
                                watermark),
                        new PdfMetadata(
                                texts.label("again.document", name),
                                coach.isEmpty() ? PdfMetadata.PRODUCER : coach,
                                texts.label("document.subject"),
                                texts.locale().toLanguageTag(),
                                facts().setting().closed(),
                                tree + watermark,
                                true),
                        ReportTexts.inForce().theme().branded(facts().edition().brand()),
                        null)
                .bytes();
    }

    private ReportFacts facts() {
        return resurvey.now().facts();
    }

    private String watermark() {
        ReportFacts.Copy copy = facts().edition().copy();
        return copy == null ? "" : texts.label("page.copy", new Material(resurvey.now()).copyMark(copy));
    }
}

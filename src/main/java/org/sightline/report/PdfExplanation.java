package org.sightline.report;

/** The page on the protection of answers as a printed page. */
final class PdfExplanation {
    private static final int PAGES = 1;

    private PdfExplanation() {}

    static byte[] bytes(Explanation explanation) {
        ReportTexts texts = ReportTexts.in(explanation.locale());
        return new PdfSheet(
                        texts.label("explanation.head"),
                        texts.label(
                                "explanation.foot",
                                UserText.line(explanation.questionnaire().title()),
                                explanation.questionnaire().version(),
                                explanation.policy().minimum()),
                        texts.label("explanation.title"),
                        texts.label("explanation.subject"),
                        null,
                        ExplanationTree.of(explanation),
                        explanation.paper(),
                        texts)
                .bytes(PAGES);
    }
}

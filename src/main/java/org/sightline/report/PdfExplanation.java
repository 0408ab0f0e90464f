package org.sightline.report;

import java.util.List;

/** The page on the protection of answers as a printed page. */
final class PdfExplanation {
    private final Explanation explanation;
    private final ReportTexts texts;
    private final List<Block> tree;

    PdfExplanation(Explanation explanation) {
        this.explanation = explanation;
        this.texts = ReportTexts.in(explanation.locale());
        this.tree = ExplanationTree.of(explanation);
    }

    byte[] bytes() {
        return new PdfDocument(
                        tree,
                        texts,
                        explanation.paper(),
                        running(),
                        metadata(),
                        ReportTexts.inForce().theme(),
                        null)
                .bytes();
    }

    private Sheet.Running running() {
        return new Sheet.Running(
                texts.label("explanation.head"),
                texts.label(
                        "explanation.foot",
                        UserText.line(explanation.questionnaire().title()),
                        explanation.questionnaire().version(),
                        explanation.policy().minimum()),
                (page, total) -> texts.label("page.of", page, total),
                "");
    }

    private PdfMetadata metadata() {
        return new PdfMetadata(
                texts.label("explanation.title"),
                PdfMetadata.PRODUCER,
                texts.label("explanation.subject"),
                texts.locale().toLanguageTag(),
                null,
                tree.toString(),
                true);
    }
}

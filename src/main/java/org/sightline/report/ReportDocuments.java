package org.sightline.report;

/**
 * A report, and the page on how answers are protected, in their two forms, each made from one tree. Pure: no files, no
 * clock, no network; equal inputs give equal bytes, and any number of threads may call at once.
 */
public final class ReportDocuments {
    private ReportDocuments() {}

    /** The printed report: a tagged PDF, PDF/A-2a and PDF/UA-1. A one-page letter if too few answered. */
    public static byte[] pdf(ReportInput input) {
        return new PdfReport(input).bytes();
    }

    /** The web report: a fragment of HTML without inline style or script, to stand in a page's main element. */
    public static String html(ReportInput input) {
        return new WebReport(ReportTree.of(input), ReportTexts.in(input.facts().locale())).html();
    }

    /** How answers are protected, on one page of the same kind of PDF. */
    public static byte[] pdf(Explanation explanation) {
        return new PdfExplanation(explanation).bytes();
    }

    /** The same as the same kind of fragment. */
    public static String html(Explanation explanation) {
        return new WebReport(ExplanationTree.of(explanation), ReportTexts.in(explanation.locale())).html();
    }
}

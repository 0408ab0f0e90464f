package org.sightline.report;

/**
 * A report in its two forms, made from one tree. Pure: no files, no clock, no network; equal inputs give equal bytes,
 * and any number of threads may call at once.
 */
public final class ReportDocuments {
    private ReportDocuments() {}

    /** The printed report: a tagged PDF, PDF/A-2a and PDF/UA-1. A one-page letter if too few answered. */
    public static byte[] pdf(ReportInput input) {
        return new PdfReport(input).bytes();
    }

    /** The web report: a fragment of HTML without inline style or script, to stand in a page's main element. */
    public static String html(ReportInput input) {
        return new WebReport(input).html();
    }
}

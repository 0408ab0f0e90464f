package org.sightline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfReader;

/**
 * A report, and the page on how answers are protected, in their two forms, each made from one tree. Pure: no files, no
 * clock, no network; equal inputs give equal bytes, and any number of threads may call at once.
 */
public final class ReportDocuments {
    private ReportDocuments() {}

    /** The printed report: a tagged PDF, PDF/A-2a and PDF/UA-1. A one-page letter if too few answered. */
    public static byte[] pdf(ReportInput input) {
        return new PdfReport(input, null).bytes();
    }

    /** The same locked with a password: PDF/UA-1, no PDF/A, and other bytes every time. */
    public static byte[] locked(ReportInput input, Password password) {
        return new PdfReport(input, password).bytes();
    }

    /** The web report: a fragment of HTML without inline style or script, to stand in a page's main element. */
    public static String html(ReportInput input) {
        return WebReport.whole(
                ReportTree.of(input), ReportTexts.in(input.facts().locale()));
    }

    /** The sections of the report as it is shown, in their order; of a report that cannot be made, its letter. */
    public static List<Part> sections(ReportInput input) {
        return ReportTree.sections(input).stream()
                .map(section -> new Part(section.id(), section.title(), ReportTree.ALWAYS.contains(section.id())))
                .toList();
    }

    /** What the rules say in the summary, as they say it; empty if there is no report. */
    public static List<Sentence> sentences(ReportInput input) {
        return input.scorecard().reportable() ? new SummarySection(new Material(input)).sentences() : List.of();
    }

    /**
     * One section of the web report by itself, under a second-level heading: for somebody who goes through all of them.
     *
     * @throws IllegalArgumentException if the report as it is shown has no such section
     */
    public static String htmlOf(ReportInput input, String sectionId) {
        String html = exactly(input, Set.of(sectionId));
        if (html.isEmpty()) {
            throw new IllegalArgumentException("no section " + sectionId);
        }
        return html;
    }

    /** These sections in the order of the report; those that it does not have are passed over, results bring values along. */
    public static String htmlOf(ReportInput input, Set<String> sectionIds) {
        return exactly(input, WithValues.of(sectionIds));
    }

    private static String exactly(ReportInput input, Set<String> sectionIds) {
        ReportTexts texts = ReportTexts.in(input.facts().locale());
        return ReportTree.sections(input).stream()
                .filter(section -> sectionIds.contains(section.id()))
                .map(section -> WebReport.part(section, texts))
                .collect(Collectors.joining());
    }

    /** How many pages such a document has. */
    public static int pages(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How answers are protected, on one page of the same kind of PDF. */
    public static byte[] pdf(Explanation explanation) {
        return PdfExplanation.bytes(explanation);
    }

    /** The same as the same kind of fragment. */
    public static String html(Explanation explanation) {
        return WebReport.whole(ExplanationTree.of(explanation), ReportTexts.in(explanation.locale()));
    }

    /** A works council's pack on a campaign, the same kind of PDF. */
    public static byte[] pdf(CouncilPack pack) {
        return PdfCouncil.bytes(pack);
    }

    /** The same as the same kind of fragment. */
    public static String html(CouncilPack pack) {
        return WebReport.whole(CouncilTree.of(pack), ReportTexts.in(pack.locale()));
    }

    /** An executive's briefing on two pages, the same kind of PDF. */
    public static byte[] pdf(Briefing briefing) {
        return PdfBriefing.bytes(briefing);
    }

    /** The same as the same kind of fragment. */
    public static String html(Briefing briefing) {
        return WebReport.whole(BriefingTree.of(briefing), ReportTexts.in(briefing.locale()));
    }

    /** A plan on paper, the same kind of PDF. */
    public static byte[] pdf(PlanSheet plan) {
        return PdfPlan.bytes(plan);
    }

    /** What lies between two surveys, the same kind of PDF. */
    public static byte[] pdf(Resurvey resurvey) {
        return new PdfResurvey(resurvey).bytes();
    }

    /** The same as the same kind of fragment. */
    public static String html(Resurvey resurvey) {
        return WebReport.whole(
                ResurveyTree.of(resurvey), ReportTexts.in(resurvey.now().facts().locale()));
    }

    /** Of the same only what all together say of all themes, as a section by itself under a second-level heading. */
    public static String briefHtml(Resurvey resurvey) {
        return WebReport.part(
                ResurveyTree.brief(resurvey),
                ReportTexts.in(resurvey.now().facts().locale()));
    }

    /** Themes over executives, the same kind of PDF. */
    public static byte[] pdf(RollUpSheet sheet) {
        return PdfRollUp.bytes(sheet);
    }

    /** The same as the same kind of fragment. */
    public static String html(RollUpSheet sheet) {
        return WebReport.whole(RollUpTree.of(sheet), ReportTexts.in(sheet.locale()));
    }

    /** The steps of an executive on one page, the same kind of PDF. */
    public static byte[] pdf(StepSheet steps) {
        return PdfSteps.bytes(steps);
    }
}

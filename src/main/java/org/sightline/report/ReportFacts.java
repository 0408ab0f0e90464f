package org.sightline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;

/**
 * What a report says beside the scorecard. Everything optional may be missing, as when a report is made from files
 * alone; start from {@link #of(Scorecard)} and add what is known.
 *
 * @param coach the coach's name
 * @param closed when collection closed; also the date inside the PDF
 * @param participation all relationships together, never per group
 * @param comments as reviewed: kept, or with redactions written out; withheld ones are simply not among them
 * @param interpretation the coach's text, paragraphs separated by empty lines; empty if none
 * @param snapshot SHA-256 of the snapshot from which the report is made
 */
public record ReportFacts(
        @Nullable String coach,
        @Nullable String organisation,
        @Nullable String campaign,
        @Nullable LocalDate closed,
        @Nullable Participation participation,
        List<CommentPool> comments,
        String interpretation,
        @Nullable String snapshot,
        Paper paper,
        Locale locale) {

    public ReportFacts {
        comments = List.copyOf(comments);
    }

    /** Invited raters and those who answered, the executive not counted. */
    public record Participation(int invited, int answered) {
        public Participation {
            if (invited < 1 || answered < 0 || answered > invited) {
                throw new IllegalArgumentException(answered + " of " + invited + " cannot have answered");
            }
        }

        int percent() {
            return (int) Math.round(100.0 * answered / invited);
        }
    }

    /** Nothing known beyond the scorecard: its own comments, A4, English. */
    public static ReportFacts of(Scorecard scorecard) {
        return new ReportFacts(null, null, null, null, null, scorecard.comments(), "", null, Paper.A4, Locale.ENGLISH);
    }

    /** Who coaches, for whom, in which campaign, and the day on which collection closed. */
    public ReportFacts in(String coach, String organisation, String campaign, LocalDate closed) {
        return new ReportFacts(
                coach,
                organisation,
                campaign,
                closed,
                participation,
                comments,
                interpretation,
                snapshot,
                paper,
                locale);
    }

    public ReportFacts answered(int answered, int invited) {
        return new ReportFacts(
                coach,
                organisation,
                campaign,
                closed,
                new Participation(invited, answered),
                comments,
                interpretation,
                snapshot,
                paper,
                locale);
    }

    public ReportFacts reviewed(List<CommentPool> reviewed, String interpretation) {
        return new ReportFacts(
                coach,
                organisation,
                campaign,
                closed,
                participation,
                reviewed,
                interpretation,
                snapshot,
                paper,
                locale);
    }

    public ReportFacts from(String snapshotSha256) {
        return new ReportFacts(
                coach,
                organisation,
                campaign,
                closed,
                participation,
                comments,
                interpretation,
                snapshotSha256,
                paper,
                locale);
    }

    public ReportFacts on(Paper paper, Locale locale) {
        return new ReportFacts(
                coach,
                organisation,
                campaign,
                closed,
                participation,
                comments,
                interpretation,
                snapshot,
                paper,
                locale);
    }

    Optional<String> coachName() {
        return Optional.ofNullable(coach).map(UserText::line).filter(text -> !text.isEmpty());
    }

    Optional<String> organisationName() {
        return Optional.ofNullable(organisation).map(UserText::line).filter(text -> !text.isEmpty());
    }

    Optional<String> campaignName() {
        return Optional.ofNullable(campaign).map(UserText::line).filter(text -> !text.isEmpty());
    }
}

package org.sightline.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sightline.scoring.Lineage;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.CommentPool;

/**
 * What a report says beside the scorecard. Everything optional may be missing, as when a report is made from files
 * alone; start from {@link #of(Scorecard)} and add what is known.
 */
public record ReportFacts(Setting setting, Words words, Edition edition) {
    /**
     * Where the answers come from.
     *
     * @param coach the coach's name
     * @param closed when collection closed; also the date inside the PDF
     * @param participation all relationships together, never per group
     * @param snapshot SHA-256 of the snapshot from which the report is made
     */
    public record Setting(
            @Nullable String coach,
            @Nullable String organisation,
            @Nullable String campaign,
            @Nullable LocalDate closed,
            @Nullable Participation participation,
            @Nullable String snapshot) {}

    /**
     * What people added to the scorecard.
     *
     * @param comments as reviewed: kept, or with redactions written out; withheld ones are simply not among them
     * @param interpretation the coach's text, paragraphs separated by empty lines; empty if none
     * @param rewordings system sentences in the coach's words, by the sentence's id
     * @param expectation what the executive expected, null if not asked
     * @param lineage what past reports went on to do, null where nobody was asked
     * @param told what was shared of conversations, {@link Told#NONE} if nothing
     */
    public record Words(
            List<CommentPool> comments,
            String interpretation,
            Map<String, Rewording> rewordings,
            @Nullable Expectation expectation,
            @Nullable Lineage lineage,
            Told told) {
        public Words {
            comments = List.copyOf(comments);
            rewordings = Collections.unmodifiableMap(new TreeMap<>(rewordings));
        }
    }

    /**
     * How the document is made.
     *
     * @param document which kind of report
     * @param leftOut the ids of sections that are left out
     * @param brand of the organisation, null for the installation's own look
     * @param copy for whom this copy is made, null if it is nobody's in particular
     */
    public record Edition(
            Document document,
            Set<String> leftOut,
            @Nullable Copy copy,
            @Nullable Brand brand,
            Paper paper,
            Locale locale) {
        public Edition {
            leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        }
    }

    /** A copy that says on every page whose it is. */
    public record Copy(String reader, LocalDate day) {}

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

    /** Nothing known beyond the scorecard: its own comments, all sections, A4, English. */
    public static ReportFacts of(Scorecard scorecard) {
        return new ReportFacts(
                new Setting(null, null, null, null, null, null),
                new Words(scorecard.comments(), "", Map.of(), null, null, Told.NONE),
                new Edition(Document.FULL, Set.of(), null, null, Paper.A4, Locale.ENGLISH));
    }

    /** Who coaches, for whom, in which campaign, and the day on which collection closed. */
    public ReportFacts in(String coach, String organisation, String campaign, LocalDate closed) {
        return with(new Setting(coach, organisation, campaign, closed, setting.participation(), setting.snapshot()));
    }

    public ReportFacts answered(int answered, int invited) {
        Participation participation = new Participation(invited, answered);
        return with(new Setting(
                setting.coach(),
                setting.organisation(),
                setting.campaign(),
                setting.closed(),
                participation,
                setting.snapshot()));
    }

    public ReportFacts from(String snapshotSha256) {
        return with(new Setting(
                setting.coach(),
                setting.organisation(),
                setting.campaign(),
                setting.closed(),
                setting.participation(),
                snapshotSha256));
    }

    public ReportFacts reviewed(List<CommentPool> reviewed, String interpretation) {
        return with(new Words(
                reviewed, interpretation, words.rewordings(), words.expectation(), words.lineage(), words.told()));
    }

    /** @param rewordings by the id of the {@link Sentence} */
    public ReportFacts reworded(Map<String, Rewording> rewordings) {
        return with(new Words(
                words.comments(),
                words.interpretation(),
                rewordings,
                words.expectation(),
                words.lineage(),
                words.told()));
    }

    public ReportFacts expecting(Expectation expectation) {
        return with(new Words(
                words.comments(),
                words.interpretation(),
                words.rewordings(),
                expectation,
                words.lineage(),
                words.told()));
    }

    /** @param lineage as published, {@link Lineage#NONE} if too few said anything */
    public ReportFacts grown(Lineage lineage) {
        return with(new Words(
                words.comments(),
                words.interpretation(),
                words.rewordings(),
                words.expectation(),
                lineage,
                words.told()));
    }

    /** With what was shared of conversations. */
    public ReportFacts telling(Told told) {
        return with(new Words(
                words.comments(),
                words.interpretation(),
                words.rewordings(),
                words.expectation(),
                words.lineage(),
                told));
    }

    /** Leaves out these sections of the full report too, and says so; those that no reader goes without stay. */
    public ReportFacts without(Set<String> sectionIds) {
        Set<String> all = new TreeSet<>(edition.leftOut());
        all.addAll(sectionIds);
        return with(new Edition(
                edition.document(), all, edition.copy(), edition.brand(), edition.paper(), edition.locale()));
    }

    /** Marks every page as the copy of one reader. */
    public ReportFacts copyFor(String reader, LocalDate day) {
        return with(new Edition(
                edition.document(),
                edition.leftOut(),
                new Copy(reader, day),
                edition.brand(),
                edition.paper(),
                edition.locale()));
    }

    public ReportFacts on(Paper paper, Locale locale) {
        return with(new Edition(edition.document(), edition.leftOut(), edition.copy(), edition.brand(), paper, locale));
    }

    /** In the organisation's colour and with its logo. */
    public ReportFacts branded(Brand brand) {
        return with(new Edition(
                edition.document(), edition.leftOut(), edition.copy(), brand, edition.paper(), edition.locale()));
    }

    /** The executive brief or the coach's annex instead of the full report. */
    public ReportFacts as(Document document) {
        return with(new Edition(
                document, edition.leftOut(), edition.copy(), edition.brand(), edition.paper(), edition.locale()));
    }

    private ReportFacts with(Setting other) {
        return new ReportFacts(other, words, edition);
    }

    private ReportFacts with(Words other) {
        return new ReportFacts(setting, other, edition);
    }

    private ReportFacts with(Edition other) {
        return new ReportFacts(setting, words, other);
    }

    Optional<String> coachName() {
        return line(setting.coach());
    }

    Optional<String> organisationName() {
        return line(setting.organisation());
    }

    Optional<String> campaignName() {
        return line(setting.campaign());
    }

    Locale locale() {
        return edition.locale();
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text).map(UserText::line).filter(line -> !line.isEmpty());
    }
}

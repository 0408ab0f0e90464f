package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.organisation.Accent;
import org.sightline.organisation.Brands;
import org.sightline.organisation.Logo;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.report.Brand;
import org.sightline.report.Paper;
import org.sightline.report.Part;
import org.sightline.report.Password;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.report.ReportLanguages;
import org.sightline.report.Sentence;
import org.sightline.scoring.PublishedLineages;
import org.sightline.scoring.PublishedScorecard;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Snapshot;
import org.sightline.system.Texts;

/**
 * The one place where a report is put together, for the coach's preview and for the executive alike: the same scorecard,
 * decisions and text go to both, and how the executive reads decides what a copy holds beside and leaves out.
 */
@ApplicationScoped
class ExecutiveReport {
    private final FrozenQuestionnaires questionnaires;
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final Interpretations interpretations;
    private final Revisions revisions;
    private final Brands brands;
    private final ExecutivesReading reading;
    private final PublishedLineages lineages;
    private final ToldInReports told;

    ExecutiveReport(
            FrozenQuestionnaires questionnaires,
            PublishedScorecards scorecards,
            CommentReviews reviews,
            Interpretations interpretations,
            Revisions revisions,
            Brands brands,
            ExecutivesReading reading,
            PublishedLineages lineages,
            ToldInReports told) {
        this.questionnaires = questionnaires;
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.interpretations = interpretations;
        this.revisions = revisions;
        this.brands = brands;
        this.reading = reading;
        this.lineages = lineages;
        this.told = told;
    }

    /** The coach's copy as a fragment for a page's main element. */
    String html(ExecutiveFile file, Print print) {
        return ReportDocuments.html(printed(reading.forCoach(file.id(), input(file)), print));
    }

    /** The coach's copy, marked on every page as such. */
    byte[] pdf(ExecutiveFile file, Print print, LocalDate day) {
        return ReportDocuments.pdf(coachs(file, print, day));
    }

    /** The coach's copy, locked for its way to a reader. */
    byte[] locked(ExecutiveFile file, Print print, LocalDate day, Password password) {
        return ReportDocuments.locked(coachs(file, print, day), password);
    }

    private ReportInput coachs(ExecutiveFile file, Print print, LocalDate day) {
        ReportInput input = printed(reading.forCoach(file.id(), input(file)), print);
        return input.with(input.facts().copyFor(file.coach(), day));
    }

    /** The same report as another document, or on other paper. */
    static ReportInput printed(ReportInput input, Print print) {
        ReportFacts facts = input.facts();
        return input.with(facts.on(print.paper(), facts.edition().locale()).as(print.document()));
    }

    /** The executive's copy; with it the report is open. */
    ExecutivesReading.Copy opened(ExecutiveFile file) {
        return reading.open(file.id(), input(file));
    }

    /** All sections of the report in their order. */
    List<Part> sections(ExecutiveFile file) {
        return ReportDocuments.sections(input(file));
    }

    /** The same and those that the coach leaves out. */
    List<Part> allSections(ExecutiveFile file) {
        return ReportDocuments.sections(asScored(file));
    }

    /** What the rules say in the summary, in their own words. */
    List<Sentence> sentences(ExecutiveFile file) {
        return ReportDocuments.sentences(asScored(file));
    }

    /** The coach's copy as it would be with these changes, section by section. */
    String html(ExecutiveFile file, Revision revision) {
        ReportInput input = reading.forCoach(file.id(), revised(asScored(file), revision));
        return ReportDocuments.htmlOf(
                input, ReportDocuments.sections(input).stream().map(Part::id).collect(Collectors.toSet()));
    }

    /** One of the sections that it has, for whoever goes through them one by one. */
    String html(ExecutiveFile file, String section) {
        return ReportDocuments.htmlOf(input(file), section);
    }

    /** These sections alone, in the order of the report; those it does not have are passed over. */
    String html(ExecutiveFile file, Set<String> sections) {
        return ReportDocuments.htmlOf(input(file), sections);
    }

    /** The instrument as it was asked, from the text that was frozen when the campaign started, in the report's language. */
    Questionnaire questionnaire(ExecutiveFile file) {
        return questionnaires.questionnaire(file.campaignId(), locale(file));
    }

    private Brand brand(ExecutiveFile file) {
        var look = brands.of(file.organisationId());
        return new Brand(
                look.accent().map(Accent::hex).orElse(null),
                look.logo().map(Logo::bytes).orElse(null));
    }

    static String language(ExecutiveFile file) {
        return locale(file).getLanguage();
    }

    /** The language chosen for the report, if reports can be written in it. */
    static Locale locale(ExecutiveFile file) {
        Locale chosen = Locale.of(file.reportLanguage().getLanguage());
        return ReportLanguages.offered().contains(chosen.getLanguage()) ? chosen : Texts.DEFAULT;
    }

    /** Before anybody's copy of it is made. */
    ReportInput input(ExecutiveFile file) {
        return revised(asScored(file), revisions.of(file, language(file)));
    }

    private static ReportInput revised(ReportInput input, Revision revision) {
        return input.with(input.facts().reworded(revision.rewordings()).without(revision.leftOut()));
    }

    /** Before the coach rewords a sentence or leaves out a section. */
    private ReportInput asScored(ExecutiveFile file) {
        PublishedScorecard published = scorecards
                .of(file.id())
                .orElseThrow(() -> new IllegalStateException("no scorecard for executive " + file.id()));
        String interpretation =
                interpretations.of(file.id()).map(InterpretationText::body).orElse("");
        ReportFacts facts = ReportFacts.of(published.scorecard())
                .in(file.coach(), file.organisation(), file.campaign(), file.closedOn())
                .reviewed(
                        ReviewedComment.printed(
                                published.scorecard(),
                                ReviewedComment.of(file.id(), published.scorecard(), reviews.of(file.id())),
                                Texts.in(locale(file))),
                        interpretation)
                .grown(lineages.of(file.id()))
                .telling(told.of(file, locale(file)))
                .from(Snapshot.hash(published.scorecard()))
                .on(Paper.A4, locale(file))
                .branded(brand(file));
        return new ReportInput(
                published.scorecard(),
                questionnaire(file),
                published.invited() > 0 ? facts.answered(published.answered(), published.invited()) : facts);
    }
}

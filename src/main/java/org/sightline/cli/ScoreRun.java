package org.sightline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Snapshot;
import org.sightline.system.Texts;

/** One run over sound arguments: reads both files to their end and, if nothing is wrong, writes every result. */
final class ScoreRun {
    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final ScoreOptions options;
    private final Questionnaire questionnaire;
    private final @Nullable PlatformNorm norm;
    private final FaultList faults;
    private final PrintStream out;
    private final Progress progress;

    ScoreRun(
            ScoreOptions options,
            Questionnaire questionnaire,
            @Nullable PlatformNorm norm,
            FaultList faults,
            PrintStream out,
            PrintStream err) {
        this.options = options;
        this.questionnaire = questionnaire;
        this.norm = norm;
        this.faults = faults;
        this.out = out;
        this.progress = new Progress(err);
    }

    void run() throws IOException {
        Ratings ratings = new Ratings(questionnaire, progress);
        ratings.read(options.ratings(), faults);
        try (Output output = Output.to(options.out());
                Comments comments = new Comments(questionnaire, ratings, output.file("comments"), progress)) {
            if (options.comments().isPresent()) {
                comments.read(options.comments().get(), faults);
            }
            if (!faults.any()) {
                write(List.copyOf(ratings.subjects()), comments, output);
            }
        }
    }

    private void write(List<Subject> subjects, Comments comments, Output output) throws IOException {
        FeedbackScoring scoring = new FeedbackScoring(questionnaire, options.policy(), norm);
        Batch batch = new Batch(scoring, comments);
        Map<String, String> names =
                FileNames.of(subjects.stream().map(Subject::name).toList());
        AtomicInteger reportable = new AtomicInteger();
        Cores.each(subjects, subject -> {
            Scorecard scorecard = batch.score(subject);
            for (ScoreOptions.Format format : options.formats()) {
                Files.write(output.file(names.get(subject.name()) + format.ending()), bytes(scorecard, format));
            }
            reportable.addAndGet(scorecard.reportable() ? 1 : 0);
            progress.scored(subjects.size());
        });
        output.publish(subjects.stream()
                .flatMap(subject ->
                        options.formats().stream().map(format -> names.get(subject.name()) + format.ending()))
                .toList());
        out.println(texts.of(
                "score.done",
                subjects.size(),
                reportable.get(),
                subjects.size() - reportable.get(),
                options.policy().minimum(),
                options.out()));
        out.println(
                norm == null
                        ? texts.of("score.assumed")
                        : texts.of("score.norm", norm.version(), norm.edition(), norm.executives()));
    }

    private byte[] bytes(Scorecard scorecard, ScoreOptions.Format format) {
        return switch (format) {
            case JSON -> Snapshot.write(scorecard);
            case PDF ->
                ReportDocuments.pdf(new ReportInput(
                        scorecard,
                        questionnaire,
                        ReportFacts.of(scorecard)
                                .from(Snapshot.hash(scorecard))
                                .on(options.paper(), Locale.forLanguageTag(questionnaire.language()))));
        };
    }
}

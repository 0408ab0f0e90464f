package org.sightline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Fault;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireFile;
import org.sightline.questionnaire.Reading;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Snapshot;
import org.sightline.system.Texts;

/**
 * Scores answers that were collected elsewhere, without server or database (design.md section 6). The files are read to
 * their end first; only if nothing is wrong with them is anything written.
 *
 * <p>Exit codes: 0 done; 1 the disk or another part of the system failed, nothing was left behind; 2 faults in arguments or
 * files, all of them said, nothing written.
 */
public final class Score {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int FAULTY = 2;

    private final Texts texts = Texts.in(Locale.ENGLISH);

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Score().run(List.of(args), out, err));
    }

    /** Runs the command and returns its exit code. */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.println(texts.of("score.usage"));
            return DONE;
        }
        FaultList faults = new FaultList(err);
        try {
            Optional<ScoreOptions> options = ScoreOptions.parse(args, faults);
            if (options.isEmpty()) {
                err.println(texts.of("score.usage"));
                return FAULTY;
            }
            Optional<Questionnaire> questionnaire = questionnaire(options.get(), faults);
            if (questionnaire.isPresent()) {
                score(options.get(), questionnaire.get(), faults, out, err);
            }
            if (faults.any()) {
                err.println(texts.of("score.faults", faults.count()));
                return FAULTY;
            }
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            err.println(texts.of(
                    "score.broken", String.valueOf(e.getMessage()), e.getClass().getSimpleName()));
            return BROKEN;
        }
    }

    private static Optional<Questionnaire> questionnaire(ScoreOptions options, FaultList faults) {
        return switch (QuestionnaireFile.read(options.questionnaire())) {
            case Reading.Faulty faulty -> {
                faulty.faults().stream().map(Fault::toString).forEach(faults::say);
                yield Optional.empty();
            }
            case Reading.Valid valid -> {
                int points = valid.questionnaire().scale().highest();
                if (points != 5) {
                    faults.add("score.scale", options.questionnaire(), points);
                    yield Optional.empty();
                }
                yield Optional.of(valid.questionnaire());
            }
        };
    }

    private void score(
            ScoreOptions options, Questionnaire questionnaire, FaultList faults, PrintStream out, PrintStream err)
            throws IOException {
        Progress progress = new Progress(err);
        Ratings ratings = new Ratings(questionnaire, progress);
        ratings.read(options.ratings(), faults);
        try (Output output = Output.to(options.out());
                Comments comments = new Comments(questionnaire, ratings, output.file("comments"), progress)) {
            if (options.comments().isPresent()) {
                comments.read(options.comments().get(), faults);
            }
            if (!faults.any()) {
                FeedbackScoring scoring = new FeedbackScoring(questionnaire, Policy.withMinimum(options.minimum()));
                List<Subject> subjects = List.copyOf(ratings.subjects());
                Map<String, String> names =
                        FileNames.of(subjects.stream().map(Subject::name).toList());
                AtomicInteger reportable = new AtomicInteger();
                inParallel(subjects, subject -> {
                    Scorecard scorecard = new Batch(scoring, comments).score(subject);
                    if (scorecard.reportable()) {
                        reportable.incrementAndGet();
                    }
                    String name = names.get(subject.name());
                    Files.write(output.file(name + ScoreOptions.Format.JSON.ending()), Snapshot.write(scorecard));
                    progress.scored(subjects.size());
                });
                output.publish(subjects.stream()
                        .map(subject -> names.get(subject.name()) + ScoreOptions.Format.JSON.ending())
                        .toList());
                out.println(texts.of(
                        "score.done",
                        subjects.size(),
                        reportable.get(),
                        subjects.size() - reportable.get(),
                        options.minimum(),
                        options.out()));
            }
        }
    }

    private interface Work {
        void on(Subject subject) throws IOException;
    }

    private static void inParallel(List<Subject> subjects, Work work) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    for (int at = next.getAndIncrement(); at < subjects.size(); at = next.getAndIncrement()) {
                        work.on(subjects.get(at));
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            next.set(subjects.size());
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

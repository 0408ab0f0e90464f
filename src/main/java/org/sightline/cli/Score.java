package org.sightline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.norm.Edition;
import org.sightline.norm.NormFile;
import org.sightline.norm.NormReading;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Fault;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireFile;
import org.sightline.questionnaire.Reading;
import org.sightline.report.OwnTexts;
import org.sightline.report.ReportFault;
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
            options.get()
                    .texts()
                    .ifPresent(folder -> OwnTexts.use(folder).stream()
                            .map(ReportFault::toString)
                            .forEach(faults::say));
            if (questionnaire.isPresent()) {
                Optional<PlatformNorm> norm = norm(options.get(), questionnaire.get(), faults);
                new ScoreRun(options.get(), questionnaire.get(), norm.orElse(null), faults, out, err).run();
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

    /** Empty without a norm file, and with a faulty one, which has then been added to the faults. */
    private static Optional<PlatformNorm> norm(ScoreOptions options, Questionnaire questionnaire, FaultList faults)
            throws IOException {
        if (options.norm().isEmpty()) {
            return Optional.empty();
        }
        Path file = options.norm().get();
        return switch (NormFile.read(Files.readAllBytes(file))) {
            case NormReading.Faulty faulty -> {
                faults.add("score.norm-faulty", file, FaultList.shown(faulty.what()));
                yield Optional.empty();
            }
            case NormReading.Valid valid -> {
                Edition asked = Edition.of(questionnaire);
                if (!valid.norm().edition().equals(asked)) {
                    faults.add("score.norm-foreign", file, asked, valid.norm().edition());
                    yield Optional.empty();
                }
                yield Optional.of(valid.norm());
            }
        };
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
}

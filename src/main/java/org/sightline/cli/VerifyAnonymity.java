package org.sightline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.attack.Attack;
import org.sightline.attack.Conditions;
import org.sightline.attack.Seeds;
import org.sightline.attack.Suite;
import org.sightline.attack.storage.StorageAttack;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.system.ClockProducer;
import org.sightline.system.HomeDirectory;
import org.sightline.system.Texts;
import org.sightline.system.WholeFile;

/**
 * Lets the attacker loose on what the product publishes and, on a database of the attack's own, on what it stores, and
 * prints what came of it. Needs neither server nor database. The last result stays in the installation's own folder, where
 * the auditor's page reads it.
 *
 * <p>Exit codes: 0 every attack failed and every leak on purpose was found; 1 one did not, or the result could not be written;
 * 2 faults in the arguments.
 */
public final class VerifyAnonymity {
    private static final int DONE = 0;
    private static final int BROKEN = 1;
    private static final int FAULTY = 2;
    private static final String INSTRUMENT = "executive-360";

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final List<Attack> attacks;
    private final HomeDirectory home;
    private final Clock clock;

    VerifyAnonymity(List<Attack> attacks, HomeDirectory home, Clock clock) {
        this.attacks = List.copyOf(attacks);
        this.home = home;
        this.clock = clock;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new VerifyAnonymity(attacks(), Sightline.home(), new ClockProducer().clock())
                .run(List.of(args), out, err));
    }

    private static List<Attack> attacks() {
        return Stream.concat(Suite.onPublications().stream(), Stream.of(new StorageAttack()))
                .toList();
    }

    /** Runs the command and returns its exit code. */
    int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.println(texts.of("verify.usage"));
            return DONE;
        }
        Optional<VerifyOptions> options = VerifyOptions.parse(args, new FaultList(err));
        if (options.isEmpty()) {
            err.println(texts.of("verify.usage"));
            return FAULTY;
        }
        List<Suite.Timed> findings = attacked(options.get(), err);
        Verification verification = new Verification(options.get(), Circumstances.here(clock), findings);
        out.print(verification.table());
        try {
            WholeFile.write(home.verification(), verification.json());
            write(verification, options.get().out());
        } catch (IOException | UncheckedIOException e) {
            err.println(texts.of("verify.broken", String.valueOf(e.getMessage())));
            return BROKEN;
        }
        return verification.passed() ? DONE : BROKEN;
    }

    private List<Suite.Timed> attacked(VerifyOptions options, PrintStream err) {
        Questionnaire questionnaire =
                QuestionnaireLibrary.load(Optional.empty()).find(INSTRUMENT).orElseThrow();
        AttackProgress progress = new AttackProgress(err);
        return new Suite(attacks)
                .run(
                        new Conditions(questionnaire, new Seeds(options.seed()), options.extent(), progress::step),
                        progress::begun);
    }

    private static void write(Verification verification, Optional<Path> out) throws IOException {
        if (out.isPresent()) {
            boolean json = out.get().toString().endsWith(".json");
            Files.writeString(out.get(), json ? verification.json() : verification.table());
        }
    }
}

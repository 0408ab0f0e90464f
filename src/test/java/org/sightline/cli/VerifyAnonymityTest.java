package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.attack.Attack;
import org.sightline.attack.Conditions;
import org.sightline.attack.Extent;
import org.sightline.attack.Finding;
import org.sightline.attack.Finding.Verdict;
import org.sightline.system.HomeDirectory;
import org.sightline.system.ProductVersion;

class VerifyAnonymityTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** An attack with one known finding. */
    private record Known(String id, Verdict verdict) implements Attack {
        @Override
        public void run(Conditions conditions, Consumer<Finding> found) {
            boolean brief = conditions.extent().equals(Extent.SHORT);
            long tries = brief ? conditions.seeds().seed() : 1_000_000;
            found.accept(new Finding(id, "narrow-low-band", tries, 6, 0, verdict, List.of()));
        }
    }

    @Test
    void printsTheTable() {
        int code = run(
                List.of(new Known("T1", Verdict.PASSED), new Known("T5", Verdict.CAUGHT)),
                "--short",
                "--seed",
                "12345");
        assertThat(code).isZero();
        assertThat(text(out).replaceAll("\\d+\\.\\d\\n", "S\n"))
                .isEqualTo("""
                Attack  What is attacked                     Tries  Hits  Chance  Verdict  Seconds
                T1      Leak: a low band one step too narrow  12,345     6       0  passed       S
                T5      Leak: a low band one step too narrow  12,345     6       0  caught       S
                Leaks on purpose caught: 1 of 1.
                Every attack failed and every leak was caught (short extent, seed 12345).
                """.replace("attacked                     Tries", "attacked                       Tries"));
        assertThat(text(err)).isEqualTo("T1 begins\nT5 begins\n");
    }

    @ParameterizedTest
    @CsvSource({"PASSED,0", "CAUGHT,0", "FAILED,1", "MISSED,1"})
    void endsWithACodeThatTellsTheOutcome(Verdict verdict, int code) {
        assertThat(run(List.of(new Known("T1", Verdict.PASSED), new Known("T2", verdict))))
                .isEqualTo(code);
        assertThat(text(out)).contains("1,000,000", "(full extent, seed 1).");
    }

    @Test
    void provesNothingWithoutAnAttack() {
        assertThat(run(List.of())).isEqualTo(1);
    }

    @Test
    void writesJson() throws IOException {
        Path file = folder.resolve("result.json");
        run(List.of(new Known("T5", Verdict.MISSED)), "--out", file.toString());
        assertThat(Files.readString(file))
                .contains(
                        "\"format\" : \"sightline-verification/1\"",
                        "\"passed\" : false",
                        "\"verdict\" : \"missed\"",
                        "\"tries\" : 1000000",
                        "\"sentence\" : \"Leak: a low band one step too narrow\"");
        Path table = folder.resolve("result.txt");
        run(List.of(new Known("T5", Verdict.CAUGHT)), "--out", table.toString());
        assertThat(Files.readString(table)).startsWith("Attack").endsWith("seed 1).\n");
    }

    /** The auditor's page reads the very file that is compared here. */
    @Test
    void leavesTheLastResultInTheInstallationsFolder() throws IOException {
        run(List.of(new Known("T1", Verdict.FAILED)));
        assertThat(Files.readString(home().verification())).contains("\"passed\" : false", "\"extent\" : \"full\"");
        run(List.of(new Known("T1", Verdict.PASSED), new Known("T5", Verdict.CAUGHT)), "--short", "--seed", "12345");
        String kept = Files.readString(home().verification());
        assertThat(kept).contains(ProductVersion.read(), System.getProperty("java.version"));
        try (InputStream known = VerifyAnonymityTest.class.getResourceAsStream("/verification.json")) {
            assertThat(measured(kept)).isEqualTo(measured(new String(known.readAllBytes(), StandardCharsets.UTF_8)));
        }
        try (Stream<Path> left = Files.list(home().root())) {
            assertThat(left).containsExactly(home().verification());
        }
    }

    @Test
    void failsWhereTheResultCannotBeKept() throws IOException {
        Files.createDirectories(home().verification().resolve("in the way"));
        assertThat(run(List.of(new Known("T1", Verdict.PASSED)))).isEqualTo(1);
        assertThat(text(err)).contains("The result could not be written");
    }

    /** Without what differs from one machine and one build to another. */
    private static String measured(String json) {
        return json.replaceAll("\"(version|java|system)\" : \"[^\"]+\"", "\"$1\" : \"\"")
                .replaceAll("\"(processors|seconds)\" : [0-9.]+", "\"$1\" : 0");
    }

    private HomeDirectory home() {
        return HomeDirectory.at(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--seed", "--seed x", "--seed -4", "--out", "--out ."})
    void saysWhatIsWrongWithTheArguments(String arguments) {
        assertThat(run(List.of(new Known("T1", Verdict.PASSED)), arguments.split(" ")))
                .isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("Usage: make verify-anonymity");
        assertThat(text(err).lines().count()).isEqualTo(5);
    }

    private int run(List<Attack> attacks, String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        return new VerifyAnonymity(attacks, home(), clock).run(List.of(arguments), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

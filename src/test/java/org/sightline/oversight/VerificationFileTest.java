package org.sightline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.system.HomeDirectory;

/** Reads the file that the command writes, and takes nothing else for it. */
class VerificationFileTest {
    @TempDir
    Path folder;

    private Path file;
    private VerificationFile reader;

    @BeforeEach
    void home() {
        HomeDirectory home = HomeDirectory.at(folder.resolve("home"));
        file = home.verification();
        reader = new VerificationFile(home);
    }

    static String known() throws IOException {
        try (InputStream in = VerificationFileTest.class.getResourceAsStream("/verification.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void knowsThatNothingRanYet() {
        assertThat(reader.read()).isEqualTo(new Verification.Absent());
    }

    @Test
    void readsWhatTheCommandWrote() throws IOException {
        Files.writeString(file, known());
        assertThat(reader.read()).isInstanceOfSatisfying(Verification.Result.class, result -> {
            assertThat(result.at()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
            assertThat(result.version()).isEqualTo("0.1.0");
            assertThat(result.brief()).isTrue();
            assertThat(result.seed()).isEqualTo(12345);
            assertThat(result.passed()).isTrue();
            assertThat(result.machine()).isEqualTo(new Verification.Machine("25.0.3", "Linux 6.1, amd64", 2));
            assertThat(result.findings())
                    .containsExactly(
                            new Verification.Finding(
                                    "T1", "Leak: a low band one step too narrow", 12345, 6, 0, "passed", 0),
                            new Verification.Finding(
                                    "T5", "Leak: a low band one step too narrow", 12345, 6, 0, "caught", 0));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sightline-verification/1 | sightline-verification/2",
                "\"passed\" : true | \"passed\" : false",
                "\"passed\" : true | \"passed\" : \"true\"",
                "\"caught\" | \"missed\"",
                "\"caught\" | \"splendid\"",
                "\"short\" | \"medium\"",
                "2026-03-02T09 | 2026-03-02 9",
                "\"seed\" : 12345 | \"seed\" : 1.5",
                "\"tries\" : 12345 | \"tries\" : \"many\"",
                "\"hits\" : 6 | \"hits\" : 1e300",
                "\"system\" | \"sistem\"",
                "\"version\" : \"0.1.0\" | \"version\" : null",
                "] | ], ]",
            })
    void takesNothingElseForAResult(String from, String to) throws IOException {
        assertThat(known()).contains(from);
        Files.writeString(file, known().replace(from, to));
        assertThat(reader.read()).isEqualTo(new Verification.Faulty());
    }

    @Test
    void takesNoPartOfAResultForOne() throws IOException {
        String whole = known().strip();
        for (int length = 0; length < whole.length(); length += 37) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(reader.read()).as(length + " bytes").isEqualTo(new Verification.Faulty());
        }
        Files.writeString(file, whole + whole);
        assertThat(reader.read()).as("two in one").isEqualTo(new Verification.Faulty());
    }

    @Test
    void takesNeitherAFolderNorAHugeFileForAResult() throws IOException {
        Files.writeString(file, known() + " ".repeat(1_000_000));
        assertThat(reader.read()).isEqualTo(new Verification.Faulty());
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(reader.read()).isEqualTo(new Verification.Faulty());
    }
}

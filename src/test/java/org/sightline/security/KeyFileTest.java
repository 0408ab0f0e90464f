package org.sightline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    /** A real process writes without end and is killed in the middle; what lies there is one whole writing. */
    @RepeatedTest(3)
    void isWholeAfterTheWriterWasKilled() throws Exception {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("key").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = writer.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("writing");
        } finally {
            writer.destroyForcibly().waitFor();
        }

        byte[] found = new KeyFile(folder.resolve("key")).read().orElseThrow();

        byte[] whole = new byte[LENGTH];
        Arrays.fill(whole, found[0]);
        assertThat(Arrays.equals(found, whole)).isTrue();
    }

    static final class Writer {
        public static void main(String[] args) throws IOException {
            KeyFile file = new KeyFile(Path.of(args[0]));
            byte[] content = new byte[LENGTH];
            for (int round = 0; ; round++) {
                Arrays.fill(content, (byte) round);
                file.write(content);
                if (round == 20) {
                    System.out.println("writing");
                }
            }
        }
    }
}

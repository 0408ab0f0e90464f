package org.sightline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every input that a fuzzer once found worth keeping, those that showed a fault among them, through its target
 * again. {@code make fuzz} looks for more.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final Path SOURCES = Path.of("src/test/java/org/sightline");

    /** Far beyond what any needs: a reader that never ends shall fail and not hang. */
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    static List<String> targets() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(source -> source.toString().endsWith("Fuzz.java"))
                    .map(source -> SOURCES.relativize(source)
                            .toString()
                            .replace('/', '.')
                            .replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void bearsAllThatWasFound(String target) throws ReflectiveOperationException, IOException {
        Method run = Class.forName("org.sightline." + target).getMethod("fuzzerTestOneInput", byte[].class);
        List<Path> inputs = files(CORPUS.resolve(target));
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            Assertions.assertTimeoutPreemptively(ENDLESS, () -> bears(run, bytes), input::toString);
        }
    }

    private static void bears(Method run, byte[] bytes) throws Throwable {
        try {
            run.invoke(null, (Object) bytes);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void keepsNothingOfATargetThatIsGone() throws IOException {
        assertThat(files(CORPUS).stream().map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(targets());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

package org.sightline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the results. Everything is written into a working folder on the same file system first and moved at the
 * end, so that the results are all there or none is.
 */
final class Output implements AutoCloseable {
    private final Path out;
    private final Path working;
    private final Thread cleaning = new Thread(this::clean);

    private Output(Path out, Path working) {
        this.out = out;
        this.working = working;
    }

    static Output to(Path out) throws IOException {
        Path existing = out.toAbsolutePath().normalize();
        while (!Files.isDirectory(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        Output output = new Output(out, Files.createTempDirectory(existing, ".sightline-score-"));
        // the working folder holds people's words: it does not outlive an interrupted run
        Runtime.getRuntime().addShutdownHook(output.cleaning);
        return output;
    }

    /** A file of the working folder. */
    Path file(String name) {
        return working.resolve(name);
    }

    /** Moves the files to the folder of the results, in place of files of the same name. */
    void publish(List<String> names) throws IOException {
        Files.createDirectories(out);
        for (String name : names) {
            Files.move(
                    file(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() {
        clean();
        Runtime.getRuntime().removeShutdownHook(cleaning);
    }

    private void clean() {
        if (!Files.exists(working)) {
            return;
        }
        try (Stream<Path> files = Files.walk(working)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the working folder " + working, e);
        }
    }
}

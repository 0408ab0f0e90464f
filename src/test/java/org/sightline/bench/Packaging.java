package org.sightline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The application as it is packaged: as {@code make run} starts it, or with an AOT cache as a server would. */
record Packaging(Path jar, String... options) {
    private static final Path PLAIN = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path AOT = Path.of("target/aot/quarkus-run.jar");

    static Packaging plain() {
        return new Packaging(PLAIN);
    }

    /** Trained by one small campaign from the set-up to the last answer; the cache is written when the process ends. */
    static Packaging trained(Path folder, Sink sink) throws IOException, InterruptedException {
        Path cache = folder.resolve("app.aot");
        Path home = Files.createDirectories(folder.resolve("training"));
        try (App app = App.start(new Packaging(AOT, "-XX:AOTCacheOutput=" + cache), home, sink.port());
                Wire wire = new Wire(app.port())) {
            for (Rater rater : new Campaign(app, sink, "training", 4).start().raters()) {
                rater.answerEverything(wire);
            }
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException(
                    "the training wrote no cache:\n" + Files.readString(home.resolve("app.log")));
        }
        return new Packaging(AOT, "-XX:AOTCache=" + cache);
    }
}

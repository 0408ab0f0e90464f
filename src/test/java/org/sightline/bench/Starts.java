package org.sightline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a start on an existing database takes, several times over. */
final class Starts {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();

    static Starts of(Packaging packaging, Path home, Sink sink, int runs) throws IOException, InterruptedException {
        Starts starts = new Starts();
        for (int run = 0; run < runs; run++) {
            try (App app = App.start(packaging, home, sink.port())) {
                starts.seconds.add(app.startSeconds());
                starts.cpu.add(app.cpu() / 1000);
                starts.memory.add(app.memory());
            }
        }
        return starts;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f s (CPU %.1f s), %d MB resident",
                Bench.median(seconds),
                Bench.median(cpu),
                Bench.median(memory));
    }
}

package org.sightline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** So many connections, each with its own raters, one request after the other. */
final class Load {
    /** One unit of work of one rater, over a connection. */
    @FunctionalInterface
    interface Work {
        void run(Wire wire, Rater rater) throws IOException;
    }

    /** CPU in milliseconds per unit of work; {@code generator} is this program's own share of the machine. */
    record Result(double perSecond, double p50, double p99, double application, double database, double generator) {
        static Result median(List<Result> runs) {
            return runs.stream()
                    .sorted((a, b) -> Double.compare(a.perSecond, b.perSecond))
                    .toList()
                    .get(runs.size() / 2);
        }
    }

    private final App app;

    Load(App app) {
        this.app = app;
    }

    /** Over and over for a time. */
    Result during(double seconds, int connections, List<Rater> raters, Work work) throws IOException {
        return run(connections, raters, work, System.nanoTime() + (long) (seconds * 1e9));
    }

    /** Once for each rater. */
    Result once(int connections, List<Rater> raters, Work work) throws IOException {
        return run(connections, raters, work, Long.MAX_VALUE);
    }

    private Result run(int connections, List<Rater> raters, Work work, long end) throws IOException {
        double application = app.cpu();
        double database = app.databaseCpu();
        double generator = Processes.cpu(ProcessHandle.current().pid());
        long begun = System.nanoTime();
        long[] took = took(connections, raters, work, end);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(took);
        return new Result(
                took.length / seconds,
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                (app.cpu() - application) / took.length,
                (app.databaseCpu() - database) / took.length,
                (Processes.cpu(ProcessHandle.current().pid()) - generator) / took.length);
    }

    private long[] took(int connections, List<Rater> raters, Work work, long end) {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<CompletableFuture<long[]>> all = IntStream.range(0, connections)
                    .mapToObj(first -> CompletableFuture.supplyAsync(
                            () -> connection(first, connections, raters, work, end), threads))
                    .toList();
            return all.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(Arrays::stream)
                    .toArray();
        }
    }

    /** Every n-th rater belongs to this connection alone, as nobody saves one ballot from two places at once. */
    private long[] connection(int first, int connections, List<Rater> raters, Work work, long end) {
        long[] took = new long[1024];
        int done = 0;
        try (Wire wire = new Wire(app.port())) {
            for (int next = first; end == Long.MAX_VALUE ? next < raters.size() : System.nanoTime() < end; ) {
                long begun = System.nanoTime();
                work.run(wire, raters.get(next));
                took = done < took.length ? took : Arrays.copyOf(took, done * 2);
                took[done++] = System.nanoTime() - begun;
                next += connections;
                if (end < Long.MAX_VALUE && next >= raters.size()) {
                    next = first;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(took, done);
    }
}

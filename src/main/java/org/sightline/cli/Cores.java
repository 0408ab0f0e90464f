package org.sightline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same work on many things, on all cores of the machine. */
final class Cores {
    private Cores() {}

    interface Work<T> {
        void on(T thing) throws IOException;
    }

    /** Returns when all are done; after a failure no further one is begun and the failure is thrown. */
    static <T> void each(List<T> things, Work<T> work) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    try {
                        for (int at = next.getAndIncrement(); at < things.size(); at = next.getAndIncrement()) {
                            work.on(things.get(at));
                        }
                        return null;
                    } finally {
                        // after the last one this changes nothing; after a failure it stops the others
                        next.set(things.size());
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

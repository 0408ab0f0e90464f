package org.sightline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, in a home of its own, on a free port. */
public final class RunningApp implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+?)\\.?(?:\\s|$)");

    private final Process process;
    private final Path home;
    private final List<String> printed = new ArrayList<>();
    private String address = "";

    private RunningApp(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    /** Returns when the application listens, or has ended. */
    public static RunningApp start(Path home) throws IOException {
        return start(home, "-Dquarkus.http.port=0");
    }

    /** @param options of the virtual machine */
    public static RunningApp start(Path home, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-Dquarkus.http.host=127.0.0.1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SIGHTLINE_"));
        RunningApp app = new RunningApp(builder.start(), home);
        app.readUntilListening();
        return app;
    }

    private void readUntilListening() throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            note(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                address = listening.group(1);
                Thread.ofPlatform().daemon().start(() -> read(lines));
                return;
            }
        }
    }

    /** Whatever it says later must not fill the pipe and stop it. */
    private void read(BufferedReader lines) {
        try {
            lines.lines().forEach(this::note);
        } catch (UncheckedIOException ended) {
            // with the process
        }
    }

    private synchronized void note(String line) {
        printed.add(line);
        notifyAll();
    }

    /** Returns when something of this has been printed, or after three minutes. */
    synchronized void awaitPrinted(Pattern wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!wanted.matcher(printed()).find() && System.nanoTime() < end) {
            wait(1_000);
        }
    }

    /** The port it listens on. */
    public int port() {
        return URI.create(address).getPort();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean isListening() {
        return !address.isEmpty();
    }

    public synchronized String printed() {
        return String.join("\n", printed);
    }

    int exitCode() throws InterruptedException {
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** kill -9 */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -15 */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** The number of the database's process, as it stands in its lock file; empty when that is gone. */
    public Optional<String> postmaster() throws IOException {
        return Files.exists(postmasterFile())
                ? Optional.of(Files.readAllLines(postmasterFile()).getFirst().strip())
                : Optional.empty();
    }

    /** A process that nobody has buried yet has no working directory any more, and counts as ended. */
    static boolean isRunning(String pid) {
        return Files.exists(Path.of("/proc", pid, "cwd"));
    }

    public static void kill(String pid) {
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        while (isRunning(pid)) {
            Thread.onSpinWait();
        }
    }

    private Path postmasterFile() {
        return home.resolve("data/postgres/data/postmaster.pid");
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}

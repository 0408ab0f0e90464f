package org.sightline.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application as a process of its own, with its embedded database in a home of its own. */
final class App implements AutoCloseable {
    static final List<String> MEMORY = List.of("-Xmx256m", "-Xmn64m", "-XX:+UseSerialGC");
    static final String ADMINISTRATOR = "admin@bench.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path home;
    private final int port;
    private final double startSeconds;

    private App(Process process, Path home, int port, long begun) throws IOException {
        this.process = process;
        this.home = home;
        this.port = port;
        awaitFirstPage();
        this.startSeconds = (System.nanoTime() - begun) / 1e9;
    }

    /** Starts and returns with the first page. */
    static App start(Packaging packaging, Path home, int smtpPort) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(MEMORY);
        command.addAll(Arrays.asList(packaging.options()));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dsightline.base-url=http://127.0.0.1:" + port,
                "-Dsightline.administrator=" + ADMINISTRATOR,
                "-Dsightline.second-factor=offered",
                "-Dquarkus.mailer.host=127.0.0.1",
                "-Dquarkus.mailer.port=" + smtpPort,
                "-jar",
                packaging.jar().toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("app.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SIGHTLINE_"));
        builder.environment().put("SIGHTLINE_SEAL_EVERY", "1s");
        // everybody lives in one domain here, and the sink takes whatever comes
        builder.environment().put("SIGHTLINE_MAIL_HOLD", "0s");
        builder.environment().put("SIGHTLINE_MAIL_PER_DOMAIN", "0");
        builder.environment().put("SIGHTLINE_MAIL_PER_DOMAIN_MINUTE", "0");
        long begun = System.nanoTime();
        return new App(builder.start(), home, port, begun);
    }

    private void awaitFirstPage() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Wire wire = new Wire(port)) {
                if (wire.exchange("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII))
                                .status()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(5_000_000);
            }
        }
        throw new IllegalStateException("no page came, exit code " + (process.isAlive() ? "none" : process.exitValue())
                + ":\n" + Files.readString(home.resolve("app.log")));
    }

    int port() {
        return port;
    }

    double startSeconds() {
        return startSeconds;
    }

    long memory() {
        return Processes.memory(process.pid(), "VmRSS");
    }

    double cpu() {
        return Processes.cpu(process.pid());
    }

    double databaseCpu() throws IOException {
        return Processes.cpuOfTree(Long.parseLong(postmaster(0)));
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/sightline",
                "sightline",
                Files.readString(home.resolve("data/postgres/owner.password")).strip());
    }

    /** A line of the database's lock file: 0 its process, 3 its port. */
    private String postmaster(int line) throws IOException {
        return Files.readAllLines(home.resolve("data/postgres/data/postmaster.pid"))
                .get(line)
                .strip();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }
}

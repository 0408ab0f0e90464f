package org.sightline.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One PostgreSQL data directory and the server process that serves it. */
final class PostgresServer {
    /** Nothing of a statement and nothing of its values may reach the server's log. */
    static final Map<String, String> SILENT = Map.of(
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic",
            "track_commit_timestamp", "off");

    private static final int START_ATTEMPTS = 5;
    private static final int POSTMASTER_PORT_LINE = 3;

    private final Path parent;
    private final Path data;
    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;
    private final boolean durable;

    PostgresServer(Path parent, PostgresPrograms programs, Unprivileged unprivileged, boolean durable) {
        this.parent = parent;
        this.data = parent.resolve("data");
        this.programs = programs;
        this.unprivileged = unprivileged;
        this.durable = durable;
    }

    boolean exists() {
        return Files.isDirectory(data);
    }

    /** Makes the data directory beside its place and renames it, so that a killed attempt is simply made again. */
    void create(Path passwordFile) throws IOException {
        Path half = parent.resolve("data.tmp");
        PostgresPrograms.deleteTree(half);
        unprivileged.own(parent);
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + half,
                "--username=" + EmbeddedPostgres.ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        if (run("initdb.log", command) != 0) {
            throw new StartRefused("The database could not be created:\n" + text("initdb.log"));
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of the server if it runs already, left over by an application that was killed. */
    OptionalInt runningPort() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.size() <= POSTMASTER_PORT_LINE
                || !servesThisDirectory(lines.getFirst().strip())) {
            // a number from before a restart of the machine or container, perhaps another process's by now
            Files.delete(lock);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(lines.get(POSTMASTER_PORT_LINE).strip()));
    }

    private boolean servesThisDirectory(String pid) {
        try {
            return Files.isSameFile(Path.of("/proc", pid, "cwd"), data);
        } catch (IOException gone) {
            return false;
        }
    }

    int start() throws IOException {
        refuseForeignVersion();
        unprivileged.own(parent);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            List<String> command = List.of(
                    programs.program("pg_ctl"),
                    "start",
                    "--pgdata=" + data,
                    "--log=" + parent.resolve("server.log"),
                    "--wait",
                    "--timeout=600",
                    "--options=" + options(port));
            if (run("pg_ctl.log", command) == 0) {
                return port;
            }
            // somebody took the port, or the helpers of a killed server have not gone yet
            if (attempt == START_ATTEMPTS) {
                throw new StartRefused("The embedded database does not start; its log is "
                        + parent.resolve("server.log") + " and ends:\n" + tail());
            }
            pause();
        }
    }

    void stop() throws IOException {
        run(
                "pg_ctl.log",
                List.of(
                        programs.program("pg_ctl"),
                        "stop",
                        "--pgdata=" + data,
                        "--mode=fast",
                        "--wait",
                        "--timeout=60"));
    }

    private String options(int port) {
        StringBuilder options = new StringBuilder("-p " + port + " -h 127.0.0.1 -c unix_socket_directories=''");
        SILENT.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        if (durable) {
            options.append(" -c fsync=on -c full_page_writes=on -c synchronous_commit=on");
        } else {
            options.append(" -c fsync=off -c synchronous_commit=off");
        }
        return options.toString();
    }

    private void refuseForeignVersion() throws IOException {
        String found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresPrograms.MAJOR)) {
            throw new StartRefused("The database in " + data + " was made by PostgreSQL " + found
                    + "; this version of the application carries PostgreSQL " + PostgresPrograms.MAJOR
                    + ". Start the version that made it, export your campaigns, and import them here.");
        }
    }

    /** Output goes to a file: through a pipe the server would hold it open and the reader would wait for ever. */
    private int run(String log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(unprivileged.wrap(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(parent.resolve(log).toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }

    private String text(String log) throws IOException {
        return Files.readString(parent.resolve(log));
    }

    private String tail() throws IOException {
        Path log = parent.resolve("server.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of(text("pg_ctl.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", e);
        }
    }
}

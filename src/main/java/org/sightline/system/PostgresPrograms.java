package org.sightline.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel with the application, unpacked once per version. */
final class PostgresPrograms {
    /** What the build puts on the class path; a test holds the two together. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks beside the target and renames, so that a killed unpacking leaves nothing half-made in use. */
    static PostgresPrograms unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("programs-" + VERSION);
        if (!Files.isDirectory(folder)) {
            Path half = parent.resolve("programs-" + VERSION + ".tmp");
            deleteTree(half);
            unpack(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    static boolean unpackedBefore(Path parent) {
        return Files.isDirectory(parent.resolve("programs-" + VERSION));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream raw = open();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static InputStream open() {
        String name = "/postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ".txz";
        InputStream stream = PostgresPrograms.class.getResourceAsStream(name);
        if (stream == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused("The embedded database runs on Linux (amd64, arm64) only; this is "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + ". Name a PostgreSQL server with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
        return stream;
    }

    private static boolean isArm() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return architecture.equals("aarch64") || architecture.equals("arm64");
    }

    /** Headers and static libraries are a quarter of the archive and of no use to a running server. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("include/");
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("bad entry in the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.sightline.system;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that belongs to this installation: {@code data} under the working directory, or what
 * {@code SIGHTLINE_HOME} names. Only its owner may look inside, and every folder in it is made when first asked for.
 */
@Singleton
public final class HomeDirectory {
    private final Path root;

    @Inject
    HomeDirectory(SystemSettings settings) {
        this(Path.of(settings.home()));
    }

    private HomeDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public static HomeDirectory at(Path root) {
        return new HomeDirectory(root);
    }

    public Path root() {
        return privateFolder(root);
    }

    /** The embedded database: its programs, its files and its passwords. */
    public Path postgres() {
        return folder("postgres");
    }

    /** The installation's own key. A backup of the database must not contain this folder. */
    public Path keys() {
        return folder("keys");
    }

    /** The campaigns' keys, unless another folder is configured. */
    public Path campaignKeys() {
        return privateFolder(keys().resolve("campaigns"));
    }

    /** Mails as {@code .eml} files, when there is no mail server. */
    public Path mail() {
        return folder("mail");
    }

    /** What the last run of {@code verify-anonymity} found; absent before the first. */
    public Path verification() {
        return root().resolve("verification.json");
    }

    /** The heads of the audit's chains, as they were noted day by day; absent before the first. */
    public Path auditAnchors() {
        return root().resolve("audit-heads.txt");
    }

    private Path folder(String name) {
        return privateFolder(root().resolve(name));
    }

    static Path privateFolder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            Files.createDirectories(folder.getParent());
            return Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + folder, e);
        }
    }
}

package org.sightline.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A small secret on disk that is there whole or not at all, whenever the power goes: it is written beside its place,
 * forced to the disk, renamed, and the folder forced too.
 */
record KeyFile(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    void write(byte[] content) throws IOException {
        place(content);
        forceFolder();
    }

    /** The same but for the folder, which whoever places several forces once. */
    void place(byte[] content) throws IOException {
        Path half = path.resolveSibling(path.getFileName() + ".tmp");
        Files.deleteIfExists(half);
        try (FileChannel channel = FileChannel.open(
                half,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            writeFully(channel, content);
        }
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Overwrites and removes the file, and a half-written one beside it. Absent is as good as destroyed; a folder that
     * cannot be reached is not, and throws.
     */
    void destroy(byte[] noise) throws IOException {
        for (Path each : Set.of(path, path.resolveSibling(path.getFileName() + ".tmp"))) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                writeFully(channel, noise);
            } catch (NoSuchFileException absent) {
                continue;
            }
            Files.deleteIfExists(each);
        }
        forceFolder();
    }

    private static void writeFully(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}

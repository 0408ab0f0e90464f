package org.sightline.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails of an installation without a mail server. */
final class MailFolder {
    private static final Pattern NAME = Pattern.compile("[0-9]{8}-[0-9]{6}-[A-Za-z0-9_-]+\\.eml");
    private static final int SHOWN = 500;

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    record Entry(String name, EmlFile mail) {}

    /** The newest first, at most five hundred. */
    List<Entry> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .flatMap(name -> find(name).stream().map(mail -> new Entry(name, mail)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of mails cannot be read: " + folder, e);
        }
    }

    Optional<EmlFile> find(String name) {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(EmlFile.read(folder.resolve(name)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

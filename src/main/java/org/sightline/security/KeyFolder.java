package org.sightline.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.system.StartRefused;

/** One folder of keys. A mark in it tells the folder from the place where its disk should be mounted. */
record KeyFolder(Path path) {
    private static final String MARK = "sightline-keys";
    private static final Pattern KEY =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.key(?:\\.tmp)?");
    private static final Pattern HALF =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.half(?:\\.tmp)?");

    /** A configured folder must be there already: making it would hide a disk that is not mounted. */
    void mark() {
        if (!Files.isDirectory(path)) {
            throw new StartRefused("The key directory " + path
                    + " does not exist. Mount or make it (readable by this program only), then start again.");
        }
        try {
            KeyFile mark = new KeyFile(path.resolve(MARK));
            if (!mark.exists()) {
                mark.write(new byte[0]);
            }
        } catch (IOException e) {
            throw new StartRefused("The key directory " + path + " cannot be written: " + e.getMessage());
        }
    }

    /** A disk that went away must not pass for a folder without keys. */
    void refuseMissing() throws IOException {
        if (!Files.exists(path.resolve(MARK))) {
            throw new IOException("the key directory " + path + " is not there any more");
        }
    }

    KeyFile key(UUID campaign) {
        return new KeyFile(path.resolve(campaign + ".key"));
    }

    /** One half of an executive's key. */
    KeyFile half(UUID executive) {
        return new KeyFile(path.resolve(executive + ".half"));
    }

    /** Writes those that are not there; the folder is forced once for all of them. */
    void writeHalves(Map<UUID, byte[]> halves) throws IOException {
        for (Map.Entry<UUID, byte[]> one : halves.entrySet()) {
            KeyFile file = half(one.getKey());
            if (!file.exists()) {
                file.place(one.getValue());
            }
        }
        new KeyFile(path.resolve(MARK)).forceFolder();
    }

    /** The campaigns of which a key lies here, whole or half-written. */
    Set<UUID> campaigns() throws IOException {
        return named(KEY);
    }

    /** The executives of whose keys a half lies here, whole or half-written. */
    Set<UUID> executives() throws IOException {
        return named(HALF);
    }

    private Set<UUID> named(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> pattern.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .collect(Collectors.toSet());
        }
    }
}

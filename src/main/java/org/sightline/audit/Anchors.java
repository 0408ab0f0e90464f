package org.sightline.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sightline.system.HomeDirectory;

/**
 * The heads of all chains, noted once a day in a file outside of the database, a line each: the day, the chain, the
 * position, the hash. Whoever could rewrite the whole database, last link and head alike, does not get past it.
 */
@Singleton
public final class Anchors {
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d) (\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}) (\\d{1,18}) (\\p{XDigit}{64})");

    private final Path file;

    @Inject
    Anchors(AuditSettings settings, HomeDirectory home) {
        this(settings.heads().map(Path::of).orElseGet(home::auditAnchors));
    }

    public Anchors(Path file) {
        this.file = file;
    }

    /** Of this chain, the oldest first; a line that was not finished is none. */
    public List<Link> of(Chain chain) {
        return lines().filter(line -> line.group(2).equals(chain.id().toString()))
                .map(line -> new Link(Long.parseLong(line.group(3)), line.group(4)))
                .toList();
    }

    /** Notes the heads of chains that have none of this day yet. */
    synchronized void note(LocalDate day, Map<Chain, Link> heads) {
        Set<UUID> known = new HashSet<>();
        lines().filter(line -> line.group(1).equals(day.toString()))
                .forEach(line -> known.add(UUID.fromString(line.group(2))));
        StringBuilder text = new StringBuilder();
        heads.forEach((chain, link) -> {
            if (link.position() > 0 && !known.contains(chain.id())) {
                text.append("%s %s %d %s\n".formatted(day, chain.id(), link.position(), link.hash()));
            }
        });
        if (!text.isEmpty()) {
            append(text.toString());
        }
    }

    private void append(String text) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the heads of the audit could not be noted in " + file, e);
        }
    }

    private Stream<Matcher> lines() {
        try {
            return Files.readAllLines(file).stream().map(LINE::matcher).filter(Matcher::matches);
        } catch (NoSuchFileException none) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the noted heads of the audit in " + file + " cannot be read", e);
        }
    }
}

package org.sightline.attack.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The raw files of a stolen server. */
final class ServerFiles {
    private static final int SEGMENT = 16 << 20;
    private static final int PAGE = 8192;
    private static final int PAGE_HEADER = 24;
    private static final int SEGMENT_HEADER = 40;

    private final Path folder;
    private final Statements thief;
    private final Path tables;

    ServerFiles(OwnDatabase database) {
        this.folder = database.files();
        this.thief = database.thief();
        long oid = thief.read("select oid from pg_database where datname = current_database()", row -> row.getLong(1))
                .getFirst();
        this.tables = data().resolve("base").resolve(Long.toString(oid));
    }

    /** How far the write-ahead log has come; everything before lies in its files when this returns. */
    long position() {
        thief.read("select pg_logical_emit_message(true, 'thief', '')", row -> row.getString(1));
        return thief.read("select pg_current_wal_lsn() - '0/0'::pg_lsn", row -> row.getLong(1))
                .getFirst();
    }

    /** Everything that was committed lies in the files of tables when this returns. */
    void checkpoint() {
        thief.run("checkpoint");
    }

    /** The write-ahead log from one position to another, its pages joined so that nothing is torn apart. */
    byte[] log(long from, long to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream((int) (to - from) + PAGE);
        byte[] page = new byte[PAGE];
        for (long at = from - from % PAGE; at < to; at += PAGE) {
            String name = String.format(Locale.ROOT, "%08X%08X%08X", 1, at >>> 32, (at & 0xFFFFFFFFL) / SEGMENT);
            try (RandomAccessFile file =
                    new RandomAccessFile(data().resolve("pg_wal").resolve(name).toFile(), "r")) {
                file.seek(at % SEGMENT);
                file.readFully(page);
            } catch (IOException e) {
                throw new UncheckedIOException("the write-ahead log " + name, e);
            }
            int header = at % SEGMENT == 0 ? SEGMENT_HEADER : PAGE_HEADER;
            joined.write(page, header, PAGE - header);
        }
        return joined.toByteArray();
    }

    /** The files of tables, indexes and catalogues, one after the other. */
    List<byte[]> tables() {
        List<byte[]> all = new ArrayList<>();
        for (Path root : List.of(tables, data().resolve("global"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    all.add(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the files of tables", e);
            }
        }
        return all;
    }

    /** What the server wrote for its operator. */
    String serverLog() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the server", e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}

package org.sightline.instrument;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.sightline.security.EngagementKeys;
import org.sightline.security.ExecutiveKey;
import org.sightline.system.Sql;

/** The report of an instrument as its publisher made it: a PDF, kept encrypted, with one result each. */
@ApplicationScoped
class InstrumentDocuments {
    /** Below what a request may hold, so that there is a message for it. */
    static final int LARGEST = 9 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final AgroalDataSource database;
    private final EngagementKeys keys;

    InstrumentDocuments(AgroalDataSource database, EngagementKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A file as it was given. */
    record Document(String name, byte[] content) {
        boolean pdf() {
            return Arrays.mismatch(content, PDF) >= PDF.length;
        }
    }

    Optional<Document> of(UUID engagement, UUID result) {
        ExecutiveKey key = keys.get(engagement);
        return Sql.list(
                        database,
                        "the document of " + result,
                        row -> new Document(
                                key.openText(name(result), row.getBytes(1)),
                                key.open(content(result), row.getBytes(2))),
                        "select name, content from instrument_document where result_id = ?",
                        result)
                .stream()
                .findFirst();
    }

    /** In place of the one that is there. */
    void keep(UUID engagement, UUID result, Document document) {
        ExecutiveKey key = keys.get(engagement);
        run(
                "insert into instrument_document (result_id, name, content) values (?, ?, ?)"
                        + " on conflict (result_id) do update set name = excluded.name, content = excluded.content",
                result,
                key.sealText(name(result), document.name()),
                key.seal(content(result), document.content()));
    }

    void remove(UUID result) {
        run("delete from instrument_document where result_id = ?", result);
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "the document of an instrument could not be written", sql, arguments);
    }

    static String name(UUID result) {
        return "instrument document name " + result;
    }

    private static String content(UUID result) {
        return "instrument document " + result;
    }
}

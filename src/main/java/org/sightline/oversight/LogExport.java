package org.sightline.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Link;
import org.sightline.sheet.CsvFile;
import org.sightline.system.Texts;

/**
 * Acts as a file: CSV for spreadsheets, JSON lines for programs and for checking the chain without this one. Written piece by
 * piece, the newest first.
 *
 * @param complete whether nothing was filtered out, so that the chain can be followed
 */
record LogExport(String organisation, Link head, Link cut, boolean complete, LongFunction<List<LoggedAct>> older) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How anybody checks the chain. */
    private static final String RULE =
            "hash = sha256(hash of the position before, 32 bytes, or of 'cut' or zeros where there"
                    + " is none, followed by content); content = the fields chain, position, event, microseconds, actor,"
                    + " organisation, act, object, detail, each in UTF-8 as its length in bytes, a colon and itself, nothing for null";

    /** A first line on the whole, then a line for each act. */
    void json(OutputStream out) throws IOException {
        Map<String, @Nullable Object> first = new LinkedHashMap<>();
        first.put("format", "sightline-audit/1");
        first.put("chain", organisation);
        first.put("complete", complete);
        first.put("head", link(head));
        first.put("cut", link(cut));
        first.put("rule", RULE);
        line(out, first);
        for (List<LoggedAct> acts = older.apply(head.position() + 1);
                !acts.isEmpty();
                acts = older.apply(acts.getLast().position())) {
            for (LoggedAct act : acts) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                fields.put("position", act.position());
                fields.put("event", act.id());
                fields.put("at", act.at().toString());
                fields.put("microseconds", ChronoUnit.MICROS.between(Instant.EPOCH, act.at()));
                fields.put("actor", Objects.toString(act.actorId(), null));
                fields.put("organisation", organisation);
                fields.put("act", act.act().name());
                fields.put("object", Objects.toString(act.object(), null));
                fields.put("detail", act.detail());
                fields.put("hash", act.hash());
                line(out, fields);
            }
        }
    }

    /** With names and words as the page has them; the last lines tell the head. */
    void csv(OutputStream out, Texts texts) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // by which spreadsheets know the encoding
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(
                    texts.of("audit.position"),
                    texts.of("oversight.log.at"),
                    texts.of("oversight.log.who"),
                    texts.of("oversight.log.act"),
                    texts.of("audit.detail"),
                    texts.of("oversight.campaign"),
                    texts.of("audit.object"),
                    texts.of("audit.hash"));
            for (List<LoggedAct> acts = older.apply(head.position() + 1);
                    !acts.isEmpty();
                    acts = older.apply(acts.getLast().position())) {
                for (LoggedAct act : acts) {
                    csv.writeRecord(
                            Long.toString(act.position()),
                            act.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                            CsvFile.guarded(
                                    act.actor().isEmpty() ? texts.of("oversight.log." + act.kind()) : act.actor()),
                            texts.of("oversight.act." + act.act()),
                            CsvFile.guarded(act.detail()),
                            CsvFile.guarded(act.campaign()),
                            Objects.toString(act.object(), ""),
                            act.hash());
                }
            }
            csv.writeRecord(
                    Long.toString(head.position()), "", "", texts.of("audit.head"), "", "", organisation, head.hash());
        }
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", link.position());
        fields.put("hash", link.hash());
        return fields;
    }

    private static void line(OutputStream out, Map<String, @Nullable Object> fields) throws IOException {
        try {
            out.write((JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an act as JSON", impossible);
        }
    }
}

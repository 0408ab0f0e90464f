package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Who opened, downloaded and released a report, and what the executive shared; the executive reads it too. */
@ApplicationScoped
class ReportLog {
    /** @param actorId who did it */
    record Entry(UUID actorId, String actor, Act act, String detail, Instant at) {}

    private static final Set<Act> OPENED = EnumSet.of(Act.REPORT_VIEWED, Act.REPORT_DOWNLOADED);

    private final AuditTrail trail;
    private final AgroalDataSource database;

    ReportLog(AuditTrail trail, AgroalDataSource database) {
        this.trail = trail;
        this.database = database;
    }

    /** @param detail never a word of an answer, a comment or the interpretation */
    void record(UUID actor, ExecutiveFile file, Act act, String detail) {
        trail.record(actor, file.organisationId(), act, file.id(), detail);
    }

    /** Whether this person has ever opened or downloaded the report. */
    boolean opened(UUID actor, ExecutiveFile file) {
        return of(file).stream().anyMatch(entry -> entry.actorId().equals(actor) && OPENED.contains(entry.act()));
    }

    /** The newest first. */
    List<Entry> of(ExecutiveFile file) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select v.actor_id, a.name, v.act, v.detail, v.at from audit_event v join account a on a.id = v.actor_id
                        where v.object_id = ? and v.act in ('REPORT_VIEWED', 'REPORT_DOWNLOADED', 'REPORT_RELEASED',
                            'READING_SHARED', 'READING_WITHDRAWN', 'READING_SEEN', 'THANKS_SENT')
                        order by v.id desc""")) {
            select.setObject(1, file.id());
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Act.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return List.copyOf(entries);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

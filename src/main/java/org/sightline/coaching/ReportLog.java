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
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Who opened, downloaded and released a report, in whole or in part, and what was shared; the executive reads it too. */
@ApplicationScoped
class ReportLog {
    /** What is told of a report, and of the sections of it that are read before the conversation. */
    private static final Set<Act> OF_SECTIONS =
            EnumSet.of(Act.PRE_READ_OPENED, Act.PRE_READ_CLOSED, Act.PRE_READ_VIEWED);

    private static final Set<Act> READINGS = EnumSet.of(Act.REPORT_VIEWED, Act.REPORT_DOWNLOADED);

    /** The detail of a download together with others, which is no sign that the report was read. */
    static final String WITH_OTHERS = "with others";

    private static final Set<Act> TOLD = EnumSet.of(
            Act.REPORT_VIEWED,
            Act.REPORT_DOWNLOADED,
            Act.REPORT_RELEASED,
            Act.PRE_READ_OPENED,
            Act.PRE_READ_CLOSED,
            Act.PRE_READ_VIEWED,
            Act.DEBRIEF_HELD,
            Act.DEBRIEF_WITHDRAWN,
            Act.READING_SHARED,
            Act.READING_WITHDRAWN,
            Act.READING_SEEN,
            Act.THANKS_SENT,
            Act.RESURVEY_VIEWED,
            Act.RESURVEY_DOWNLOADED);

    /** @param actorId who did it, null when it happened by itself */
    record Entry(@Nullable UUID actorId, @Nullable String actor, Act act, String detail, Instant at) {
        boolean ofSections() {
            return OF_SECTIONS.contains(act);
        }
    }

    private final AuditTrail trail;
    private final AgroalDataSource database;

    ReportLog(AuditTrail trail, AgroalDataSource database) {
        this.trail = trail;
        this.database = database;
    }

    /** @param detail never a word of an answer, a comment or the interpretation */
    void record(@Nullable UUID actor, ExecutiveFile file, Act act, String detail) {
        trail.record(actor, file.organisationId(), act, file.id(), detail);
    }

    /** Whether this person has ever opened the report, or downloaded it by itself. */
    boolean opened(UUID actor, ExecutiveFile file) {
        return of(file).stream()
                .anyMatch(entry -> actor.equals(entry.actorId())
                        && READINGS.contains(entry.act())
                        && !entry.detail().equals(WITH_OTHERS));
    }

    /** Leaves a trace of reading the web report, once a day: pages that show it again and again are one reading. */
    void recordReading(UUID actor, ExecutiveFile file, Instant now) {
        boolean known = of(file).stream()
                .anyMatch(entry -> actor.equals(entry.actorId())
                        && entry.act() == Act.REPORT_VIEWED
                        && file.day(entry.at()).equals(file.day(now)));
        if (!known) {
            record(actor, file, Act.REPORT_VIEWED, "");
        }
    }

    /** The newest first. */
    List<Entry> of(ExecutiveFile file) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select v.actor_id, a.name, v.act, v.detail, v.at from audit_event v left join account a on a.id = v.actor_id
                        where v.object_id = ? and v.act = any (?)
                        order by v.id desc""")) {
            select.setObject(1, file.id());
            select.setObject(2, TOLD.stream().map(Act::name).toArray(String[]::new));
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

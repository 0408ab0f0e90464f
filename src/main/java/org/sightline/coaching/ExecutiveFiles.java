package org.sightline.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;

/** Files by the person who asks; without one only for mails and for what happens by itself. */
@ApplicationScoped
class ExecutiveFiles {
    private static final String FILE = """
            select e.id, p.name, p.email, e.coach_id, coach.name, o.id, o.name, c.id, c.name, c.state, c.minimum,
                c.closes_on, c.time_zone, p.language, closure.closed_at, opened.opened_at, talk.held_on, r.released_at,
                r.executive_id is not null and r.released_by is null, c.release_after, w.due_on,
                s.executive_id is not null, c.state in ('SEALED', 'ARCHIVED') and own.executive_id is null,
                coalesce(not k.passed, false), coalesce(e.report_language, p.language)
            from executive e
                join person p on p.id = e.person_id
                join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'
                join organisation o on o.id = c.organisation_id
                join account coach on coach.id = e.coach_id
                left join campaign_closure closure on closure.campaign_id = c.id
                left join pre_read opened on opened.executive_id = e.id
                left join debrief talk on talk.executive_id = e.id
                left join release_warning w on w.executive_id = e.id
                left join report_release r on r.executive_id = e.id
                left join scorecard s on s.executive_id = e.id
                left join executive_key own on own.executive_id = e.id
                left join publication_check k on k.executive_id = e.id
            """;

    /** A coach who has left the organisation sees none of its files. */
    private static final String COACH_STAYS = " where exists (select 1 from membership m"
            + " where m.account_id = e.coach_id and m.organisation_id = c.organisation_id and m.role = 'COACH')";

    private static final String COACHED = COACH_STAYS + " and e.coach_id = ?";

    private static final String OWN = " where e.account_id = ?";

    private final AgroalDataSource database;

    ExecutiveFiles(AgroalDataSource database) {
        this.database = database;
    }

    /** The coach's executives: what waits for the coach first, then what is on its way, then what is done. */
    List<ExecutiveFile> coachedBy(UUID coach) {
        return read(
                FILE + COACHED + " order by r.executive_id is not null, s.executive_id is null, c.closes_on, "
                        + "lower(p.name), e.id",
                coach,
                null);
    }

    Optional<ExecutiveFile> coachedBy(UUID coach, UUID executive) {
        return read(FILE + COACHED + " and e.id = ?", coach, executive).stream().findFirst();
    }

    /** What this account is rated in, the newest first. */
    List<ExecutiveFile> ownedBy(UUID account) {
        return read(FILE + OWN + " order by c.closes_on desc, e.id", account, null);
    }

    Optional<ExecutiveFile> ownedBy(UUID account, UUID executive) {
        return read(FILE + OWN + " and e.id = ?", account, executive).stream().findFirst();
    }

    /** A released file, for the mail that says so; nobody reads it. */
    Optional<ExecutiveFile> released(UUID executive) {
        return one(FILE + " where e.id = ? and r.executive_id is not null", executive);
    }

    /** A file in which sections are opened to the executive, for the mail that says so; nobody reads it. */
    Optional<ExecutiveFile> opened(UUID executive) {
        return one(FILE + " where e.id = ? and opened.executive_id is not null and r.executive_id is null", executive);
    }

    /** A file whose coach was told of the day on which it is released by itself, for the mail that says so. */
    Optional<ExecutiveFile> warned(UUID executive) {
        return one(
                FILE + COACH_STAYS + " and e.id = ? and w.executive_id is not null and r.executive_id is null",
                executive);
    }

    /** The file with its row locked until the transaction ends, so that review and release never cross. */
    Optional<ExecutiveFile> lockedBy(UUID coach, UUID executive) {
        lock(executive);
        return coachedBy(coach, executive);
    }

    /** The same for what happens by itself. */
    Optional<ExecutiveFile> locked(UUID executive) {
        lock(executive);
        return one(FILE + " where e.id = ?", executive);
    }

    private void lock(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select 1 from executive where id = ? for update")) {
            lock.setObject(1, executive);
            lock.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of everybody who rates or is rated in the campaign. */
    List<String> roster(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select p.name from rater r join person p on p.id = r.person_id where r.campaign_id = ?
                        union select p.name from executive e join person p on p.id = e.person_id where e.campaign_id = ?
                        order by 1""")) {
            select.setObject(1, campaign);
            select.setObject(2, campaign);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return List.copyOf(names);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Relationships in which a single person was asked about the executive: whoever speaks as one is known. */
    Set<Relationship> alone(UUID executive) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select relationship from nomination where executive_id = ? and relationship <> 'SELF'"
                                + " group by relationship having count(*) = 1")) {
            select.setObject(1, executive);
            Set<Relationship> alone = EnumSet.noneOf(Relationship.class);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    alone.add(Relationship.valueOf(rows.getString(1)));
                }
            }
            return alone;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ExecutiveFile> one(String sql, UUID executive) {
        return read(sql, executive, null).stream().findFirst();
    }

    private List<ExecutiveFile> read(String sql, UUID first, @Nullable UUID second) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, first);
            if (second != null) {
                select.setObject(2, second);
            }
            List<ExecutiveFile> files = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(file(row));
                }
            }
            return List.copyOf(files);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the report is written in this language. */
    void write(UUID executive, Locale language) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update executive set report_language = ? where id = ?")) {
            update.setString(1, language.toLanguageTag());
            update.setObject(2, executive);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("language of a report", e);
        }
    }

    private static ExecutiveFile file(ResultSet row) throws SQLException {
        return new ExecutiveFile(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getObject(12, LocalDate.class),
                ZoneId.of(row.getString(13)),
                Locale.forLanguageTag(row.getString(14)),
                Locale.forLanguageTag(row.getString(25)),
                course(row),
                row.getBoolean(22),
                row.getBoolean(23),
                row.getBoolean(24));
    }

    private static ExecutiveFile.Course course(ResultSet row) throws SQLException {
        return new ExecutiveFile.Course(
                instant(row.getTimestamp(15)),
                instant(row.getTimestamp(16)),
                row.getObject(17, LocalDate.class),
                instant(row.getTimestamp(18)),
                row.getBoolean(19),
                row.getObject(20, Integer.class),
                row.getObject(21, LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sightline.Owner;
import org.sightline.coaching.CoachingScenario;
import org.sightline.engagement.EngagementScenario;
import org.sightline.security.Envelope;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.HomeDirectory;
import org.sightline.system.Sql;

/** A campaign with everything that is kept of people, under names that occur nowhere else. */
@ApplicationScoped
class PrivacyScenario {
    private static final String TABLES = """
            select quote_ident(table_name) from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
            """;

    private final CoachingScenario coaching;
    private final ExecutiveKeys keys;
    private final Envelope envelope;
    private final HomeDirectory home;
    private final EngagementScenario engagements;
    private final AgroalDataSource database;

    PrivacyScenario(
            CoachingScenario coaching,
            ExecutiveKeys keys,
            Envelope envelope,
            HomeDirectory home,
            EngagementScenario engagements,
            AgroalDataSource database) {
        this.coaching = coaching;
        this.envelope = envelope;
        this.home = home;
        this.engagements = engagements;
        this.keys = keys;
        this.database = database;
    }

    /**
     * What was made.
     *
     * @param tag a word in the name and the address of everybody concerned
     */
    record Kept(CoachingScenario.File file, String tag) {
        /** In the names and addresses of raters. */
        String rater() {
            return "rater" + tag;
        }

        /** In the executive's. */
        String executive() {
            return "executive" + tag;
        }
    }

    /** A released report with raters, links, mails, sealed comments, and what was written beside it. */
    Kept kept() {
        String tag = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        CoachingScenario.File file = coaching.released("Executive" + tag, "Words for " + tag);
        coaching.run("update person set email = ? where email = ?", "executive" + tag + "@example.com", file.email());
        coaching.run("update account set email = ? where id = ?", "executive" + tag + "@example.com", file.account());
        coaching.run(
                "update person p set name = 'Rater' || ?, email = 'rater' || ? || r.id || '@example.com' from rater r"
                        + " where r.person_id = p.id and r.campaign_id = ?",
                tag,
                tag,
                file.campaign());
        coaching.run(
                "insert into nomination (id, executive_id, rater_id, relationship)"
                        + " select gen_random_uuid(), ?, id, 'PEER' from rater where campaign_id = ?",
                file.id(),
                file.campaign());
        coaching.run(
                "insert into invitation (id, campaign_id, rater_id, token_hash)"
                        + " select gen_random_uuid(), campaign_id, id, sha256(id::text::bytea) from rater where campaign_id = ?",
                file.campaign());
        coaching.run(
                "insert into outbox_message (id, kind, subject_id, campaign_id, state, next_try, give_up_at, last_reply)"
                        + " select gen_random_uuid(), 'invitation', id, campaign_id, 'SENT', now(), now(), '250 ok rater' || ?"
                        + " from invitation where campaign_id = ?",
                tag,
                file.campaign());
        coaching.run(
                "insert into proposal (id, executive_id, name, email, language, relationship, standing, proposed_by)"
                        + " values (gen_random_uuid(), ?, 'Rater' || ?, 'rater' || ? || '@example.com', 'en', 'PEER', 'NOTED', ?)",
                file.id(),
                tag,
                tag,
                file.account());
        coaching.run(
                "insert into campaign_closure (campaign_id, closed_at) values (?, timestamptz '2026-02-20 23:00:05Z')",
                file.campaign());
        coaching.run(
                "insert into seal_receipt (campaign_id, sealed_on, key_fingerprint, invited, answered, key_destroyed)"
                        + " values (?, date '2026-02-21', sha256('key'), 6, 6, true)",
                file.campaign());
        coaching.run(
                "insert into atom (id, executive_id, group_id, relationships, raters, identified)"
                        + " values (gen_random_uuid(), ?, 'peers', array['PEER'], 6, false)",
                file.id());
        coaching.run(
                "insert into sealed_answer (atom_id, answers) select id, '{1,2,3}' from atom where executive_id = ?",
                file.id());
        coaching.run(
                "insert into sealed_comment (atom_id, question_id, ct) select id, 'O1', 'x' from atom where executive_id = ?",
                file.id());
        return new Kept(file, tag);
    }

    /** The same executive coached by the same coach, with the word in all that is written. */
    UUID coached(CoachingScenario.File file, String word) {
        UUID person = UUID.fromString(coaching.column("select person_id from executive where id = ?", file.id())
                .getFirst());
        return UUID.fromString(Objects.requireNonNull(engagements
                .of(file.organisation(), person, file.account(), file.coach(), word)
                .get("engagement")));
    }

    /** Tables in any column of which the text stands, as it is or as its bytes. */
    List<String> tablesWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection()) {
            List<String> found = new ArrayList<>();
            for (String table : Sql.list(connection, row -> row.getString(1), TABLES)) {
                boolean there = Sql.list(
                                connection,
                                row -> row.getBoolean(1),
                                "select exists (select from %s t where t::text ilike ? or t::text like ?)"
                                        .formatted(table),
                                "%" + text + "%",
                                "%" + hex + "%")
                        .getFirst();
                if (there) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql, Object... arguments) {
        return Long.parseLong(coaching.column(sql, arguments).getFirst());
    }

    /** Whether a copy of the database from before, put back, can be read; all of it is undone. */
    boolean readableFrom(byte[] wrapped, UUID executive) {
        Owner.run("alter table executive_key disable trigger user");
        try (Connection connection = database.getConnection()) {
            int restored = Sql.run(
                    connection,
                    "insert into executive_key (executive_id, wrapped, halved) values (?, ?, true)"
                            + " on conflict (executive_id) do nothing",
                    executive,
                    wrapped);
            boolean readable = keys.find(executive).isPresent();
            if (restored == 1) {
                Sql.run(connection, "delete from executive_key where executive_id = ?", executive);
            }
            return readable;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Owner.run("alter table executive_key enable trigger user");
        }
    }

    byte[] wrapped(UUID executive) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(
                            connection,
                            row -> row.getBytes(1),
                            "select wrapped from executive_key where executive_id = ?",
                            executive)
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] half(UUID executive) {
        try {
            return Files.readAllBytes(file(executive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As when an old copy of the key directory is put back. */
    void restoreHalf(UUID executive, byte[] half) {
        try {
            Files.write(file(executive), half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a key back into one place, as keys were before. */
    @Transactional
    void wholeAgain(UUID executive) {
        byte[] inside = envelope.unwrap("executive-key", executive, wrapped(executive));
        byte[] outside = half(executive);
        for (int i = 0; i < inside.length; i++) {
            inside[i] ^= outside[i];
        }
        coaching.run(
                "update executive_key set wrapped = ?, halved = false where executive_id = ?",
                envelope.wrap("executive-key", executive, inside),
                executive);
        try {
            Files.delete(file(executive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UUID executive) {
        return home.campaignKeys().resolve(executive + ".half");
    }
}

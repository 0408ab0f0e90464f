package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Sql;

/** The proofs of what was deleted. They are written in the transaction that deletes. */
@ApplicationScoped
class Proofs {
    private final AgroalDataSource database;

    Proofs(AgroalDataSource database) {
        this.database = database;
    }

    void write(
            UUID organisation,
            @Nullable UUID campaign,
            Proof.Kind kind,
            LocalDate due,
            LocalDate deleted,
            Counts counts) {
        UUID id = UUID.randomUUID();
        Map<String, Long> rows = counts.rows();
        try (Connection connection = database.getConnection()) {
            Sql.run(
                    connection,
                    """
                    insert into retention_proof (id, organisation_id, campaign_id, kind, due_on, deleted_on, keys_destroyed)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    organisation,
                    campaign,
                    kind.name(),
                    due,
                    deleted,
                    Math.toIntExact(rows.getOrDefault("executive_key", 0L) + rows.getOrDefault("engagement_key", 0L)));
            for (Map.Entry<String, Long> one : rows.entrySet()) {
                Sql.run(
                        connection,
                        "insert into retention_proof_count (proof_id, source, deleted) values (?, ?, ?)",
                        id,
                        one.getKey(),
                        one.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a deletion could not be proved", e);
        }
    }

    /** The newest first. */
    List<Proof> of(UUID organisation, int most) {
        try (Connection connection = database.getConnection()) {
            List<Proof> all = new ArrayList<>();
            for (Proof bare : Sql.list(
                    connection,
                    row -> new Proof(
                            row.getObject(1, UUID.class),
                            Proof.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getInt(6),
                            List.of()),
                    """
                    select p.id, p.kind, coalesce(c.name, ''), p.due_on, p.deleted_on, p.keys_destroyed
                    from retention_proof p left join campaign c on c.id = p.campaign_id
                    where p.organisation_id = ? order by p.deleted_on desc, p.due_on desc, p.id limit ?""",
                    organisation,
                    most)) {
                all.add(new Proof(
                        bare.id(),
                        bare.kind(),
                        bare.campaign(),
                        bare.due(),
                        bare.deleted(),
                        bare.keys(),
                        Sql.list(
                                connection,
                                row -> new Proof.Count(row.getString(1), row.getLong(2)),
                                "select source, deleted from retention_proof_count where proof_id = ? order by source",
                                bare.id())));
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("the proofs of " + organisation, e);
        }
    }
}

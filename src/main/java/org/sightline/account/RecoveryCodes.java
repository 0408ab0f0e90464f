package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** Ten codes that stand in for a lost app, each once; only their hashes are kept. */
@ApplicationScoped
class RecoveryCodes implements SecondFactor {
    static final int MANY = 10;

    private final AgroalDataSource database;
    private final AuditTrail trail;
    private final SecureRandom random;

    RecoveryCodes(AgroalDataSource database, AuditTrail trail, SecureRandom random) {
        this.database = database;
        this.trail = trail;
        this.random = random;
    }

    @Override
    public boolean heldBy(UUID account) {
        return left(account) > 0;
    }

    @Override
    public Verdict accepts(UUID account, String answer, Secret asked) {
        Optional<RecoveryCode> code = RecoveryCode.parse(answer);
        if (code.isEmpty() || !spend(account, code.get())) {
            return Verdict.WRONG;
        }
        trail.record(account, null, Act.RECOVERY_CODE_USED, null, "");
        return Verdict.RIGHT;
    }

    @Override
    public void forget(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from recovery_code where account_id = ?")) {
            delete.setObject(1, account);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("recovery codes could not be removed", e);
        }
    }

    /** Makes new codes in place of all earlier ones. Whoever gets them here shows them once: they are kept nowhere. */
    List<RecoveryCode> renew(UUID account) {
        forget(account);
        List<RecoveryCode> codes =
                Stream.generate(() -> RecoveryCode.next(random)).limit(MANY).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into recovery_code (code_hash, account_id) values (?, ?)")) {
            for (RecoveryCode code : codes) {
                insert.setBytes(1, code.hash());
                insert.setObject(2, account);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("recovery codes could not be kept", e);
        }
        return codes;
    }

    int left(UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from recovery_code where account_id = ?")) {
            select.setObject(1, account);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("recovery codes could not be counted", e);
        }
    }

    private boolean spend(UUID account, RecoveryCode code) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from recovery_code where code_hash = ? and account_id = ?")) {
            delete.setBytes(1, code.hash());
            delete.setObject(2, account);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a recovery code could not be spent", e);
        }
    }
}

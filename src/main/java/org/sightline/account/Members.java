package org.sightline.account;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has which roles in an organisation. */
@ApplicationScoped
class Members {
    private static final String MEMBERS = """
            select a.id, a.name, a.email, array_agg(m.role),
                exists (select 1 from authenticator f where f.account_id = a.id)
                    or exists (select 1 from passkey p where p.account_id = a.id)
            from membership m join account a on a.id = m.account_id
            where m.organisation_id = ? group by a.id order by lower(a.name), a.email
            """;

    private final AgroalDataSource database;

    Members(AgroalDataSource database) {
        this.database = database;
    }

    /** By name. */
    List<Member> of(UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MEMBERS)) {
            select.setObject(1, organisation);
            List<Member> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<Role> roles = Arrays.stream((String[]) row.getArray(4).getArray())
                            .map(Role::valueOf)
                            .sorted()
                            .toList();
                    all.add(new Member(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            roles,
                            row.getBoolean(5)));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("the members of an organisation could not be read", e);
        }
    }

    Optional<Member> of(UUID organisation, UUID account) {
        return of(organisation).stream()
                .filter(member -> member.id().equals(account))
                .findFirst();
    }

    /** Holds the organisation until the transaction ends: two who withdraw each other must not both succeed. */
    void hold(UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from organisation where id = ? for update")) {
            select.setObject(1, organisation);
            select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("an organisation could not be held", e);
        }
    }

    /** Executives of campaigns not yet archived whom this coach looks after there. */
    int coached(UUID organisation, UUID coach) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from executive e join campaign c on c.id = e.campaign_id"
                                + " where c.organisation_id = ? and e.coach_id = ? and c.state <> 'ARCHIVED'")) {
            select.setObject(1, organisation);
            select.setObject(2, coach);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the executives of a coach could not be counted", e);
        }
    }
}

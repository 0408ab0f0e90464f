package org.sightline.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Owner;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.wall.TwoOrganisations.Seen;
import org.sightline.web.WholeDatabase;

/** Whatever the application's queries forget, the database shows an account the rows of its organisations only. */
@QuarkusTest
class SecondWallTest {
    /** Tables that belong to no organisation: logins, what the whole installation counts, and published norms. */
    private static final Set<String> OF_NOBODY = Set.of(
            "account",
            "account_session",
            "authenticator",
            "flyway_schema_history",
            "mail_domain",
            "mail_job",
            "mail_lane",
            "norm_version",
            "passkey",
            "pending_sign_in",
            "proof_delay",
            "rate_limit",
            "recovery_code",
            "sign_in_link",
            "spent_challenge");

    /** What no account sees; raters write it, and the seal and the scoring read it. */
    private static final Set<String> CLOSED = Set.of("ballot", "sealed_answer", "sealed_lineage");

    /** What was said and written about an executive, and what a coach keeps: not for administrators. */
    private static final Set<String> FOR_READERS = Set.of(
            "assessment_centre",
            "barrier_check",
            "barrier_strategy",
            "briefing_message",
            "briefing_words",
            "coach_note",
            "coaching_feedback",
            "comment_review",
            "commitment",
            "engagement_note",
            "executive_reading",
            "instrument_document",
            "instrument_result",
            "figure_period",
            "interpretation",
            "lineage",
            "observation",
            "plan",
            "plan_behaviour",
            "pulse_result",
            "incident",
            "incident_factor",
            "incident_source",
            "interview_finding",
            "interview_note",
            "interview_theme",
            "reading_piece",
            "rehearsal",
            "rehearsal_lesson",
            "rehearsal_note",
            "report_bundle",
            "report_bundle_file",
            "report_outline",
            "report_rewording",
            "report_told",
            "scenario_suggestion",
            "scorecard",
            "style_link",
            "thank_you");

    /** What an executive keeps from coach and administrators alike. */
    private static final Set<String> EXECUTIVES_OWN =
            Set.of("insight", "insight_evidence", "plan_opening", "plan_share");

    /** What only the top person sees. */
    private static final Set<String> SPONSORS_OWN = Set.of("rollup_cell");

    private static final Set<String> WHOLE = Set.of(
            "FreezingPages",
            "LogPages",
            "NormPages",
            "ErasurePages.erase",
            "ContactErasurePages.erase",
            "EngagementErasurePages.erase");

    @Inject
    AgroalDataSource database;

    @Inject
    Logins logins;

    @Inject
    BeanManager beans;

    @Test
    void standsBeforeEveryTable() throws SQLException {
        assertThat(unprotected())
                .as(
                        "Tables without the second wall: name each at the end of R__second_wall.sql, with what it belongs to, such"
                                + " as  call protect_in_organisation('a_table');  or  call protect_through('a_table', 'campaign_id',"
                                + " 'campaign');  and give it a row in second-wall-rows.sql; or say in OF_NOBODY that it belongs to"
                                + " no organisation.")
                .isEqualTo(new TreeSet<>(OF_NOBODY));
    }

    @Test
    void showsNothingOfAnotherOrganisation() throws SQLException {
        try (TwoOrganisations both = new TwoOrganisations(database)) {
            Set<String> tables = guarded();
            Seen everybody = both.seenBy(UUID.randomUUID(), tables);
            Set<String> shared = new TreeSet<>(tables);
            shared.removeAll(everybody.below(1));
            assertThat(Set.of("audit_head", "audit_link"))
                    .as("tables of which any account sees a row: the hashes of what belongs to no organisation")
                    .containsAll(shared);
            for (String role : List.of("administrator", "coach", "holder")) {
                Seen own = both.seenBy(both.first(role), tables);
                for (String other : List.of("administrator", "coach", "holder")) {
                    Seen foreign = both.seenBy(both.second(other), tables);
                    for (String table : tables) {
                        assertThat(own.of(table).stream()
                                        .filter(row -> !everybody.of(table).contains(row))
                                        .anyMatch(foreign.of(table)::contains))
                                .as(
                                        "no row of %s is seen by the %s of one organisation and the %s of another",
                                        table, role, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void showsEachWhatIsTheirs() throws SQLException {
        try (TwoOrganisations both = new TwoOrganisations(database)) {
            Set<String> tables = guarded();
            assertThat(both.rows(tables).below(2))
                    .as("tables without a row: put one into second-wall-rows.sql")
                    .isEmpty();
            Set<String> hidden = new TreeSet<>(CLOSED);
            hidden.addAll(FOR_READERS);
            hidden.addAll(EXECUTIVES_OWN);
            hidden.addAll(SPONSORS_OWN);
            assertThat(both.seenBy(both.first("administrator"), tables).below(1))
                    .isEqualTo(hidden);
            assertThat(both.seenBy(both.first("coach"), tables).below(1))
                    .containsAll(CLOSED)
                    .containsAll(EXECUTIVES_OWN)
                    .doesNotContainAnyElementsOf(FOR_READERS);
            assertThat(both.seenBy(both.first("holder"), tables).below(1))
                    .containsAll(CLOSED)
                    .doesNotContainAnyElementsOf(EXECUTIVES_OWN)
                    .contains("coach_note", "report_bundle");
        }
    }

    @Test
    void showsNothingToWhoeverSaysNothing() throws SQLException {
        try (TwoOrganisations both = new TwoOrganisations(database)) {
            Set<String> tables = guarded();
            both.run("set local sightline.scope = ''");
            assertThat(both.rows(tables).below(1)).isEqualTo(tables);
            both.run("set local sightline.organisations = '{" + both.first("organisation") + "}'");
            assertThat(both.rows(tables).below(1)).isEqualTo(tables);
            both.run("set local sightline.scope = 'everything'");
            assertThatThrownBy(() -> both.rows(tables)).isInstanceOf(SQLException.class);
        }
        try (Connection fresh = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.datasource.username"),
                        setting("quarkus.datasource.password"));
                Statement statement = fresh.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from campaign)"
                        + " + (select count(*) from person) + (select count(*) from membership)")) {
            row.next();
            assertThat(row.getInt(1)).as("a connection as it comes").isZero();
        }
    }

    @Test
    void letsNothingOfAnotherOrganisationBeWritten() throws SQLException {
        try (TwoOrganisations both = new TwoOrganisations(database)) {
            both.enter(both.first("administrator"));
            UUID foreign = both.second("organisation");
            assertThat(both.run("update person set name = 'Z' where organisation_id = '" + foreign + "'"))
                    .isZero();
            assertThat(both.run("delete from progress_light where executive_id = '" + both.second("executive") + "'"))
                    .isZero();
            assertThat(both.run("update person set name = 'Z' where organisation_id = '" + both.first("organisation")
                            + "'"))
                    .isEqualTo(2);
            both.run("savepoint before");
            assertThatThrownBy(() -> both.run("insert into person (id, organisation_id, name, email) values ('"
                            + UUID.randomUUID() + "', '" + foreign + "', 'Z', 'z@example.com')"))
                    .hasMessageContaining("row-level security");
            both.run("rollback to before");
            assertThatThrownBy(() -> both.run("update campaign set organisation_id = '" + foreign + "' where id = '"
                            + both.first("campaign") + "'"))
                    .hasMessageContaining("row-level security");
            both.run("rollback to before");
            assertThatThrownBy(() -> both.run("select enter_scope('" + both.second("administrator") + "', true)"))
                    .hasMessageContaining("from that of the system");
        }
    }

    @Test
    void bindsTheOwnerToo() throws SQLException {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("set sightline.scope = ''");
            ResultSet row = statement.executeQuery("select count(*) from organisation");
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void isMannedByARoleThatCannotPullItDown() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row =
                    statement.executeQuery("select rolsuper or rolbypassrls or rolcreaterole, exists (select from"
                            + " pg_class c where c.relowner = r.oid) from pg_roles r where rolname = current_user");
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
            assertThatThrownBy(() -> statement.execute("alter table person disable row level security"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void answersNotFoundWhereTheFirstWallForgetsItsViewer() throws SQLException {
        UUID home = logins.organisation("Home");
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser administrator = logins.browser(logins.account("second-wall@example.com", home, Role.ADMINISTRATOR));
        UUID own = campaign(home);
        UUID foreign = campaign(elsewhere);
        Campaigns careful = beans.createInstance().select(Campaigns.class).get();
        assertThat(careful.findByIdOptional(foreign)).isPresent();
        QuarkusMock.installMockForType(new Careless(), Campaigns.class);
        assertThat(administrator.ask("/campaigns/" + own).statusCode()).isEqualTo(200);
        assertThat(administrator.ask("/campaigns/" + foreign).statusCode()).isEqualTo(404);
        assertThat(administrator.ask("/campaigns/" + foreign + "/settings").statusCode())
                .isEqualTo(404);
        assertThat(scopesOfThePool()).containsOnly("system,");
    }

    /** Forgets who asks. */
    static class Careless extends Campaigns {
        @Override
        public Optional<Campaign> visibleTo(UUID accountId, UUID id) {
            return findByIdOptional(id);
        }
    }

    @Test
    void isPassedByNamedPagesOnly() {
        Set<String> whole = new TreeSet<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(WholeDatabase.class)) {
                whole.add(type.getSimpleName());
            }
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(WholeDatabase.class))
                    .map(Method::getName)
                    .forEach(method -> whole.add(type.getSimpleName() + "." + method));
        }
        assertThat(whole).isEqualTo(new TreeSet<>(WHOLE));
    }

    /** Of all connections there can be, one after the other held. */
    private List<String> scopesOfThePool() throws SQLException {
        List<Connection> held = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        try {
            int size = database.getConfiguration().connectionPoolConfiguration().maxSize();
            while (held.size() < size) {
                Connection connection = database.getConnection();
                held.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select current_setting('sightline.scope') || ',' ||"
                                + " coalesce(current_setting('sightline.organisations', true), '')")) {
                    row.next();
                    scopes.add(row.getString(1));
                }
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        return scopes;
    }

    private UUID campaign(UUID organisation) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("insert into campaign (id, organisation_id, name, state,"
                        + " questionnaire_id, minimum, time_zone, closes_on) values (?, ?, 'Walled', 'DRAFT',"
                        + " 'executive-360', 4, 'UTC', '2026-06-30')")) {
            insert.setObject(1, id);
            insert.setObject(2, organisation);
            insert.executeUpdate();
        }
        return id;
    }

    private Set<String> unprotected() throws SQLException {
        return names(
                "not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid ="
                        + " c.oid and p.polname = 'in_scope' and p.polcmd = '*' and p.polroles = '{0}')"
                        + " and (select count(*) from pg_policy p where p.polrelid = c.oid) = 1)");
    }

    private Set<String> guarded() throws SQLException {
        return names("c.relrowsecurity");
    }

    private Set<String> names(String which) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select c.relname from pg_class c where c.relkind in ('r', 'p', 'v',"
                                + " 'm', 'f') and c.relnamespace = 'public'::regnamespace and " + which)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }
}

package org.sightline.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.system.Sql;

/** The map of an organisation, from reporting lines and from levels that were said, and how it stays. */
@QuarkusTest
class CascadeTest {
    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    private UUID organisation;
    private UUID coach;
    private UUID account;
    private Browser administrator;
    private Browser sponsor;
    private String page;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Stepwise");
        coach = logins.account("coach-" + organisation + "@example.com", organisation, Role.COACH);
        account = logins.account("executive-" + organisation + "@example.com", organisation);
        administrator = logins.browser(
                logins.account("admin-" + organisation + "@example.com", organisation, Role.ADMINISTRATOR));
        sponsor = logins.browser(logins.account("top-" + organisation + "@example.com", organisation, Role.SPONSOR));
        page = "/organisations/" + organisation + "/cascade";
    }

    private UUID person(String name) {
        UUID person = UUID.randomUUID();
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                person,
                organisation,
                name,
                person + "@example.com");
        return person;
    }

    /** Somebody who is coached; the day on which they confirmed the briefing if they did. */
    private UUID executive(String name, boolean briefed) {
        UUID person = person(name);
        UUID engagement = UUID.randomUUID();
        run(
                "insert into engagement (id, organisation_id, person_id, account_id, coach_id, time_zone, minutes, goal,"
                        + " opened_on) values (?, ?, ?, ?, ?, 'UTC', 240, '', '2026-01-05')",
                engagement,
                organisation,
                person,
                account,
                coach);
        if (briefed) {
            run("insert into briefed values (?, '2026-01-07')", engagement);
        }
        return person;
    }

    private void line(UUID person, UUID manager) {
        run(
                "insert into reporting_line (id, organisation_id, person_id, manager_id) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                organisation,
                person,
                manager);
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "a row", sql, arguments);
    }

    /** One at the top, five below, then so many who report to the first of them. */
    private List<UUID> lines(int below) {
        UUID top = executive("Sofia", true);
        List<UUID> second = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID one = executive("Director " + i, i < 3);
            line(one, top);
            second.add(one);
        }
        for (int i = 0; i < below; i++) {
            line(executive("Head " + i, i < 2), second.getFirst());
        }
        return second;
    }

    private static String rows(Page page) {
        return page.document().select("tbody").text();
    }

    @Test
    void countsLevelsOfFiveAndMoreFromTheTopDown() {
        assertThat(sponsor.open(page).text()).contains("There are fewer than 5 executives here yet.");
        lines(7);
        String map = "All levels 13 6 of 13 0 of 13 0 of 13 0 of 13"
                + " Levels 0 to 1 6 4 of 6 0 of 6 0 of 6 0 of 6"
                + " Level 2 7 2 of 7 0 of 7 0 of 7 0 of 7";
        assertThat(rows(sponsor.open(page))).isEqualTo(map);
        assertThat(rows(administrator.open(page))).isEqualTo(map);
        assertThat(sponsor.open(page).text()).doesNotContain("Sofia", "Director", "Head");
        assertThat(logins.browser(coach).ask(page).statusCode()).isEqualTo(403);
    }

    @Test
    void showsNoLevelThatWouldLeaveFewerThanFive() {
        lines(4);
        assertThat(rows(sponsor.open(page))).isEqualTo("All levels 10 6 of 10 0 of 10 0 of 10 0 of 10");
        assertThat(sponsor.open(page).text()).contains("Levels stand apart once each of two has at least 5");
    }

    @Test
    void staysAsItWasCutAndTakesNewcomersInByFive() {
        List<UUID> second = lines(7);
        sponsor.open(page);
        for (int i = 0; i < 4; i++) {
            line(executive("New " + i, true), second.get(1));
        }
        assertThat(rows(sponsor.open(page))).startsWith("All levels 13 6 of 13").contains("Level 2 7 2 of 7");
        assertThat(sponsor.open(page).text()).contains("4 executives have come since the levels were cut.");
        line(executive("New 5", false), second.get(1));
        assertThat(rows(sponsor.open(page)))
                .startsWith("All levels 18 10 of 18")
                .contains("Level 2 12 6 of 12");
        for (UUID one : second) {
            run("delete from reporting_line where person_id = ?", one);
        }
        assertThat(rows(sponsor.open(page))).as("whoever is placed stays there").contains("Level 2 12 6 of 12");
    }

    @Test
    void asksAdministratorsForLevelsWhereLinesAreMissing() {
        lines(7);
        executive("Zoe", true);
        assertThat(sponsor.open(page).text()).contains("Of one executive nobody has said on which level");
        assertThat(sponsor.open(page).document().select("input[name=level]")).isEmpty();
        Page faulty = administrator.choose(administrator.open(page), page, "level", List.of("top"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("Zoe: give a whole number from 0 to 20.");
        assertThat(faulty.document().expectFirst("input[name=level]").val()).isEqualTo("top");
        administrator.choose(faulty, page, "level", List.of("2"));
        assertThat(rows(sponsor.open(page))).startsWith("All levels 14 7 of 14").contains("Level 2 8 3 of 8");
        UUID elsewhere = logins.organisation("Elsewhere");
        assertThat(logins.browser(logins.account("top-" + elsewhere + "@example.com", elsewhere, Role.SPONSOR))
                        .open(page)
                        .status())
                .isEqualTo(404);
    }
}

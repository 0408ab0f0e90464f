package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Owner;
import org.sightline.Patience;
import org.sightline.system.Sql;
import org.sightline.web.PageSettings;

/** Where a second factor is demanded, one stays, even if the last two are taken away in the same moment. */
@QuarkusTest
class LastFactorTest {
    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    PageSettings settings;

    @Test
    void staysWhenTwoAreTakenAwayAtOnce() throws SQLException {
        UUID organisation = logins.organisation("Nordwind AG");
        UUID account = logins.account("last-" + organisation + "@example.com", organisation, Role.COACH);
        Sql.run(database, "demand", "update organisation set second_factor = 'REQUIRED' where id = ?", organisation);
        Browser browser = logins.browser(account);
        Key.Said truth = Key.Said.truth(settings.link(""));
        PasskeyTest.add(browser, Key.used(1), "Laptop", truth);
        PasskeyTest.add(browser, Key.used(2), "Key ring", truth);
        String token = browser.open("/account")
                .document()
                .expectFirst("input[name=csrf]")
                .val();

        List<CompletableFuture<Integer>> removals;
        try (Connection holds = Owner.connect()) {
            holds.setAutoCommit(false);
            Sql.list(holds, row -> row.getString(1), "select id from account where id = ? for update", account);
            removals = ids(account).stream()
                    .map(passkey -> CompletableFuture.supplyAsync(() -> browser.post(
                                    "/account/passkeys/removal", Map.of("csrf", token, "passkey", passkey.toString()))
                            .statusCode()))
                    .toList();
            Patience.await("both removals wait", () -> waiting() == 2);
            holds.rollback();
        }

        assertThat(removals).extracting(CompletableFuture::join).containsOnly(303);
        assertThat(ids(account)).hasSize(1);
        assertThat(browser.open("/account").text()).contains("Nothing was changed.");
    }

    private List<UUID> ids(UUID account) {
        return Sql.list(
                database,
                "passkeys",
                row -> row.getObject(1, UUID.class),
                "select id from passkey where account_id = ?",
                account);
    }

    /** Who waits is hidden from other roles, that somebody waits is not. */
    private static int waiting() {
        return Integer.parseInt(Owner.value("select count(*) from pg_locks where not granted"));
    }
}

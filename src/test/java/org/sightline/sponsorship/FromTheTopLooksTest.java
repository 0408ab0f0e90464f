package org.sightline.sponsorship;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.rollup.RolledUp;
import org.sightline.system.Sql;

/** What comes from the top, on a phone and on a desk. */
@QuarkusTest
class FromTheTopLooksTest {
    @Inject
    Logins logins;

    @Inject
    RolledUp rolledUp;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitsAndCanBeUsedByEverybody() {
        UUID organisation = logins.organisation("Harbour & Vale Shipping");
        UUID top = logins.account("top-" + organisation + "@example.com", organisation, Role.SPONSOR);
        Sql.run(database, "a name", "update account set name = 'Sofia Lindqvist-Marchetti' where id = ?", top);
        Browser sponsor = logins.browser(top);
        String pledge = "/sponsorship/" + organisation + "/pledge";
        sponsor.submit(sponsor.open(pledge), pledge, Map.of("sure", "on"));
        sponsor.submit(sponsor.open(pledge), pledge, Map.of("sure", "on"));
        sponsor.submit(sponsor.open("/sponsorship"), "/sponsorship/" + organisation + "/example", Map.of());
        RolledUp.Campaign campaign = rolledUp.collecting(organisation);
        for (String name : List.of(
                "Ana Ruiz",
                "Boris Lindqvist",
                "Chiara Fontana",
                "Dilek Aydin",
                "Émile Garnier",
                "Farah Haddad",
                "Gunnar Olsen",
                "Hana Sato",
                "Ines Prado",
                "Jonas Weber",
                "Maximiliane von und zu Hohenstein-Wallersdorf")) {
            rolledUp.executive(campaign, name);
        }
        UUID account = logins.account("ana-" + organisation + "@example.com", organisation);
        Sql.run(
                database,
                "an account",
                "update executive set account_id = ? where id = ?",
                account,
                campaign.executives().getFirst().id());
        Browser administrator = logins.browser(
                logins.account("admin-" + organisation + "@example.com", organisation, Role.ADMINISTRATOR));
        String units = "/campaigns/" + campaign.id() + "/rollup";
        String sea = "Sea freight and harbours";
        administrator.choose(
                administrator.open(units),
                units,
                "unit",
                List.of(sea, sea, sea, sea, sea, "Land", "Land", "Land", "Land", "", ""));
        RolledUp.Campaign draft = rolledUp.collecting(organisation);
        rolledUp.executive(draft, "Maximiliane von und zu Hohenstein-Wallersdorf");
        String rule = "/campaigns/" + draft.id() + "/sponsor";
        administrator.submit(administrator.open(rule), rule + "/rule", Map.of("first", "on"));
        rolledUp.make(campaign);
        Sql.run(
                database,
                "levels",
                "insert into cascade_level select organisation_id, id, case when name < 'G' then 1 else 2 end from person"
                        + " where organisation_id = ?",
                organisation);
        Browser executive = logins.browser(account);
        String of = "/organisations/" + organisation;
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        sponsor,
                        Map.of(
                                "top-sponsorship", "/sponsorship",
                                "top-pledge", pledge,
                                "top-withdrawal", pledge + "/withdrawal",
                                "top-cascade", of + "/cascade",
                                "top-rollup", "/rollups/" + campaign.id()));
                chromium.look(
                        softly,
                        width,
                        administrator,
                        Map.of(
                                "top-accountability", of + "/accountability",
                                "top-rule", rule,
                                "top-units", "/campaigns/" + draft.id() + "/rollup",
                                "top-units-fixed", units,
                                "top-start", "/campaigns/" + draft.id() + "/start"));
                chromium.look(
                        softly,
                        width,
                        executive,
                        Map.of(
                                "top-own",
                                "/accountability",
                                "top-sponsor",
                                of + "/sponsor",
                                "top-my",
                                "/my",
                                "top-protection",
                                "/protection/" + campaign.id()));
            }
        }
        softly.assertAll();
        keep(
                "rollup.pdf",
                sponsor.download("/rollups/" + campaign.id() + "/rollup.pdf").body());
        String own = executive
                .open("/accountability")
                .document()
                .select("a[href$=accountability.pdf]")
                .attr("href");
        keep("accountability.pdf", executive.download(own).body());
        keep(
                "protection.pdf",
                new Browser()
                        .download("/protection/" + campaign.id() + "/protection.pdf")
                        .body());
    }

    /** Beside the pictures, if those are wanted. */
    private static void keep(String name, byte[] pdf) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        try {
            java.nio.file.Path folder = java.nio.file.Path.of("target", "screenshots");
            java.nio.file.Files.createDirectories(folder);
            java.nio.file.Files.write(folder.resolve("top-" + name), pdf);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

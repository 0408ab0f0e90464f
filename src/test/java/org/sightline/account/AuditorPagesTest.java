package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;

/** An administrator names an auditor, who signs in with a mailed link, and can withdraw the role again. */
@QuarkusTest
class AuditorPagesTest {
    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    EntityManager entities;

    private UUID organisation;
    private String path;
    private String address;
    private Browser administrator;

    @BeforeEach
    void organisation() {
        organisation = logins.organisation("Nordwind AG");
        path = "/organisations/" + organisation + "/auditors";
        address = "council-" + organisation + "@example.com";
        administrator = logins.browser(
                logins.account("admin-" + organisation + "@example.com", organisation, Role.ADMINISTRATOR));
    }

    @Test
    void letsAnAuditorInAndOutAgain() {
        assertThat(administrator
                        .open("/organisations/" + organisation)
                        .document()
                        .select("a[href=" + path + "]"))
                .hasSize(1);
        var page = administrator.submit(
                administrator.open(path), path, Map.of("name", "Works council", "email", address.toUpperCase()));
        assertThat(page.text()).contains(address + " can now sign in as an auditor.", "Works council");

        Browser auditor = new Browser();
        auditor.submit(auditor.open("/sign-in"), "/sign-in", Map.of("email", address));
        String link = mails.linkTo(address);
        assertThat(auditor.submit(auditor.open(link), link, Map.of()).path()).isEqualTo("/oversight");

        String withdrawal = page.document().select("form[action$=withdrawal]").attr("action");
        assertThat(administrator.submit(page, withdrawal, Map.of()).text())
                .contains("Works council is not an auditor any more.", "Nobody yet.");
        assertThat(auditor.ask("/oversight").statusCode()).isEqualTo(403);
        assertThat(trail()).containsExactly("ROLE_GRANTED auditor", "ROLE_WITHDRAWN auditor");
        assertThat(administrator.post(withdrawal, Map.of("csrf", token())).statusCode())
                .as("a second time")
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAnEntry() {
        var nobody = administrator.submit(administrator.open(path), path, Map.of("name", "", "email", "x"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Write the name of the person.", "is not an e-mail address");
        Map<String, String> council = Map.of("name", "Works council", "email", address);
        administrator.submit(administrator.open(path), path, council);
        var twice = administrator.submit(administrator.open(path), path, council);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("Works council is an auditor already.");
        assertThat(trail()).hasSize(1);
    }

    @Test
    void isClosedToAdministratorsOfOtherOrganisations() {
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser stranger =
                logins.browser(logins.account("s-" + elsewhere + "@example.com", elsewhere, Role.ADMINISTRATOR));
        UUID auditor = logins.account(address, organisation, Role.AUDITOR);
        assertThat(stranger.ask(path).statusCode()).isEqualTo(404);
        Map<String, String> fields = Map.of("csrf", token(stranger), "name", "Me", "email", "me@example.com");
        assertThat(stranger.post(path, fields).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/" + auditor + "/withdrawal", fields).statusCode())
                .isEqualTo(404);
        String own = "/organisations/" + elsewhere + "/auditors/" + auditor + "/withdrawal";
        assertThat(stranger.post(own, fields).statusCode()).isEqualTo(404);
        assertThat(logins.browser(auditor).ask("/oversight").statusCode()).isEqualTo(200);
        assertThat(trail()).isEmpty();
    }

    private String token() {
        return token(administrator);
    }

    private static String token(Browser browser) {
        return browser.open("/organisations")
                .document()
                .select("input[name=csrf]")
                .val();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<String> trail() {
        return entities.createNativeQuery(
                        "select act || ' ' || detail from audit_event where organisation_id = ?1 order by id",
                        String.class)
                .setParameter(1, organisation)
                .getResultList();
    }
}

package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;

/** An administrator gives roles and takes them; whoever gets one is told, and signs in with a mailed link. */
@QuarkusTest
class AccessPagesTest {
    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    EntityManager entities;

    @Inject
    TestClock clock;

    private UUID organisation;
    private String path;
    private String address;
    private Browser administrator;

    @AfterEach
    void time() {
        clock.reset();
    }

    @BeforeEach
    void organisation() {
        organisation = logins.organisation("Nordwind AG");
        path = "/organisations/" + organisation + "/access";
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
                administrator.open(path),
                path,
                Map.of("name", "Works council", "email", address.toUpperCase(), "role", "auditor"));
        assertThat(page.text()).contains(address + " has access now and gets an e-mail.", "Works council");

        Browser auditor = new Browser();
        auditor.submit(auditor.open("/sign-in"), "/sign-in", Map.of("email", address));
        String link = mails.linkTo(address);
        assertThat(auditor.submit(auditor.open(link), link, Map.of()).path()).isEqualTo("/oversight");

        String withdrawal =
                page.document().expectFirst("form[action$=/auditor/withdrawal]").attr("action");
        assertThat(administrator.submit(page, withdrawal, Map.of()).text())
                .contains("The role of Works council is withdrawn.");
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
        assertThat(nobody.text())
                .contains(
                        "Write the name of the person.", "is not an e-mail address", "Choose what this person may do.");
        Map<String, String> council = Map.of("name", "Works council", "email", address, "role", "auditor");
        administrator.submit(administrator.open(path), path, council);
        var twice = administrator.submit(administrator.open(path), path, council);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("Works council has this role already.");
        assertThat(trail()).hasSize(1);
    }

    @Test
    void isClosedToAdministratorsOfOtherOrganisations() {
        UUID elsewhere = logins.organisation("Elsewhere");
        Browser stranger =
                logins.browser(logins.account("s-" + elsewhere + "@example.com", elsewhere, Role.ADMINISTRATOR));
        UUID auditor = logins.account(address, organisation, Role.AUDITOR);
        assertThat(stranger.ask(path).statusCode()).isEqualTo(404);
        Map<String, String> fields =
                Map.of("csrf", token(stranger), "name", "Me", "email", "me@example.com", "role", "administrator");
        assertThat(stranger.post(path, fields).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/" + auditor + "/auditor/withdrawal", fields)
                        .statusCode())
                .isEqualTo(404);
        String own = "/organisations/" + elsewhere + "/access/" + auditor + "/auditor/withdrawal";
        assertThat(stranger.post(own, fields).statusCode()).isEqualTo(404);
        assertThat(logins.browser(auditor).ask("/oversight").statusCode()).isEqualTo(200);
        assertThat(trail()).isEmpty();
    }

    @Test
    void keepsTheLastAdministrator() {
        var page = administrator.open(path);
        String own = page.document()
                .expectFirst("form[action$=/administrator/withdrawal]")
                .attr("action");
        assertThat(administrator.submit(page, own, Map.of()).text()).contains("Somebody must administer");
        administrator.submit(page, path, Map.of("name", "Second", "email", address, "role", "administrator"));
        assertThat(administrator.submit(administrator.open(path), own, Map.of()).path())
                .isEqualTo("/");
        assertThat(administrator.ask(path).statusCode()).isEqualTo(403);
        assertThat(trail()).containsExactly("ROLE_GRANTED administrator", "ROLE_WITHDRAWN administrator");
    }

    @Test
    void resetsTheSecondFactorOfAMemberAfterAFreshProofAndTellsThem() {
        UUID coach = logins.account(address, organisation, Role.COACH);
        Browser lost = logins.browser(coach);
        Phone phone = enrol(lost);
        Phone mine = enrol(administrator);
        var page = administrator.open(path);
        assertThat(page.document().select("form[action$=/reset]"))
                .as("another's only")
                .hasSize(1);
        String reset = page.document().expectFirst("form[action$=/reset]").attr("action");
        clock.advance(Duration.ofMinutes(6));
        var question = administrator.submit(page, reset, Map.of());
        assertThat(question.status()).isEqualTo(403);
        assertThat(question.text()).contains("Confirm that it is you");
        assertThat(lost.ask("/executives").statusCode()).as("nothing was done").isEqualTo(200);
        assertThat(administrator
                        .submit(question, reset, Map.of("proof", mine.wrong()))
                        .status())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(2));
        var done = administrator.submit(question, reset, Map.of("proof", mine.code()));
        assertThat(done.text()).contains("is reset. They get an e-mail.");
        assertThat(lost.ask("/executives").statusCode()).as("signed out").isEqualTo(303);
        assertThat(mails.say(address, "Nordwind AG has reset your second factor"))
                .isTrue();
        assertThat(trail()).contains("FACTOR_RESET ");
        assertThat(phone.code()).hasSize(6);
    }

    @Test
    void keepsWhatAFormHeldWhileTheCodeIsAskedFor() {
        Phone phone = enrol(administrator);
        clock.advance(Duration.ofMinutes(6));
        var question = administrator.submit(
                administrator.open(path),
                path,
                Map.of("name", "Zoë \"Z\" <Lindqvist>", "email", address, "role", "sponsor"));
        assertThat(question.status()).isEqualTo(403);
        assertThat(administrator
                        .post(path, Map.of("name", "Zoë", "email", address, "role", "sponsor"))
                        .body())
                .as("a form without its token")
                .doesNotContain("Confirm that it is you");
        assertThat(trail()).isEmpty();
        var done = administrator.submit(question, path, Map.of("proof", phone.code()));
        assertThat(done.text()).contains(address + " has access now", "Zoë \"Z\" <Lindqvist>");
        assertThat(trail()).containsExactly("ROLE_GRANTED sponsor");
        // within five minutes nothing is asked
        String withdrawal =
                done.document().expectFirst("form[action$=/sponsor/withdrawal]").attr("action");
        assertThat(administrator.submit(done, withdrawal, Map.of()).status()).isEqualTo(200);
    }

    private Phone enrol(Browser browser) {
        var form = browser.open("/account/second-factor");
        Phone phone = Phone.reading(form, clock);
        browser.submit(form, "/account/second-factor", Map.of("code", phone.code()));
        return phone;
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

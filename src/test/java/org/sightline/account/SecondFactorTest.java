package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.TestClock;

/** A code from an app besides the mailbox: set up, asked for, lost, and demanded. */
@QuarkusTest
class SecondFactorTest {
    private static final String CODE = "/sign-in/second-factor";

    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entities;

    private UUID organisation;
    private String address;
    private UUID account;

    @BeforeEach
    void coach() {
        organisation = logins.organisation("Nordwind AG");
        address = "factor-" + organisation + "@example.com";
        account = logins.account(address, organisation, Role.COACH);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void isSetUpAndThenAskedAtEverySignIn() {
        Browser browser = logins.browser(account);
        Page form = browser.open("/account/second-factor");
        Phone phone = Phone.reading(form, clock);
        Page wrong = browser.submit(form, "/account/second-factor", Map.of("code", phone.wrong()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().expectFirst("code.key").text())
                .as("the same key")
                .isEqualTo(form.document().expectFirst("code.key").text());
        Page codes = browser.submit(wrong, "/account/second-factor", Map.of("code", phone.code()));
        assertThat(codes.document().select(".codes li")).hasSize(RecoveryCodes.MANY);

        clock.advance(Duration.ofMinutes(1));
        Browser other = new Browser();
        Page question = signIn(other);
        assertThat(question.path()).isEqualTo(CODE);
        assertThat(other.cookie("session")).isEmpty();
        assertThat(other.ask("/executives").statusCode()).isEqualTo(303);
        assertThat(other.submit(question, CODE, Map.of("code", phone.code())).path())
                .as("the page that was wanted")
                .isEqualTo("/executives");
        assertThat(acts()).contains("FACTOR_ADDED");
        assertThat(stored()).as("sealed").doesNotContain(phone.hex());
    }

    @Test
    void takesNoCodeTwice() {
        Phone phone = enrolled();
        clock.advance(Duration.ofMinutes(1));
        String code = phone.code();
        Browser first = new Browser();
        Browser second = new Browser();
        Page one = signIn(first);
        Page two = signIn(second);
        assertThat(first.submit(one, CODE, Map.of("code", code)).path()).isEqualTo("/executives");
        // the other sign-in ended with the first: it begins anew
        assertThat(second.submit(two, CODE, Map.of("code", code)).path()).isEqualTo("/sign-in");
        Page again = signIn(second);
        assertThat(second.submit(again, CODE, Map.of("code", code)).status()).isEqualTo(422);
    }

    @Test
    void makesWrongCodesWaitEverLongerAndNeverForGood() {
        Phone phone = enrolled();
        clock.advance(Duration.ofMinutes(1));
        Browser browser = new Browser();
        Page question = signIn(browser);
        Page refused = browser.submit(question, CODE, Map.of("code", phone.wrong()));
        String early = browser.submit(question, CODE, Map.of("code", phone.code()))
                .answer()
                .body();
        assertThat(early).as("a right one too early").isEqualTo(refused.answer().body());
        clock.advance(Duration.ofSeconds(1));
        browser.submit(question, CODE, Map.of("code", phone.wrong()));
        clock.advance(Duration.ofMillis(1999));
        assertThat(browser.submit(question, CODE, Map.of("code", phone.code())).status())
                .isEqualTo(422);
        clock.advance(Duration.ofMillis(1));
        assertThat(browser.submit(question, CODE, Map.of("code", phone.code())).path())
                .isEqualTo("/executives");
    }

    @Test
    void letsInWithARecoveryCodeOnce() {
        Browser browser = logins.browser(account);
        Page form = browser.open("/account/second-factor");
        Page codes = browser.submit(
                form,
                "/account/second-factor",
                Map.of("code", Phone.reading(form, clock).code()));
        List<String> all = codes.document().select(".codes code").eachText();
        byte[] file = browser.submitForFile(codes, "/account/recovery-codes/file", Map.of());
        assertThat(new String(file, StandardCharsets.UTF_8)).contains(all);
        assertThat(stored())
                .doesNotContain(all.stream()
                        .map(code ->
                                HexFormat.of().formatHex(code.replace("-", "").getBytes(StandardCharsets.US_ASCII)))
                        .toList());

        String typed = all.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        Browser other = new Browser();
        assertThat(other.submit(signIn(other), CODE, Map.of("code", typed)).path())
                .isEqualTo("/executives");
        assertThat(other.open("/account").text()).contains("9 recovery codes left.");
        Browser third = new Browser();
        assertThat(third.submit(signIn(third), CODE, Map.of("code", typed)).status())
                .isEqualTo(422);
        assertThat(acts()).contains("RECOVERY_CODE_USED");
    }

    @Test
    void isSetUpOnTheWayInWhereTheOrganisationDemandsIt() {
        demand();
        Browser browser = new Browser();
        Page form = signIn(browser);
        assertThat(form.path()).isEqualTo(CODE);
        assertThat(form.text()).contains("Set up your second factor");
        assertThat(browser.cookie("session")).isEmpty();
        Phone phone = Phone.reading(form, clock);
        Page wrong = browser.submit(form, CODE + "/app", Map.of("code", phone.wrong()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(browser.cookie("session")).isEmpty();
        Page codes = browser.submit(wrong, CODE + "/app", Map.of("code", phone.code()));
        assertThat(codes.document().expectFirst("a.button").attr("href")).isEqualTo("/executives");
        assertThat(browser.ask("/executives").statusCode()).isEqualTo(200);
        Page own = browser.open("/account");
        assertThat(own.document().select("form[action$=removal]")).isEmpty();
        String token = own.document().expectFirst("input[name=csrf]").val();
        browser.post("/account/second-factor/removal", Map.of("csrf", token));
        assertThat(browser.open("/account").text()).contains("An authenticator app is set up since");
    }

    @Test
    void isNeverReplacedByWhoeverHasTheMailboxAlone() {
        demand();
        Browser thief = new Browser();
        Page form = signIn(thief);
        String thiefs = Phone.reading(form, clock).code();
        enrolled();
        assertThat(thief.submit(form, CODE + "/app", Map.of("code", thiefs)).path())
                .isEqualTo("/sign-in");
        assertThat(thief.cookie("session")).isEmpty();
    }

    @Test
    void takesNoKeyMadeForSomebodyElse() {
        Browser mine = logins.browser(account);
        Browser other = logins.browser(logins.account("other-" + address, organisation, Role.COACH));
        Page form = other.open("/account/second-factor");
        String sealed = form.document().expectFirst("input[name=sealed]").val();
        Page page = mine.submit(
                mine.open("/account/second-factor"),
                "/account/second-factor",
                Map.of("sealed", sealed, "code", Phone.reading(form, clock).code()));
        assertThat(page.path()).isEqualTo("/account/second-factor");
        assertThat(mine.open("/account").text()).contains("You sign in with the link alone.");
    }

    @Test
    void endsTheSessionsThatDidNotChangeIt() {
        Browser elsewhere = logins.browser(account);
        Browser here = logins.browser(account);
        Page form = here.open("/account/second-factor");
        here.submit(
                form,
                "/account/second-factor",
                Map.of("code", Phone.reading(form, clock).code()));
        assertThat(elsewhere.ask("/account").statusCode()).isEqualTo(303);
        assertThat(here.ask("/account").statusCode()).isEqualTo(200);
        here.submit(here.open("/account"), "/account/second-factor/removal", Map.of());
        assertThat(signIn(new Browser()).path()).isEqualTo("/executives");
    }

    @Test
    void listsSessionsAndEndsThem() {
        Browser phone = logins.browser(account);
        Browser here = logins.browser(account);
        Page own = here.open("/account");
        assertThat(own.document().select("tbody tr")).hasSize(2);
        assertThat(own.document().expectFirst("tbody tr").text()).contains("This one");
        String end = own.document()
                .expectFirst("form[action^=/account/sessions/][action$=/end]")
                .attr("action");
        Page ended = here.submit(own, end, Map.of());
        assertThat(ended.text()).contains("Signed out there.");
        assertThat(phone.ask("/account").statusCode()).isEqualTo(303);
        Browser stranger = logins.browser(logins.account("stranger-" + address, organisation, Role.COACH));
        Browser third = logins.browser(account);
        String thirds = here.open("/account")
                .document()
                .expectFirst("form[action^=/account/sessions/][action$=/end]")
                .attr("action");
        String token = stranger.open("/account")
                .document()
                .expectFirst("input[name=csrf]")
                .val();
        assertThat(stranger.post(thirds, Map.of("csrf", token)).statusCode()).isEqualTo(404);
        assertThat(third.ask("/account").statusCode()).isEqualTo(200);
        here.submit(here.open("/account"), "/account/sessions/end", Map.of());
        assertThat(third.ask("/account").statusCode()).isEqualTo(303);
        assertThat(here.ask("/account").statusCode()).isEqualTo(200);
    }

    private Phone enrolled() {
        Browser browser = logins.browser(account);
        Page form = browser.open("/account/second-factor");
        Phone phone = Phone.reading(form, clock);
        browser.submit(form, "/account/second-factor", Map.of("code", phone.code()));
        return phone;
    }

    /** By a mailed link, as far as that leads; before it, the list of executives was wanted. */
    private Page signIn(Browser browser) {
        int before = mails.count(address, 0);
        browser.submit(browser.open("/executives"), "/sign-in", Map.of("email", address));
        mails.count(address, before + 1);
        String link = mails.linkTo(address);
        return browser.submit(browser.open(link), link, Map.of());
    }

    @Transactional
    void demand() {
        entities.createNativeQuery("update organisation set second_factor = 'REQUIRED' where id = ?1")
                .setParameter(1, organisation)
                .executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<String> acts() {
        return entities.createNativeQuery("select act from audit_event where actor_id = ?1 order by id", String.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** All that is kept of the factor, as a thief of the database reads it. */
    @Transactional
    String stored() {
        return entities.createNativeQuery(
                        "select coalesce((select string_agg(encode(secret, 'hex'), ' ') from authenticator), '')"
                                + " || coalesce((select string_agg(encode(code_hash, 'hex'), ' ') from recovery_code),"
                                + " '')",
                        String.class)
                .getSingleResult()
                .toString();
    }
}

package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.OwnDataFile;
import org.sightline.TestClock;
import org.sightline.web.PageSettings;

/** What a passkey proves, and every lie that must not. */
@QuarkusTest
class PasskeyTest {
    private static final String CODE = "/sign-in/second-factor";
    private static final String PASSKEYS = "/account/passkeys";
    private static final String PROOF = "/account/proof";

    @Inject
    Logins logins;

    @Inject
    SentLinks mails;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entities;

    @Inject
    PageSettings settings;

    private UUID organisation;
    private String address;
    private UUID account;
    private Key.Said truth;

    @BeforeEach
    void coach() {
        organisation = logins.organisation("Nordwind AG");
        address = "passkey-" + organisation + "@example.com";
        account = logins.account(address, organisation, Role.COACH);
        truth = Key.Said.truth(settings.link(""));
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void isAddedAskedForListedAndRemoved() {
        Browser elsewhere = logins.browser(account);
        Browser browser = logins.browser(account);
        Key key = Key.used(7);
        Page codes = add(browser, key, "Laptop", truth);
        assertThat(codes.document().select(".codes li")).hasSize(RecoveryCodes.MANY);
        assertThat(elsewhere.ask("/account").statusCode())
                .as("other sessions end")
                .isEqualTo(303);
        assertThat(mails.say(address, "A passkey was added to your account")).isTrue();
        assertThat(browser.open("/account").text()).contains("Laptop").contains("never");

        Browser other = new Browser();
        Page question = signIn(other);
        assertThat(question.text()).contains("Use your passkey").contains("enter a code");
        assertThat(other.submit(question, CODE, Map.of("code", key.signed(question, truth)))
                        .path())
                .isEqualTo("/executives");
        Page own = other.open("/account");
        assertThat(own.text()).doesNotContain("never");

        clock.advance(Duration.ofMinutes(6));
        Page asks = other.submit(own, PASSKEYS + "/removal", Map.of());
        assertThat(asks.status()).as("a fresh proof").isEqualTo(403);
        Page gone = other.submit(asks, PASSKEYS + "/removal", Map.of("proof", key.signed(asks, truth)));
        assertThat(gone.text()).contains("You sign in with the link alone.");
        assertThat(mails.say(address, "A passkey was removed from your account"))
                .isTrue();
        assertThat(acts()).contains("PASSKEY_ADDED", "PASSKEY_REMOVED");
        assertThat(count("recovery_code"))
                .as("the last one takes the codes along")
                .isZero();
        assertThat(signIn(new Browser()).path()).isEqualTo("/executives");
    }

    @Test
    void standsBesideTheAppAndLeavesTheRecoveryCodesAlone() {
        demand();
        Browser browser = logins.browser(account);
        Page form = browser.open("/account/second-factor");
        Phone phone = Phone.reading(form, clock);
        browser.submit(form, "/account/second-factor", Map.of("code", phone.code()));
        assertThat(browser.open("/account").document().select("form[action$=removal]"))
                .as("the last one, demanded")
                .isEmpty();
        Key key = Key.used(1);
        assertThat(add(browser, key, "Key ring", truth).text()).contains("Your passkey is added.");
        assertThat(count("recovery_code")).isEqualTo(RecoveryCodes.MANY);
        Page without = browser.submit(browser.open("/account"), "/account/second-factor/removal", Map.of());
        assertThat(without.text()).contains("The app is removed.").contains("10 recovery codes left.");
        String token = without.document().expectFirst("input[name=csrf]").val();
        browser.post(PASSKEYS + "/removal", Map.of("csrf", token, "passkey", passkey()));
        assertThat(browser.open("/account").text())
                .contains("Nothing was changed.")
                .contains("Key ring");
    }

    @Test
    void isSetUpOnTheWayInWhereTheOrganisationDemandsIt() {
        demand();
        Browser browser = new Browser();
        Page app = signIn(browser);
        assertThat(app.document().select("a[href=" + CODE + "/passkey]")).hasSize(1);
        Page form = browser.open(CODE + "/passkey");
        Key key = Key.used(0);
        Page nameless = browser.submit(form, CODE + "/passkey", Map.of("made", key.made(form, truth)));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(browser.cookie("session")).isEmpty();
        Page codes =
                browser.submit(nameless, CODE + "/passkey", Map.of("name", "Phone", "made", key.made(nameless, truth)));
        assertThat(codes.document().expectFirst("a.button").attr("href")).isEqualTo("/executives");
        assertThat(browser.ask("/executives").statusCode()).isEqualTo(200);

        Browser thief = new Browser();
        signIn(thief);
        assertThat(thief.open(CODE + "/passkey").path())
                .as("a mailbox alone adds none")
                .isEqualTo("/sign-in");
    }

    @Test
    void isTakenWithTheOthersWhenAnAdministratorResets() {
        add(logins.browser(account), Key.used(1), "Laptop", truth);
        Browser administrator = logins.browser(logins.account("admin-" + address, organisation, Role.ADMINISTRATOR));
        String access = "/organisations/" + organisation + "/access";
        Page page = administrator.open(access);
        String reset = page.document().expectFirst("form[action$=/reset]").attr("action");
        assertThat(administrator.submit(page, reset, Map.of()).text()).contains("is reset.");
        assertThat(count("passkey")).isZero();
        assertThat(signIn(new Browser()).path()).isEqualTo("/executives");
    }

    @Test
    void isRefusedIfSomebodyElseHoldsIt() {
        Key mine = Key.used(1);
        Key theirs = Key.used(1);
        add(logins.browser(account), mine, "Mine", truth);
        UUID other = logins.account("other-" + address, organisation, Role.COACH);
        Browser stranger = logins.browser(other);
        add(stranger, theirs, "Theirs", truth);
        Browser browser = new Browser();
        Page question = signIn(browser);
        refused(browser.submit(question, CODE, Map.of("code", theirs.signed(question, truth))));
        String token = stranger.open("/account")
                .document()
                .expectFirst("input[name=csrf]")
                .val();
        assertThat(stranger.post(PASSKEYS + "/removal", Map.of("csrf", token, "passkey", passkey()))
                        .statusCode())
                .isEqualTo(404);
        Page form = stranger.open(PASSKEYS);
        assertThat(stranger.submit(form, PASSKEYS, Map.of("name", "Stolen", "made", mine.made(form, truth)))
                        .text())
                .as("the same passkey for a second account")
                .contains("was not added");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void isRefusedWhenTheSameAnswerComesTwice(int step) {
        Key key = Key.used(step);
        Browser browser = logins.browser(account);
        add(browser, key, "Laptop", truth);
        clock.advance(Duration.ofMinutes(6));
        Page asks = browser.open(PROOF);
        String answer = key.signed(asks, truth.counting(step));
        assertThat(browser.submit(asks, PROOF, Map.of("proof", answer)).path()).isEqualTo("/account");
        refused(browser.submit(browser.open(PROOF), PROOF, Map.of("proof", answer)));
        clock.advance(Duration.ofSeconds(2));

        Browser first = new Browser();
        Page one = signIn(first);
        String signed = key.signed(one, truth.counting(step));
        Browser second = new Browser();
        Page two = signIn(second);
        refused(second.submit(two, CODE, Map.of("code", signed)));
        clock.advance(Duration.ofSeconds(2));
        assertThat(first.submit(one, CODE, Map.of("code", signed)).path())
                .as("where it was asked")
                .isEqualTo("/executives");
    }

    @Test
    void isRefusedWithEveryLie() {
        Key key = Key.used(1);
        add(logins.browser(account), key, "Laptop", truth);
        Browser browser = new Browser();
        Page question = signIn(browser);
        for (Key.Said lie : List.of(
                truth.at("https://sightline.example"),
                truth.at("http://localhost:1"),
                truth.forSite("sightline.example"),
                truth.byAnybody(),
                truth.over(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32])))) {
            question = browser.submit(question, CODE, Map.of("code", key.signed(question, lie)));
            refused(question);
            clock.advance(Duration.ofSeconds(40));
        }
        String late = key.signed(question, truth);
        Key forged = Key.used(50);
        refused(browser.submit(question, CODE, Map.of("code", swapped(late, forged.signed(question, truth)))));
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.submit(question, CODE, Map.of("code", late)).status())
                .as("a challenge is spent by the wrong answer too")
                .isEqualTo(422);
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void isRefusedAfterTenMinutes() {
        Key key = Key.used(1);
        Browser browser = logins.browser(account);
        add(browser, key, "Laptop", truth);
        clock.advance(Duration.ofMinutes(6));
        Page asks = browser.open(PROOF);
        clock.advance(Duration.ofMinutes(10));
        Page late = browser.submit(asks, PROOF, Map.of("proof", key.signed(asks, truth)));
        refused(late);
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.submit(late, PROOF, Map.of("proof", key.signed(late, truth)))
                        .path())
                .as("with the new challenge of the page")
                .isEqualTo("/account");
    }

    @Test
    void isRefusedWhenItCountsBackwardsAndItsOwnerIsTold() {
        Key key = Key.used(7);
        add(logins.browser(account), key, "Laptop", truth);
        Browser browser = new Browser();
        Page question = signIn(browser);
        Page refused = browser.submit(question, CODE, Map.of("code", key.signed(question, truth.counting(-3))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("it counts backwards");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(mails.say(address, "A passkey of your account at Sightline was refused"))
                .isTrue();
        assertThat(acts()).contains("PASSKEY_REFUSED");
    }

    @Test
    void waitsEverLongerAfterWrongAnswersLikeACode() {
        Key key = Key.used(1);
        add(logins.browser(account), key, "Laptop", truth);
        Browser browser = new Browser();
        Page question = signIn(browser);
        Page refused =
                browser.submit(question, CODE, Map.of("code", key.signed(question, truth.at("http://localhost:1"))));
        refused(browser.submit(refused, CODE, Map.of("code", key.signed(refused, truth))));
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.submit(refused, CODE, Map.of("code", key.signed(refused, truth)))
                        .path())
                .as("an answer that was not looked at is not spent")
                .isEqualTo("/executives");
    }

    @Test
    void isNotAddedWithALieOrWithoutAnAnswer() {
        Browser browser = logins.browser(account);
        Key key = Key.used(1);
        for (Key.Said lie : List.of(
                truth.at("https://sightline.example"),
                truth.forSite("sightline.example"),
                truth.byAnybody(),
                truth.over("AAAA"))) {
            assertThat(add(browser, key, "Laptop", lie).text()).contains("was not added");
        }
        Page form = browser.open(PASSKEYS);
        Page without = browser.submit(form, PASSKEYS, Map.of("name", "Laptop"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Turn JavaScript on");
        assertThat(browser.submit(without, PASSKEYS, Map.of("name", "x".repeat(61), "made", key.made(without, truth)))
                        .text())
                .contains("at most 60 characters");
        String once = key.made(without, truth);
        browser.submit(without, PASSKEYS, Map.of("name", "Laptop", "made", once));
        assertThat(browser.submit(browser.open(PASSKEYS), PASSKEYS, Map.of("name", "Again", "made", once))
                        .status())
                .isEqualTo(422);
        assertThat(count("passkey")).isOne();
    }

    @Test
    void takesNoRubbishForAnAnswer() {
        Key key = Key.used(1);
        Browser browser = logins.browser(account);
        Random random = new Random(20_261_127);
        for (int i = 0; i < 60; i++) {
            Page form = browser.open(PASSKEYS);
            assertThat(browser.submit(
                                    form, PASSKEYS, Map.of("name", "N", "made", broken(key.made(form, truth), random)))
                            .status())
                    .isIn(200, 422);
        }
        remove("passkey");
        remove("recovery_code");
        add(browser, key, "Laptop", truth);
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMinutes(20));
            browser = logins.browser(account);
            Page asks = browser.open(PROOF);
            assertThat(browser.submit(asks, PROOF, Map.of("proof", broken(key.signed(asks, truth), random)))
                            .status())
                    .isIn(200, 422);
        }
    }

    @Test
    void standsInOnesOwnData() throws IOException {
        Key key = Key.used(1);
        Browser browser = logins.browser(account);
        add(browser, key, "Grandmother’s laptop", truth);
        assertThat(browser.open("/account/data").text()).contains("Grandmother’s laptop, added");
        assertThat(OwnDataFile.of(browser)).contains("Grandmother’s laptop");
    }

    static Page add(Browser browser, Key key, String name, Key.Said said) {
        Page form = browser.open(PASSKEYS);
        return browser.submit(form, PASSKEYS, Map.of("name", name, "made", key.made(form, said)));
    }

    private static void refused(Page page) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This passkey was not accepted").doesNotContain("counts backwards");
    }

    /** The second's signature under the first's name. */
    private static String swapped(String first, String second) {
        return first.substring(0, first.lastIndexOf('.')) + second.substring(second.lastIndexOf('.'));
    }

    /** One bit of what the device says turned, or its end cut off. */
    private static String broken(String answer, Random random) {
        String[] parts = answer.split("\\.", -1);
        int place = 2 + random.nextInt(parts.length - 2);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[place]);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        } else {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        parts[place] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return String.join(".", parts);
    }

    /** By a mailed link, as far as that leads; before it, the list of executives was wanted. */
    private Page signIn(Browser browser) {
        int before = mails.number(address);
        browser.submit(browser.open("/executives"), "/sign-in", Map.of("email", address));
        String link = mails.linkAfter(address, before);
        return browser.submit(browser.open(link), link, Map.of());
    }

    @Transactional
    void demand() {
        entities.createNativeQuery("update organisation set second_factor = 'REQUIRED' where id = ?1")
                .setParameter(1, organisation)
                .executeUpdate();
    }

    @Transactional
    void remove(String table) {
        entities.createNativeQuery("delete from " + table + " where account_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    @Transactional
    long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where account_id = ?1")
                        .setParameter(1, account)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    String passkey() {
        return entities.createNativeQuery("select id from passkey where account_id = ?1")
                .setParameter(1, account)
                .getSingleResult()
                .toString();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<String> acts() {
        return entities.createNativeQuery("select act from audit_event where actor_id = ?1 order by id", String.class)
                .setParameter(1, account)
                .getResultList();
    }
}

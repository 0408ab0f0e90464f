package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.TestClock;
import org.sightline.account.CompanyServer.Token;
import org.sightline.system.StartRefused;

/** Coming in by the sign-in of a company, which really signs what it says. */
@QuarkusTest
class CompanySignInTest {
    @Inject
    Logins logins;

    @Inject
    Accounts accounts;

    @Inject
    TestClock clock;

    private CompanyServer company;
    private String email;
    private UUID organisation;

    @BeforeEach
    void open() throws IOException {
        company = new CompanyServer();
        organisation = logins.organisation("Company");
        email = "company-" + UUID.randomUUID() + "@example.com";
        logins.account(email, organisation, Role.AUDITOR);
        use(company.settings());
    }

    @AfterEach
    void close() {
        company.close();
    }

    private static void use(CompanySettings settings) {
        QuarkusMock.installMockForType(new CompanyLogin(settings), CompanyLogin.class);
    }

    @Test
    void letsInWhomTheCompanyVouchesForAndGoesOnWhereTheyWanted() throws Exception {
        Browser browser = new Browser();
        String link = browser.open("/sign-in?to=/oversight/log")
                .document()
                .select("a:contains(Harbour & Vale)")
                .attr("href");
        URI page = location(browser.ask(link));
        assertThat(page.toString()).startsWith(company.issuer() + "/authorize?").contains("code_challenge_method=S256");
        URI back = company.back(page, email.toUpperCase(java.util.Locale.ROOT), company::signed);
        var answer = browser.ask(Browser.path(back.toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").map(Browser::path)).contains("/oversight/log");
        assertThat(browser.open("/oversight/log").status()).isEqualTo(200);
        assertThat(browser.ask(Browser.path(back.toString())).statusCode())
                .as("the same once more")
                .isEqualTo(403);
    }

    @Test
    void believesNothingElse() throws Exception {
        Map<String, Token> faults = new LinkedHashMap<>();
        faults.put("another browser's nonce", with(claims -> claims.claim("nonce", "other")));
        faults.put("no nonce", with(claims -> claims.claim("nonce", null)));
        faults.put("for another installation", with(claims -> claims.audience("other")));
        faults.put("for two, and given to the other", with(claims -> claims.audience(List.of("other", "third"))));
        faults.put("by another provider", with(claims -> claims.issuer("https://other.example")));
        faults.put(
                "expired",
                with(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
        faults.put("without an end", with(claims -> claims.expirationTime(null)));
        faults.put("not signed", claims -> new PlainJWT(claims.build()));
        faults.put("signed by another key of the same name", company::forged);
        faults.put("signed with the shared password", company::shared);
        faults.put("an address that is not confirmed", with(claims -> claims.claim("email_verified", false)));
        faults.put("an address of which nothing is said", with(claims -> claims.claim("email_verified", null)));
        faults.put("a word for confirmed", with(claims -> claims.claim("email_verified", "true")));
        faults.put("no address", with(claims -> claims.claim("email", null)));
        for (Map.Entry<String, Token> fault : faults.entrySet()) {
            Browser browser = new Browser();
            URI page = location(browser.ask("/sign-in/company"));
            refused(fault.getKey(), browser, company.back(page, email, fault.getValue()));
        }
    }

    @Test
    void believesNoAnswerToAnotherBrowser() throws Exception {
        Browser browser = new Browser();
        URI page = location(browser.ask("/sign-in/company"));
        URI back = company.back(page, email, company::signed);
        refused("another state", browser, URI.create(back + "x"));
        refused("nothing", browser, URI.create(back.toString().replaceAll("\\?.*", "")));
        refused("a refusal", browser, URI.create(back.toString().replaceFirst("code=[^&]*", "error=access_denied")));
        Browser stranger = new Browser();
        refused("a browser that never left", stranger, back);
        stranger.ask("/sign-in/company");
        refused("a browser that left on its own", stranger, back);
        assertThat(browser.ask(Browser.path(back.toString())).statusCode()).isEqualTo(303);
    }

    @Test
    void makesNobodyKnown() throws Exception {
        long before = accounts.count();
        Browser browser = new Browser();
        URI page = location(browser.ask("/sign-in/company"));
        URI back = company.back(page, "nobody-" + email, company::signed);
        var answer = browser.ask(Browser.path(back.toString()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("nobody here has your e-mail address");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(accounts.count()).isEqualTo(before);
    }

    @Test
    void asksForItsOwnSecondFactorUnlessTheCompanyDid() throws Exception {
        UUID account = accounts.withEmail(
                        org.sightline.organisation.EmailAddress.parse(email).orElseThrow())
                .orElseThrow()
                .id();
        Browser enrolled = logins.browser(account);
        var form = enrolled.open("/account/second-factor");
        enrolled.submit(
                form,
                "/account/second-factor",
                Map.of("code", Phone.reading(form, clock).code()));
        use(company.settings("mfa", "urn:strong"));
        assertThat(arrived(company::signed)).contains("/sign-in/second-factor");
        assertThat(arrived(with(claims -> claims.claim("amr", List.of("pwd"))))).contains("/sign-in/second-factor");
        assertThat(arrived(with(claims -> claims.claim("amr", List.of("pwd", "mfa")))))
                .contains("/");
        assertThat(arrived(with(claims -> claims.claim("acr", "urn:strong")))).contains("/");
        use(company.settings());
        assertThat(arrived(with(claims -> claims.claim("amr", List.of("mfa")))))
                .as("where nothing is said of what counts")
                .contains("/sign-in/second-factor");
    }

    @Test
    void saysSoWhenTheCompanyDoesNotAnswer() {
        company.close();
        Browser browser = new Browser();
        var answer = browser.ask("/sign-in/company");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("cannot be reached right now", "/sign-in\"");
    }

    @Test
    void isNotThereUnlessItIsSetUp() {
        use(settings(null, null));
        Browser browser = new Browser();
        assertThat(browser.open("/sign-in").document().select("a[href^=/sign-in/company]"))
                .isEmpty();
        assertThat(browser.ask("/sign-in/company").statusCode()).isEqualTo(404);
        assertThat(browser.ask("/sign-in/company/back?code=a&state=b").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesToStartWithHalfOfIt() {
        assertThatThrownBy(() -> new CompanyLogin(settings("http://login.example", "x")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new CompanyLogin(settings("https://login.example", null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SIGHTLINE_OIDC_CLIENT_SECRET");
    }

    private Optional<String> arrived(Token token) throws Exception {
        Browser browser = new Browser();
        URI page = location(browser.ask("/sign-in/company"));
        var answer = browser.ask(Browser.path(company.back(page, email, token).toString()));
        return answer.headers().firstValue("Location").map(Browser::path);
    }

    private static void refused(String what, Browser browser, URI back) {
        var answer = browser.ask(Browser.path(back.toString()));
        assertThat(answer.statusCode()).as(what).isEqualTo(403);
        assertThat(answer.body()).as(what).contains("cannot be used");
        assertThat(browser.cookie("session")).as(what).isEmpty();
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private interface Change {
        JWTClaimsSet.Builder of(JWTClaimsSet.Builder sound);
    }

    private Token with(Change change) {
        return sound -> signed(change.of(sound));
    }

    private JWT signed(JWTClaimsSet.Builder claims) throws com.nimbusds.jose.JOSEException {
        return company.signed(claims);
    }

    private static CompanySettings settings(
            @org.jspecify.annotations.Nullable String issuer, @org.jspecify.annotations.Nullable String password) {
        return new CompanySettings() {
            @Override
            public Optional<URI> issuer() {
                return Optional.ofNullable(issuer).map(URI::create);
            }

            @Override
            public Optional<String> clientId() {
                return Optional.of("sightline");
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.ofNullable(password);
            }

            @Override
            public Optional<String> name() {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> secondFactor() {
                return Optional.empty();
            }
        };
    }
}

package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;

/** Signing in without a mail is for a sample alone. */
@QuarkusTest
class SampleSignInTest {
    @Inject
    Logins logins;

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    SignInCookies cookies;

    @Test
    void isNotFoundInAnInstallation() {
        String address = known();
        Browser browser = new Browser();
        assertThat(browser.ask("/sample/sign-in/" + address).statusCode()).isEqualTo(404);
        String token = browser.open("/sign-in")
                .form("/sign-in")
                .expectFirst("input[name=csrf]")
                .val();
        assertThat(browser.post("/sample/sign-in/" + address, Map.of("csrf", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.cookie("session")).isEmpty();
        assertThatThrownBy(() -> pages(false).ask(address)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksFirstInASample() {
        String address = known();
        assertThat(pages(true).ask(address))
                .asInstanceOf(InstanceOfAssertFactories.type(SampleSignInPages.sampleSignIn.class))
                .extracting(SampleSignInPages.sampleSignIn::email)
                .isEqualTo(address);
        assertThatThrownBy(() -> pages(true).ask("nobody-" + address)).isInstanceOf(NotFoundException.class);
    }

    private SampleSignInPages pages(boolean sample) {
        return new SampleSignInPages(new Settings(sample), accounts, signIn, cookies);
    }

    private String known() {
        String address = "cast-" + UUID.randomUUID() + "@example.com";
        logins.account(address, logins.organisation("Sample"), Role.COACH);
        return address;
    }

    private record Settings(boolean sample) implements SignInSettings {
        @Override
        public SecondFactorRule.Demand secondFactor() {
            return SecondFactorRule.Demand.OFFERED;
        }

        @Override
        public Optional<String> administrator() {
            return Optional.empty();
        }

        @Override
        public Optional<String> methodOwner() {
            return Optional.empty();
        }

        @Override
        public String organisation() {
            return "Sample";
        }
    }
}

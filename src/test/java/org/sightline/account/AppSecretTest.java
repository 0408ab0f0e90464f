package org.sightline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those of RFC 6238, and each is good once, near its moment. */
class AppSecretTest {
    private final AppSecret secret = new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** Appendix B of the RFC, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(secret.code(AppSecret.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesTheCodeOfANeighbouringStepAndNoOther() {
        Instant now = Instant.parse("2026-03-02T09:00:10Z");
        long step = AppSecret.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(secret.stepOf(secret.code(near), now, 0)).hasValue(near);
        }
        assertThat(secret.stepOf(secret.code(step - 2), now, 0)).isEmpty();
        assertThat(secret.stepOf(secret.code(step + 2), now, 0)).isEmpty();
        assertThat(secret.stepOf(secret.code(step), now, step))
                .as("taken before")
                .isEmpty();
        assertThat(secret.stepOf(secret.code(step + 1), now, step)).hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "'12345'", "'1234567'", "'ABCDEF'", "'００００００'", "'-12345'"})
    void takesNothingElse(String typed) {
        assertThat(secret.stepOf(typed, Instant.parse("2026-03-02T09:00:10Z"), 0))
                .isEmpty();
    }

    @Test
    void isAddressedAsAppsExpect() {
        assertThat(secret.address("ana+x@example.com"))
                .isEqualTo("otpauth://totp/Sightline:ana%2Bx%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sightline");
        assertThat(secret.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret).hasToString("AppSecret");
    }

    @Test
    void differsFromEveryOther() {
        Set<String> all = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1000; i++) {
            all.add(AppSecret.next(random).text());
        }
        assertThat(all).hasSize(1000);
    }

    /** A recovery code is found again however it is typed. */
    @Test
    void readsRecoveryCodesAsPeopleTypeThem() {
        SecureRandom random = new SecureRandom();
        Random typist = new Random(5);
        for (int i = 0; i < 2000; i++) {
            RecoveryCode code = RecoveryCode.next(random);
            String typed = typist.nextBoolean() ? code.grouped().toLowerCase(Locale.ROOT) : code.text();
            typed = typed.replace('1', typist.nextBoolean() ? 'l' : 'I').replace('0', typist.nextBoolean() ? 'o' : '0');
            assertThat(RecoveryCode.parse(" " + typed + " ")).as(typed).contains(code);
            assertThat(RecoveryCode.parse(code.text().substring(1))).isEmpty();
            assertThat(RecoveryCode.parse(code.text() + "0")).isEmpty();
        }
        assertThat(RecoveryCode.parse("U".repeat(25))).as("not in the alphabet").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "10, 512", "11, 900", "12, 900", "1000000, 900"})
    void makesWrongAnswersWait(int failures, long seconds) {
        assertThat(ProofDelays.after(failures)).hasSeconds(seconds);
    }
}

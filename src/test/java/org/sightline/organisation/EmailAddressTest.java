package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {
    /** What stands beyond ASCII is told by another pattern; a letter is a letter in both. */
    @Test
    void takesPlainAddressesAsItTakesAllOthers() {
        Random random = new Random(20261128);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            String rest = some(random) + "@" + some(random) + (random.nextBoolean() ? ".de" : "");
            boolean plain = EmailAddress.parse("a" + rest).isPresent();
            assertThat(EmailAddress.parse("é" + rest).isPresent()).as(rest).isEqualTo(plain);
            taken += plain ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private static String some(Random random) {
        String signs = "aaaaZ09..--_+@ !'(),:;<>[]";
        return random.ints(random.nextInt(5), 0, signs.length())
                .mapToObj(at -> signs.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "jonas.weber@example.com, Jonas Weber",
        "ADMIN@example.com, Admin",
        "anne-marie_o'neill@example.com, Anne-marie O'neill",
        "ähre.øst@example.com, Ähre Øst",
        "__@example.com, __"
    })
    void tellsWhatItsOwnerMayBeCalled(String address, String name) {
        assertThat(EmailAddress.parse(address).orElseThrow().likelyName()).isEqualTo(name);
    }
}

package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {
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

package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time zones by the words that files use; what stands for several is none. */
class ZoneWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "Berlin, Europe/Berlin",
        "' CET ', Europe/Berlin",
        "MEZ, Europe/Berlin",
        "München, Europe/Berlin",
        "Zürich, Europe/Zurich",
        "Genève, Europe/Zurich",
        "new york, America/New_York",
        "America/New York, America/New_York",
        "EST, America/New_York",
        "São Paulo, America/Sao_Paulo",
        "Buenos Aires, America/Argentina/Buenos_Aires",
        "Bombay, Asia/Kolkata",
        "Kathmandu, Asia/Kathmandu",
        "utc, UTC",
    })
    void areUnderstood(String typed, String id) {
        assertThat(ZoneWords.id(typed)).isEqualTo(id);
        assertThat(ZoneWords.is(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CST", "IST", "Atlantis", "+01:00", "Europe", "''"})
    void areNotGuessed(String typed) {
        assertThat(ZoneWords.is(ZoneWords.id(typed))).isFalse();
        assertThat(ZoneWords.id(typed)).isEqualTo(typed);
    }
}

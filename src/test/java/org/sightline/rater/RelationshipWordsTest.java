package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.sheet.LanguageWords;

class RelationshipWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Direct report, '', current_direct_report",
        "direct_reports, 2024-01-31, past_direct_report",
        "current direct report, 2024-01-31, current_direct_report",
        "Former boss, '', past_supervisor",
        "Ex-Manager, '', past_supervisor",
        "Ehemalige Vorgesetzte, '', past_supervisor",
        "Mitarbeiter:in, '', current_direct_report",
        "Ancien collaborateur direct, '', past_direct_report",
        "Supérieure hiérarchique, '', current_supervisor",
        "Antigua jefa, '', past_supervisor",
        "Colega, 2020-01-01, peer",
        "Kunde, '', other",
        "past_direct_report, '', past_direct_report",
        "pear, '', pear",
        "past, '', past",
        "'', '', ''",
    })
    void meanWhatFilesCallThem(String typed, String to, String id) {
        assertThat(RelationshipWords.id(typed, to)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Deutsch, de",
        "german, de",
        "ALLEMAND, de",
        "de-AT, de",
        "en_GB, en",
        "inglés, en",
        "Klingon, klingon",
        "'', ''"
    })
    void languagesAreKnownByTheirNames(String typed, String tag) {
        assertThat(LanguageWords.tag(typed)).isEqualTo(tag);
    }
}

package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
    private static final String ORIGINAL = "Anna waited.\nSo did I.";

    @ParameterizedTest
    @CsvSource({
        "'', changed, '', EDITED_BUT_UNDECIDED",
        "KEEP, changed, '', EDITED_BUT_KEPT",
        "REDACT, same, name, NOTHING_CHANGED",
        "REDACT, '', name, NOTHING_LEFT",
        "REDACT, [removed], name, NOTHING_LEFT",
        "REDACT, changed, '  ', REASON_MISSING",
        "WITHHOLD, same, '', REASON_MISSING",
        "PUBLISH, same, '', UNKNOWN_DECISION",
    })
    void saysWhatIsMissing(String decision, String text, String reason, Draft.Fault fault) {
        Draft draft = new Draft(decision, text(text), "", reason, "");
        assertThat(draft.check(comment(null), false)).isEqualTo(new Draft.Checked(null, fault));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(new Draft("REDACT", "x".repeat(10_001), "", "name", "")
                        .check(comment(null), false)
                        .fault())
                .isEqualTo(Draft.Fault.TEXT_TOO_LONG);
        assertThat(new Draft("WITHHOLD", ORIGINAL, "", "x".repeat(501), "")
                        .check(comment(null), false)
                        .fault())
                .isEqualTo(Draft.Fault.REASON_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "PARAPHRASE, '', style, WORDS_MISSING",
        "PARAPHRASE, same, style, WORDS_AS_WRITTEN",
        "PARAPHRASE, Patience, '', REASON_MISSING",
        "KEEP, Patience, '', WORDS_UNUSED",
        "WITHHOLD, Patience, style, WORDS_UNUSED",
        "'', Patience, '', WORDS_UNUSED",
    })
    void losesNoWordsOfTheCoach(String decision, String words, String reason, Draft.Fault fault) {
        Draft draft = new Draft(decision, ORIGINAL, text(words), reason, "");
        assertThat(draft.check(comment(null), true)).isEqualTo(new Draft.Checked(null, fault));
    }

    @Test
    void takesTheCoachsWordsWithoutMarksOfTheirOwn() {
        Draft draft = new Draft("PARAPHRASE", ORIGINAL, "Values [real] patience", "style", "");
        Ruling ruling = new Ruling(Decision.PARAPHRASE, "Values (real) patience", "style");
        assertThat(draft.check(comment(null), false).ruling()).isEqualTo(ruling);
        assertThat(Draft.of(comment(ruling)).words()).isEqualTo("Values (real) patience");
        assertThat(Draft.of(comment(ruling)).text()).isEqualTo(ORIGINAL);
        assertThat(new Draft("KEEP", ORIGINAL, "Values (real) patience", "", "")
                        .check(comment(ruling), false)
                        .ruling())
                .as("the box still holds what stood before")
                .isEqualTo(Ruling.KEPT);
    }

    @Test
    void takesTheLineEndsOfBrowsersForWhatTheyAre() {
        Draft draft = new Draft("KEEP", "Anna waited.\r\nSo did I.\r\n", "", "", "");
        assertThat(draft.check(comment(null), false).ruling()).isEqualTo(Ruling.KEPT);
    }

    @Test
    void marksARedaction() {
        Draft draft = new Draft("REDACT", "waited.\r\nSo did I.", "", "name", "");
        assertThat(draft.check(comment(null), false).ruling())
                .isEqualTo(new Ruling(Decision.REDACT, "[removed] waited.\nSo did I.", "name"));
    }

    @Test
    void leavesTheUndecidedAloneUnlessAllTheRestIsKept() {
        Draft draft = Draft.of(comment(null));
        assertThat(draft.check(comment(null), false)).isEqualTo(new Draft.Checked(null, null));
        assertThat(draft.check(comment(null), true).ruling()).isEqualTo(Ruling.KEPT);
    }

    @Test
    void showsWhatWasDecidedAndFindsItUnchanged() {
        Ruling ruling = new Ruling(Decision.REDACT, "[removed] waited.\nSo did I.", "name");
        Draft draft = Draft.of(comment(ruling));
        assertThat(draft.check(comment(ruling), true).ruling()).isEqualTo(ruling);
        assertThat(Draft.fingerprint(ruling)).isEqualTo(draft.was()).isNotEmpty();
    }

    @Test
    void mayGoBackFromARedactionToTheOriginal() {
        Ruling ruling = new Ruling(Decision.REDACT, "[removed] waited.\nSo did I.", "name");
        Draft draft = new Draft("KEEP", "[removed] waited.\nSo did I.", "", "name", "");
        assertThat(draft.check(comment(ruling), false).ruling()).isEqualTo(Ruling.KEPT);
    }

    private static String text(String kind) {
        return switch (kind) {
            case "same" -> ORIGINAL;
            case "changed" -> "Somebody waited.";
            default -> kind;
        };
    }

    private static ReviewedComment comment(@Nullable Ruling ruling) {
        return new ReviewedComment("O1", "all", 0, ORIGINAL, ruling);
    }
}

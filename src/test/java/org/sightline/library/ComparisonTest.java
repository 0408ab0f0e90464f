package org.sightline.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.library.Comparison.Change;
import org.sightline.library.Comparison.Kind;
import org.sightline.library.Comparison.Meaning;
import org.sightline.questionnaire.Alteration;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.questionnaire.Wording;

/** A version against the one before it: every change once, and what it means for results. */
class ComparisonTest {
    private final Questionnaire shipped =
            QuestionnaireLibrary.load(Optional.empty()).find("executive-360").orElseThrow();
    private final Alteration before = new Alteration(shipped);

    @Test
    void findsNothingWhereNothingChanged() {
        Comparison same = Comparison.between(shipped, shipped);
        assertThat(same.changes()).isEmpty();
        assertThat(same.meaning()).isEqualTo(Meaning.SAME);
    }

    @Test
    void tellsWordsFromStructure() {
        Questionnaire worded = reworded("R1.past", "listened to the end");
        assertThat(Comparison.between(shipped, worded).changes())
                .containsExactly(new Change(
                        Kind.REWORDED, "R1.past", "let people finish before giving an opinion", "listened to the end"));
        assertThat(Comparison.between(shipped, worded).meaning()).isEqualTo(Meaning.WORDS);
        assertThat(Comparison.between(shipped, reworded("scale.3", "Now and then"))
                        .meaning())
                .isEqualTo(Meaning.WORDS);
        assertThat(Comparison.between(shipped, reworded("O1.current", "What helps most?"))
                        .meaning())
                .as("open questions are not rated")
                .isEqualTo(Meaning.SAME);
    }

    @Test
    void namesOneItemThatMovedAndNotAllThatGaveWay() {
        Questionnaire moved = before.moveItem("R1", 1).moveItem("R1", 1).questionnaire();
        Comparison comparison = Comparison.between(shipped, moved);
        assertThat(comparison.changes())
                .extracting(change -> change.kind() + " " + change.place())
                .containsExactly("MOVED R1");
        assertThat(comparison.meaning()).isEqualTo(Meaning.STRUCTURE);
    }

    @Test
    void namesWhatWasReversedAddedAndRemoved() {
        Questionnaire after = before.warn("R", Set.of("R1", "R5", "R6"))
                .removeItem("B2")
                .addItem("B", false, new Wording("asks twice", "asked twice", "ask twice"))
                .questionnaire();
        Comparison comparison = Comparison.between(shipped, after);
        assertThat(comparison.meaning()).isEqualTo(Meaning.STRUCTURE);
        assertThat(comparison.changes())
                .extracting(change -> change.kind() + " " + change.place())
                .contains("REVERSED R1", "REMOVED B2.current", "ADDED B7.current")
                .noneMatch(change -> change.startsWith("MOVED") || change.startsWith("REVERSED R5"));
    }

    private Questionnaire reworded(String place, String words) {
        return Phrases.reword(shipped, (at, text) -> at.equals(place) ? words : text);
    }
}

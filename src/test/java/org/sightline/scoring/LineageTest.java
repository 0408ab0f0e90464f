package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.questionnaire.LineagePeriod.LONGER;
import static org.sightline.questionnaire.LineagePeriod.UP_TO_10;
import static org.sightline.questionnaire.LineagePeriod.UP_TO_2;
import static org.sightline.questionnaire.LineagePeriod.UP_TO_5;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Counted;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;

/** What is published of what past reports went on to do. */
class LineageTest {
    @Test
    void putsPeriodsTogetherAndCountsWithinThem() {
        List<Lineage.Told> told = new ArrayList<>();
        told.addAll(people(UP_TO_2, 8, 4));
        told.addAll(people(UP_TO_5, 3, 1));
        told.addAll(people(UP_TO_10, 2, 1));
        told.addAll(people(LONGER, 1, 1));
        Collections.shuffle(told, new Random(3));
        Lineage lineage = Lineage.of(told, 4);
        assertThat(lineage.spans()).extracting(Lineage.Span::first).containsExactly(UP_TO_2, UP_TO_5);
        assertThat(lineage.spans()).extracting(Lineage.Span::last).containsExactly(UP_TO_2, LONGER);
        assertThat(lineage.spans()).extracting(Lineage.Span::people).containsExactly(8, 6);
        assertThat(lineage.spans().getFirst().statements())
                .containsEntry(LineageStatement.LARGER_ROLE, new Counted.Exactly(4))
                .containsEntry(LineageStatement.LED_PEOPLE, new Counted.AtMost(2))
                .containsEntry(LineageStatement.NEW_FIELD, new Counted.AtLeast(6));
        assertThat(lineage.spans().getLast().statements())
                .containsEntry(LineageStatement.LARGER_ROLE, new Counted.Exactly(3));
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(Lineage.of(people(UP_TO_2, 4, 2), 3)).isEqualTo(Lineage.NONE);
        assertThat(Lineage.of(people(UP_TO_2, 7, 2), 8)).isEqualTo(Lineage.NONE);
        assertThat(Lineage.of(List.of(), 4)).isEqualTo(Lineage.NONE);
    }

    /** So many people of a period, of whom some have a larger role, nobody led people, and all are in a new field. */
    static List<Lineage.Told> people(LineagePeriod period, int people, int larger) {
        List<Lineage.Told> told = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (LineageStatement statement : LineageStatement.values()) {
                boolean holds = statement == LineageStatement.NEW_FIELD
                        || statement == LineageStatement.LARGER_ROLE && person < larger;
                told.add(new Lineage.Told(period, statement, holds));
            }
        }
        return told;
    }
}

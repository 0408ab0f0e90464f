package org.sightline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lineage;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.seal.AnonymousRows.Sheet;

/** What past reports went on to do leaves a seal in rows of its own. */
class LineageRowTest {
    private static final int ITEMS = 32;
    private static final UUID EXECUTIVE = new UUID(7, 7);

    @Test
    void isOneRowForEachStatementAndTellsNothingElse() {
        AnonymousRows rows = rows(6, 32);
        assertThat(rows.lineage()).hasSize(6 * LineageStatement.values().length);
        assertThat(rows.lineage()).extracting(LineageRow::id).doesNotHaveDuplicates();
        assertThat(rows.lineage()).allMatch(row -> row.executiveId().equals(EXECUTIVE));
        assertThat(rows.lineage().stream().filter(row -> row.said().holds())).hasSize(6);
        assertThat(rows.lineage()).allSatisfy(row -> {
            assertThat(row.content()).hasSize(3);
            assertThat(LineageRow.read(row.content())).isEqualTo(row.said());
        });
    }

    @Test
    void isNotKeptOfTooFewNorOfOthersNorOfWhoDoesNotCount() {
        assertThat(rows(4, 32).lineage()).isEmpty();
        assertThat(rows(6, 3).lineage()).isEmpty();
        List<Sheet> current = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            current.add(sheet(Relationship.CURRENT_DIRECT_REPORT, i, ITEMS));
        }
        assertThat(AnonymousRows.of(current, Map.of(EXECUTIVE, Set.of()), Policy.withMinimum(4), 16, new Random(1))
                        .lineage())
                .isEmpty();
    }

    /** In many campaigns each person's row of a statement stands anywhere, and not where the answers stand. */
    @Test
    void liesInNoOrder() {
        int campaigns = 2_000;
        int first = 0;
        int beside = 0;
        for (int seed = 0; seed < campaigns; seed++) {
            AnonymousRows rows = rows(6, 32, seed);
            List<LineageRow> holding =
                    rows.lineage().stream().filter(row -> row.said().holds()).toList();
            // the first person alone is of the longest ago
            int place = holding.indexOf(holding.stream()
                    .filter(row -> row.said().period() == LineagePeriod.LONGER)
                    .findFirst()
                    .orElseThrow());
            first += place == 0 ? 1 : 0;
            int answers = 0;
            for (int i = 0; i < rows.answers().size(); i++) {
                answers = rows.answers().get(i).values()[0] == 1 ? i : answers;
            }
            beside += place == answers ? 1 : 0;
        }
        // one of six by chance
        assertThat(first / (double) campaigns).isBetween(0.13, 0.205);
        assertThat(beside / (double) campaigns).isBetween(0.13, 0.205);
    }

    private static AnonymousRows rows(int people, int answered) {
        return rows(people, answered, 1);
    }

    private static AnonymousRows rows(int people, int answered, long seed) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            sheets.add(sheet(Relationship.PAST_DIRECT_REPORT, i, answered));
        }
        return AnonymousRows.of(
                sheets,
                Map.of(EXECUTIVE, Set.of(Relationship.PAST_DIRECT_REPORT)),
                Policy.withMinimum(4),
                16,
                new Random(seed));
    }

    private static Sheet sheet(Relationship relationship, int person, int answered) {
        short[] values = new short[ITEMS];
        Arrays.fill(values, 0, answered, (short) (person + 1));
        return new Sheet(
                EXECUTIVE,
                relationship,
                false,
                values,
                Map.of(),
                Optional.of(new Lineage(
                        person == 0 ? LineagePeriod.LONGER : LineagePeriod.UP_TO_2,
                        Set.of(LineageStatement.LARGER_ROLE),
                        false)));
    }
}

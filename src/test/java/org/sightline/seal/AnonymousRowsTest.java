package org.sightline.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.seal.AnonymousRows.Sheet;

class AnonymousRowsTest {
    private static final Policy POLICY = Policy.withMinimum(4);
    private static final int ITEMS = 32;

    @Test
    void keepsEveryEligibleAnswerExactlyOnceAndNoOther() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Sheet> sheets = campaign(random);
            AnonymousRows rows = AnonymousRows.of(sheets, asked(sheets), POLICY, 16, random);
            Map<UUID, List<String>> kept = new HashMap<>();
            Map<UUID, UUID> executives = new HashMap<>();
            rows.atoms().forEach(atom -> executives.put(atom.id(), atom.executiveId()));
            rows.answers()
                    .forEach(answer -> kept.computeIfAbsent(executives.get(answer.atomId()), id -> new ArrayList<>())
                            .add(java.util.Arrays.toString(answer.values())));
            for (UUID executive : new HashSet<>(executives.values())) {
                List<String> expected = sheets.stream()
                        .filter(sheet -> sheet.executiveId().equals(executive))
                        .filter(sheet -> sheet.relationship() == Relationship.SELF || sheet.answered() >= 16)
                        .map(sheet -> java.util.Arrays.toString(sheet.values()))
                        .toList();
                assertThat(kept.get(executive)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void keepsNothingOfAnExecutiveWithTooFewRaters() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Sheet> sheets = new ArrayList<>();
            UUID executive = new UUID(1, seed);
            for (int i = 0; i < 3; i++) {
                sheets.add(sheet(executive, Relationship.PEER, false, random, 32));
            }
            sheets.add(sheet(executive, Relationship.CURRENT_SUPERVISOR, true, random, 32));
            sheets.add(sheet(executive, Relationship.SELF, false, random, 32));
            AnonymousRows rows = AnonymousRows.of(sheets, asked(sheets), POLICY, 16, random);
            assertThat(rows.atoms()).isEmpty();
            assertThat(rows.answers()).isEmpty();
            assertThat(rows.comments()).isEmpty();
        }
    }

    @Test
    void everyAtomHoldsAsManyAnswersAsItSays() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Sheet> sheets = campaign(random);
            AnonymousRows rows = AnonymousRows.of(sheets, asked(sheets), POLICY, 16, random);
            for (AnonymousRows.AtomRow atom : rows.atoms()) {
                long answers = rows.answers().stream()
                        .filter(answer -> answer.atomId().equals(atom.id()))
                        .count();
                assertThat(answers).isEqualTo(atom.group().raters());
                assertThat(atom.group().identified() || answers >= 4).isTrue();
            }
        }
    }

    /** Rank correlation of the order of arrival with the order of writing, over many campaigns: none. */
    @Test
    void theOrderOfRowsTellsNothingOfTheOrderOfArrival() {
        int campaigns = 2_000;
        int raters = 30;
        double sum = 0;
        double neighbours = 0;
        for (int seed = 0; seed < campaigns; seed++) {
            Random random = new Random(seed);
            UUID executive = new UUID(2, seed);
            List<Sheet> sheets = IntStream.range(0, raters)
                    .mapToObj(i -> {
                        short[] values = new short[ITEMS];
                        java.util.Arrays.fill(values, (short) (i + 1));
                        return new Sheet(executive, Relationship.PEER, false, values, Map.of("O1", "c" + (i + 1)));
                    })
                    .toList();
            AnonymousRows rows = AnonymousRows.of(sheets, asked(sheets), POLICY, 16, random);
            double mean = (raters - 1) / 2.0;
            for (int position = 0; position < raters; position++) {
                int arrival = rows.answers().get(position).values()[0] - 1;
                sum += (position - mean) * (arrival - mean);
                neighbours += rows.comments().get(position).text().equals("c" + (arrival + 1)) ? 1 : 0;
            }
        }
        double variance = (raters * raters - 1) / 12.0;
        assertThat(sum / (campaigns * raters * variance)).isBetween(-0.03, 0.03);
        // by chance one of thirty comments stands where its writer's answers stand
        assertThat(neighbours / campaigns).isBetween(0.85, 1.15);
    }

    private static List<Sheet> campaign(Random random) {
        List<Sheet> sheets = new ArrayList<>();
        for (int e = 0; e < 1 + random.nextInt(3); e++) {
            UUID executive = new UUID(3, random.nextLong());
            sheets.add(sheet(executive, Relationship.SELF, false, random, 32));
            for (Relationship relationship : EnumSet.complementOf(EnumSet.of(Relationship.SELF))) {
                int n = random.nextInt(relationship == Relationship.CURRENT_SUPERVISOR ? 3 : 8);
                for (int i = 0; i < n; i++) {
                    boolean identified = relationship == Relationship.CURRENT_SUPERVISOR && random.nextBoolean();
                    sheets.add(sheet(executive, relationship, identified, random, random.nextInt(33)));
                }
            }
        }
        return sheets;
    }

    private static Sheet sheet(
            UUID executive, Relationship relationship, boolean identified, Random random, int answered) {
        short[] values = new short[ITEMS];
        for (int i = 0; i < answered; i++) {
            values[i] = (short) (1 + random.nextInt(5));
        }
        return new Sheet(executive, relationship, identified, values, Map.of("O1", "text " + random.nextInt(99)));
    }

    private static Map<UUID, Set<Relationship>> asked(List<Sheet> sheets) {
        Map<UUID, Set<Relationship>> asked = new HashMap<>();
        sheets.forEach(sheet -> asked.computeIfAbsent(sheet.executiveId(), id -> new HashSet<>())
                .add(sheet.relationship()));
        return asked;
    }
}

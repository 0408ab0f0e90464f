package org.sightline.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.sightline.anonymity.CountMap;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lineage;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.security.RandomId;

/**
 * One thing that one past report said of what they went on to do. The statements of a person are rows apart, so that not even
 * they can be laid side by side.
 */
record LineageRow(UUID id, UUID executiveId, SealedLineage said) {
    /**
     * In no order yet. Only of past reports whose answers count, and none at all if they are too few for anything to leave:
     * that depends on how many they are alone.
     */
    static List<LineageRow> of(
            UUID executive, List<AnonymousRows.Sheet> eligible, Policy policy, RandomGenerator random) {
        List<Lineage> all = eligible.stream()
                .filter(sheet -> sheet.relationship() == Relationship.PAST_DIRECT_REPORT)
                .flatMap(sheet -> sheet.lineage().stream())
                .toList();
        List<LineageRow> rows = new ArrayList<>();
        if (all.size() < new CountMap(policy.minimum()).fewest()) {
            return rows;
        }
        for (Lineage lineage : all) {
            for (LineageStatement statement : LineageStatement.values()) {
                rows.add(new LineageRow(
                        RandomId.from(random),
                        executive,
                        new SealedLineage(
                                Objects.requireNonNull(lineage.period()), statement, lineage.holds(statement))));
            }
        }
        return rows;
    }

    /** What it is bound to. */
    static String place(UUID row) {
        return "lineage|" + row;
    }

    /** The same length whatever it says. */
    byte[] content() {
        return new byte[] {
            (byte) said.period().ordinal(), (byte) said.statement().ordinal(), (byte) (said.holds() ? 1 : 0)
        };
    }

    static SealedLineage read(byte[] content) {
        return new SealedLineage(
                LineagePeriod.values()[content[0]], LineageStatement.values()[content[1]], content[2] == 1);
    }

    @Override
    public String toString() {
        return "LineageRow";
    }
}

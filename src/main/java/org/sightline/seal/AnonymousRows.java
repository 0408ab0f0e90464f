package org.sightline.seal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lineage;
import org.sightline.security.RandomId;

/**
 * What a seal writes, computed in memory: every row has a random id and no neighbour from the same rater, because
 * answers, comments and what past reports went on to do are shuffled apart from each other over the whole campaign.
 *
 * <p>The partition sees relationships, consent and counts alone (method.md B5). Answers of a rater who rated fewer than
 * half of the items are not kept at all; where no group may be shown, nothing of the executive's raters is kept.
 */
record AnonymousRows(
        List<AtomRow> atoms, List<AnswerRow> answers, List<CommentRow> comments, List<LineageRow> lineage) {
    /** The group id of the executive's own answers. */
    static final String SELF = "self";

    record AtomRow(UUID id, UUID executiveId, Group group) {}

    record AnswerRow(UUID id, UUID atomId, short[] values) {
        @Override
        public String toString() {
            return "AnswerRow";
        }
    }

    record CommentRow(UUID id, UUID atomId, UUID executiveId, String questionId, String text) {
        @Override
        public String toString() {
            return "CommentRow";
        }
    }

    /** How many raters, not counting the executives themselves, are among the rows. */
    int raters() {
        return atoms.stream()
                .filter(atom -> !atom.group().id().equals(SELF))
                .mapToInt(atom -> atom.group().raters())
                .sum();
    }

    /**
     * One rater about one executive, without the rater.
     *
     * @param values by the questionnaire's order of rated items, 0 = cannot say or not answered
     * @param lineage what a past report went on to do, empty if it was not said
     */
    record Sheet(
            UUID executiveId,
            Relationship relationship,
            boolean identified,
            short[] values,
            Map<String, String> comments,
            Optional<Lineage> lineage) {
        Sheet(
                UUID executiveId,
                Relationship relationship,
                boolean identified,
                short[] values,
                Map<String, String> comments) {
            this(executiveId, relationship, identified, values, comments, Optional.empty());
        }

        int answered() {
            int answered = 0;
            for (short value : values) {
                answered += value == 0 ? 0 : 1;
            }
            return answered;
        }

        @Override
        public String toString() {
            return "Sheet";
        }
    }

    /**
     * @param asked the relationships of everyone who was asked, by executive
     * @param eligibleFrom fewest answered items of a rater who counts
     */
    static AnonymousRows of(
            List<Sheet> sheets,
            Map<UUID, Set<Relationship>> asked,
            Policy policy,
            int eligibleFrom,
            RandomGenerator random) {
        AnonymousRows rows =
                new AnonymousRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<UUID, List<Sheet>> byExecutive = new LinkedHashMap<>();
        sheets.forEach(sheet -> byExecutive
                .computeIfAbsent(sheet.executiveId(), id -> new ArrayList<>())
                .add(sheet));
        byExecutive.forEach((executive, about) ->
                rows.add(executive, about, asked.getOrDefault(executive, Set.of()), policy, eligibleFrom, random));
        Collections.shuffle(rows.atoms, random);
        Collections.shuffle(rows.answers, random);
        Collections.shuffle(rows.comments, random);
        Collections.shuffle(rows.lineage, random);
        return rows;
    }

    private void add(
            UUID executive,
            List<Sheet> about,
            Set<Relationship> asked,
            Policy policy,
            int eligibleFrom,
            RandomGenerator random) {
        List<Sheet> eligible = new ArrayList<>(about.stream()
                .filter(sheet -> sheet.relationship() != Relationship.SELF && sheet.answered() >= eligibleFrom)
                .toList());
        // two identified supervisors are numbered in a random order, not in that of their nominations
        Collections.shuffle(eligible, random);
        Partition partition = Partition.of(
                eligible.stream()
                        .map(sheet -> new Partition.Member(sheet.relationship(), sheet.identified()))
                        .toList(),
                asked,
                policy);
        if (!partition.reportable()) {
            return;
        }
        Map<String, UUID> atomIds = new LinkedHashMap<>();
        for (Group group : partition.groups()) {
            atomIds.put(group.id(), atom(executive, group, random));
        }
        for (int i = 0; i < eligible.size(); i++) {
            keep(Objects.requireNonNull(atomIds.get(partition.memberships().get(i))), eligible.get(i), random);
        }
        lineage.addAll(LineageRow.of(executive, eligible, policy, random));
        about.stream()
                .filter(sheet -> sheet.relationship() == Relationship.SELF)
                .forEach(self -> keep(
                        atom(executive, new Group(SELF, List.of(Relationship.SELF), 1, true), random), self, random));
    }

    private UUID atom(UUID executive, Group group, RandomGenerator random) {
        UUID id = RandomId.from(random);
        atoms.add(new AtomRow(id, executive, group));
        return id;
    }

    private void keep(UUID atomId, Sheet sheet, RandomGenerator random) {
        answers.add(new AnswerRow(RandomId.from(random), atomId, sheet.values()));
        sheet.comments().forEach((question, text) -> {
            if (!text.isBlank()) {
                comments.add(new CommentRow(RandomId.from(random), atomId, sheet.executiveId(), question, text));
            }
        });
    }
}

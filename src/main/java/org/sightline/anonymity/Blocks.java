package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The anonymous groups of one executive while they form (method.md B5 step 3 b to d). */
final class Blocks {
    private final Map<Relationship, Integer> counts = new EnumMap<>(Relationship.class);
    private final Set<Relationship> present = EnumSet.noneOf(Relationship.class);
    private final int minimum;
    private final List<Block> shown = new ArrayList<>();
    private final Block pool = new Block(Partition.POOL, Relationship.OTHER);

    Blocks(List<Partition.Member> eligible, Set<Relationship> asked, int minimum) {
        this.minimum = minimum;
        present.addAll(asked);
        present.remove(Relationship.SELF);
        if (eligible.stream().anyMatch(Partition.Member::identified)) {
            present.remove(Relationship.CURRENT_SUPERVISOR);
        }
        for (Partition.Member member : eligible) {
            if (!member.identified()) {
                counts.merge(member.relationship(), 1, Integer::sum);
                present.add(member.relationship());
            }
        }
    }

    /** Forms the groups, once; false if there is none. */
    boolean form() {
        directReports(Relationship.CURRENT_DIRECT_REPORT, Relationship.PAST_DIRECT_REPORT);
        alone(Relationship.PAST_SUPERVISOR);
        alone(Relationship.PEER);
        alone(Relationship.OTHER);
        pool.take(Relationship.CURRENT_SUPERVISOR);
        if (pool.raters >= minimum) {
            shown.add(pool);
        } else if (!pool.relationships.isEmpty() && !shown.isEmpty()) {
            smallest().join(pool);
        }
        return !shown.isEmpty();
    }

    private void directReports(Relationship current, Relationship past) {
        if (count(current) >= minimum && count(past) >= minimum) {
            alone(current);
            alone(past);
        } else if (count(current) + count(past) >= minimum) {
            boolean both = present.contains(current) && present.contains(past);
            Block block = new Block(
                    both ? Partition.DIRECT_REPORTS : (present.contains(current) ? current : past).id(), current);
            block.take(current);
            block.take(past);
            shown.add(block);
        } else {
            pool.take(current);
            pool.take(past);
        }
    }

    private void alone(Relationship relationship) {
        if (count(relationship) >= minimum) {
            Block block = new Block(relationship.id(), relationship);
            block.take(relationship);
            shown.add(block);
        } else {
            pool.take(relationship);
        }
    }

    private Block smallest() {
        return shown.stream()
                .min(Comparator.comparingInt((Block block) -> block.raters).thenComparing(block -> block.leading))
                .orElseThrow();
    }

    private int count(Relationship relationship) {
        return counts.getOrDefault(relationship, 0);
    }

    List<Group> groups() {
        return shown.stream().map(Block::group).toList();
    }

    String idOf(Relationship relationship) {
        return shown.stream()
                .filter(block -> block.relationships.contains(relationship))
                .findFirst()
                .orElseThrow()
                .id;
    }

    private final class Block {
        private String id;
        private final Set<Relationship> relationships = EnumSet.noneOf(Relationship.class);
        private final Relationship leading;
        private int raters;

        Block(String id, Relationship leading) {
            this.id = id;
            this.leading = leading;
        }

        Group group() {
            return new Group(id, List.copyOf(relationships), raters, false);
        }

        void take(Relationship relationship) {
            if (present.contains(relationship)) {
                relationships.add(relationship);
                raters += count(relationship);
            }
        }

        void join(Block other) {
            id += Group.JOINED;
            relationships.addAll(other.relationships);
            raters += other.raters;
        }
    }
}

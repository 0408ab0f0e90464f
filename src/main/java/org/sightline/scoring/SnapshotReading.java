package org.sightline.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.scoring.Scorecard.Gap;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.Interval;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.Mean;
import org.sightline.scoring.Scorecard.Signal;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;

/** Reads a snapshot back, and only an unaltered one. */
final class SnapshotReading {
    private SnapshotReading() {}

    static Scorecard read(byte[] bytes) {
        JsonMembers snapshot = HashedJson.read(bytes);
        if (!snapshot.text("format").equals(Snapshot.FORMAT)) {
            throw new IllegalArgumentException("not a " + Snapshot.FORMAT + " but " + snapshot.text("format"));
        }
        JsonMembers questionnaire = snapshot.object("questionnaire");
        return new Scorecard(
                snapshot.text("executive"),
                questionnaire.text("id"),
                questionnaire.text("version"),
                policy(snapshot.object("policy")),
                snapshot.objects("groups", SnapshotReading::group),
                snapshot.objects("items", SnapshotReading::item),
                snapshot.objects("themes", SnapshotReading::theme),
                snapshot.objects("comments", SnapshotReading::comments),
                snapshot.absent("norm") ? null : NormSnapshot.read(snapshot.object("norm")));
    }

    private static Policy policy(JsonMembers policy) {
        return new Policy(
                policy.integer("minimum"),
                policy.integer("distributionMinimum"),
                policy.integer("labelMinimum"),
                policy.integer("protectLow"),
                policy.integer("protectHigh"));
    }

    static Group group(JsonMembers group) {
        return new Group(
                group.text("id"),
                group.list("relationships").stream()
                        .map(id -> Relationship.of((String) id))
                        .toList(),
                group.integer("raters"),
                group.truth("identified"));
    }

    private static ItemScore item(JsonMembers item) {
        Map<String, Released> groups = new LinkedHashMap<>();
        JsonMembers released = item.object("groups");
        released.names().forEach(group -> groups.put(group, released(released, group)));
        Map<String, List<Integer>> distributions = new LinkedHashMap<>();
        JsonMembers counts = item.object("distributions");
        counts.names()
                .forEach(group -> distributions.put(
                        group,
                        counts.list(group).stream()
                                .map(count -> (Integer) count)
                                .toList()));
        return new ItemScore(
                item.text("id"),
                item.text("theme"),
                item.truth("reversed"),
                item.absent("self") ? null : item.integer("self"),
                groups,
                distributions);
    }

    private static Released released(JsonMembers groups, String group) {
        return released(groups, group, Released.USUAL_POINTS);
    }

    static Released released(JsonMembers groups, String group, int points) {
        if (groups.absent(group)) {
            return Released.nothing();
        }
        JsonMembers cell = groups.object(group);
        String kind = String.join(" and ", cell.names());
        return Released.restored(kind, cell.number(kind), points);
    }

    private static ThemeScore theme(JsonMembers theme) {
        Map<String, GroupScore> groups = new LinkedHashMap<>();
        JsonMembers scores = theme.object("groups");
        for (String group : scores.names()) {
            if (!scores.absent(group)) {
                groups.put(group, groupScore(scores.object(group)));
            }
        }
        return new ThemeScore(
                theme.text("id"),
                theme.absent("self") ? null : theme.number("self"),
                groups,
                theme.absent("others") ? null : others(theme.object("others")),
                theme.absent("gap") ? null : gap(theme.object("gap")));
    }

    private static GroupScore groupScore(JsonMembers score) {
        JsonMembers signal = score.object("signal");
        return new GroupScore(
                score.number("mean"),
                score.absent("interval80") ? null : interval(score, "interval80"),
                score.absent("interval95") ? null : interval(score, "interval95"),
                new Signal(signal.integer("flagged"), signal.integer("released"), signal.text("word")));
    }

    private static Mean others(JsonMembers others) {
        return new Mean(others.number("mean"), interval(others, "interval80"), interval(others, "interval95"));
    }

    private static Gap gap(JsonMembers gap) {
        return new Gap(gap.number("value"), gap.text("reading"));
    }

    private static Interval interval(JsonMembers score, String name) {
        List<BigDecimal> ends = JsonMembers.decimals(score.list(name), 2);
        return new Interval(ends.getFirst().doubleValue(), ends.getLast().doubleValue());
    }

    static CommentPool comments(JsonMembers pool) {
        return new CommentPool(
                pool.text("question"),
                pool.text("group"),
                pool.list("texts").stream().map(text -> (String) text).toList());
    }
}

package org.sightline.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** Reads a snapshot back, and only an unaltered one. */
final class SnapshotReading {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SnapshotReading() {}

    static Scorecard read(byte[] bytes) {
        Members snapshot = new Members(tree(bytes));
        if (!snapshot.text("format").equals(Snapshot.FORMAT)) {
            throw new IllegalArgumentException("not a " + Snapshot.FORMAT + " but " + snapshot.text("format"));
        }
        Members questionnaire = snapshot.object("questionnaire");
        return new Scorecard(
                snapshot.text("executive"),
                questionnaire.text("id"),
                questionnaire.text("version"),
                policy(snapshot.object("policy")),
                snapshot.objects("groups", SnapshotReading::group),
                snapshot.objects("items", SnapshotReading::item),
                snapshot.objects("themes", SnapshotReading::theme),
                snapshot.objects("comments", SnapshotReading::comments));
    }

    private static Map<String, @Nullable Object> tree(byte[] bytes) {
        Map<String, @Nullable Object> tree = parse(bytes);
        byte[] canonical = (CanonicalJson.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        Map<String, @Nullable Object> content = new LinkedHashMap<>(tree);
        Object hash = content.remove(Snapshot.HASH);
        if (!Snapshot.hash(content).equals(hash) || !Arrays.equals(bytes, canonical)) {
            throw new IllegalArgumentException("this snapshot was altered: it does not match its " + Snapshot.HASH);
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> parse(byte[] bytes) {
        try {
            if (MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> map) {
                return (Map<String, @Nullable Object>) map;
            }
            throw new IllegalArgumentException("not a snapshot: no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a snapshot: no JSON at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a snapshot", e);
        }
    }

    private static Policy policy(Members policy) {
        return new Policy(
                policy.integer("minimum"),
                policy.integer("distributionMinimum"),
                policy.integer("labelMinimum"),
                policy.integer("protectLow"),
                policy.integer("protectHigh"));
    }

    private static Group group(Members group) {
        return new Group(
                group.text("id"),
                group.list("relationships").stream()
                        .map(id -> Relationship.of((String) id))
                        .toList(),
                group.integer("raters"),
                group.truth("identified"));
    }

    private static ItemScore item(Members item) {
        Map<String, Released> groups = new LinkedHashMap<>();
        Members released = item.object("groups");
        released.names().forEach(group -> groups.put(group, released(released, group)));
        Map<String, List<Integer>> distributions = new LinkedHashMap<>();
        Members counts = item.object("distributions");
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

    private static Released released(Members groups, String group) {
        if (groups.absent(group)) {
            return Released.nothing();
        }
        Members cell = groups.object(group);
        String kind = String.join(" and ", cell.names());
        return Released.restored(kind, cell.number(kind));
    }

    private static ThemeScore theme(Members theme) {
        Map<String, GroupScore> groups = new LinkedHashMap<>();
        Members scores = theme.object("groups");
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

    private static GroupScore groupScore(Members score) {
        Members signal = score.object("signal");
        return new GroupScore(
                score.number("mean"),
                score.absent("interval80") ? null : interval(score, "interval80"),
                score.absent("interval95") ? null : interval(score, "interval95"),
                new Signal(signal.integer("flagged"), signal.integer("released"), signal.text("word")));
    }

    private static Mean others(Members others) {
        return new Mean(others.number("mean"), interval(others, "interval80"), interval(others, "interval95"));
    }

    private static Gap gap(Members gap) {
        return new Gap(gap.number("value"), gap.text("reading"));
    }

    private static Interval interval(Members score, String name) {
        List<Double> ends = score.list(name).stream().map(Members::toNumber).toList();
        return new Interval(ends.getFirst(), ends.getLast());
    }

    private static CommentPool comments(Members pool) {
        return new CommentPool(
                pool.text("question"),
                pool.text("group"),
                pool.list("texts").stream().map(text -> (String) text).toList());
    }
}

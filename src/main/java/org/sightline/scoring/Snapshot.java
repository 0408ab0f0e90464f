package org.sightline.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.system.HashedJson;

/**
 * The canonical form of a scorecard: {@code sightline-snapshot/1} of design.md section 6 as one line of JSON, UTF-8, ended
 * by a line feed, with its SHA-256 as {@link HashedJson} makes it. The same scorecard always gives the same bytes. Only a
 * scorecard that was measured with a norm has a member {@code norm}.
 */
public final class Snapshot {
    static final String FORMAT = "sightline-snapshot/1";

    private Snapshot() {}

    /** The bytes of the file. */
    public static byte[] write(Scorecard scorecard) {
        return HashedJson.write(content(scorecard));
    }

    /**
     * The scorecard of a file; {@code read(write(scorecard))} equals {@code scorecard}.
     *
     * @throws IllegalArgumentException if the bytes are not a snapshot, not canonical, or do not match their hash
     */
    public static Scorecard read(byte[] bytes) {
        return SnapshotReading.read(bytes);
    }

    /** The hash that the snapshot of a scorecard carries. */
    public static String hash(Scorecard scorecard) {
        return HashedJson.hash(content(scorecard));
    }

    private static Map<String, @Nullable Object> content(Scorecard scorecard) {
        Map<String, @Nullable Object> content = object(
                "format", FORMAT,
                "executive", scorecard.executive(),
                "questionnaire",
                        object(
                                "id", scorecard.questionnaireId(),
                                "version", scorecard.questionnaireVersion()),
                "policy", policy(scorecard.policy()),
                "groups", scorecard.groups().stream().map(Snapshot::group).toList(),
                "items", scorecard.items().stream().map(Snapshot::item).toList(),
                "themes",
                        scorecard.themes().stream()
                                .map(theme -> theme(theme, scorecard.groups()))
                                .toList(),
                "comments",
                        scorecard.comments().stream().map(Snapshot::comments).toList());
        if (scorecard.norm() != null) {
            content.put("norm", NormSnapshot.write(scorecard.norm()));
        }
        return content;
    }

    private static Object policy(Policy policy) {
        return object(
                "minimum", policy.minimum(),
                "distributionMinimum", policy.distributionMinimum(),
                "labelMinimum", policy.labelMinimum(),
                "protectLow", policy.protectLow(),
                "protectHigh", policy.protectHigh());
    }

    static Object group(Group group) {
        return object(
                "id", group.id(),
                "label", GroupLabels.in(Locale.ENGLISH).of(group),
                "relationships",
                        group.relationships().stream().map(Relationship::id).toList(),
                "raters", group.raters(),
                "identified", group.identified());
    }

    private static Object item(ItemScore item) {
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        item.groups().forEach((group, released) -> groups.put(group, released(released)));
        return object(
                "id", item.id(),
                "theme", item.theme(),
                "reversed", item.reversed(),
                "self", item.self(),
                "groups", groups,
                "distributions", item.distributions());
    }

    static @Nullable Object released(Released released) {
        return released instanceof Released.Nothing ? null : Map.of(released.kind(), released.number());
    }

    private static Object theme(ThemeScore theme, List<Group> all) {
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        all.forEach(group -> groups.put(group.id(), groupScore(theme.groups().get(group.id()))));
        return object(
                "id", theme.id(),
                "self", theme.self(),
                "groups", groups,
                "others", others(theme.others()),
                "gap", gap(theme.gap()));
    }

    private static @Nullable Object groupScore(@Nullable GroupScore score) {
        return score == null
                ? null
                : object(
                        "mean", score.mean(),
                        "interval80", interval(score.interval80()),
                        "interval95", interval(score.interval95()),
                        "signal",
                                object(
                                        "flagged", score.signal().flagged(),
                                        "released", score.signal().released(),
                                        "word", score.signal().word()));
    }

    private static @Nullable Object others(@Nullable Mean others) {
        return others == null
                ? null
                : object(
                        "mean", others.mean(),
                        "interval80", interval(others.interval80()),
                        "interval95", interval(others.interval95()));
    }

    private static @Nullable Object gap(@Nullable Gap gap) {
        return gap == null ? null : object("value", gap.value(), "reading", gap.reading());
    }

    private static @Nullable Object interval(@Nullable Interval interval) {
        return interval == null ? null : List.of(interval.low(), interval.high());
    }

    static Object comments(CommentPool pool) {
        return object("question", pool.question(), "group", pool.group(), "texts", pool.texts());
    }

    static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!(keysAndValues[i] instanceof String key)) {
                throw new IllegalArgumentException("not a key: " + Arrays.toString(keysAndValues));
            }
            map.put(key, keysAndValues[i + 1]);
        }
        return map;
    }
}

package org.sightline.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Under which name the comments on a question appear, and whether they appear at all (method.md B7 (5) to (7), (9)).
 * Comments cannot be proven anonymous; these rules keep a name from pointing at few people.
 *
 * <ul>
 *   <li>A group names its comments if it has at least {@link Policy#labelMinimum} raters and three comments on the
 *       question.
 *   <li>All other anonymous comments form one pool, {@link #ALL}, shown if the groups in it have at least five raters
 *       together and the pool at least three comments; otherwise they are withheld.
 *   <li>An identified supervisor's comments carry that group's id, by consent, however few.
 * </ul>
 *
 * <p>Comments of a {@link LaterWave} are released with its atoms only, by these rules over that wave's groups alone: the
 * difference between two versions is then itself a set that might be shown (B7 (8)).
 */
public record CommentRules(Policy policy) {
    /** The name of the pool of comments that no group names. */
    public static final String ALL = "all";

    /** The name under which the executive's own comments appear. */
    public static final String SELF = "self";

    private static final int FEWEST_COMMENTS = 3;
    private static final int FEWEST_RATERS = 5;

    /** The fewest raters of a group whose comments carry its name. */
    public int fewestToName() {
        return Math.max(policy.minimum(), policy.labelMinimum());
    }

    /** The fewest raters of all groups together whose unnamed comments are shown as a pool. */
    public int fewestToPool() {
        return Math.max(policy.minimum(), FEWEST_RATERS);
    }

    /** The fewest comments on one question that are shown under one name, an identified supervisor's excepted. */
    public int fewestComments() {
        return FEWEST_COMMENTS;
    }

    /** The comments of one group on one question, one text per rater. */
    public record Written(Group group, List<String> texts) {
        public Written {
            texts = List.copyOf(texts);
        }
    }

    /** Uniform texts under one name, in the order of the report's key; never empty. */
    public record Pool(String name, List<String> texts) {
        public Pool {
            texts = List.copyOf(texts);
        }
    }

    /**
     * What may be shown of the comments on one question.
     *
     * @param written one entry for every group of the report, in the order of the report; texts may be missing or blank
     */
    public List<Pool> release(String question, List<Written> written, ReportKey key) {
        List<Pool> pools = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        int unnamedRaters = 0;
        for (Written one : written) {
            List<String> texts = uniform(one.texts());
            if (one.group().identified() || named(one.group(), texts)) {
                pools.add(new Pool(one.group().id(), ordered(question, texts, key)));
            } else {
                unnamed.addAll(texts);
                unnamedRaters += one.group().raters();
            }
        }
        if (unnamedRaters >= fewestToPool() && unnamed.size() >= FEWEST_COMMENTS) {
            pools.add(new Pool(ALL, ordered(question, unnamed, key)));
        }
        pools.removeIf(pool -> pool.texts().isEmpty());
        return pools;
    }

    /** The executive's own comments on one question; empty if nothing was written. */
    public List<Pool> own(String question, List<String> texts, ReportKey key) {
        List<String> uniform = uniform(texts);
        return uniform.isEmpty() ? List.of() : List.of(new Pool(SELF, ordered(question, uniform, key)));
    }

    private boolean named(Group group, List<String> texts) {
        return group.raters() >= fewestToName() && texts.size() >= FEWEST_COMMENTS;
    }

    private static List<String> uniform(List<String> texts) {
        return texts.stream()
                .map(CommentText::uniform)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> ordered(String question, List<String> texts, ReportKey key) {
        record Ranked(byte[] rank, String text) {}
        return texts.stream()
                .map(text -> new Ranked(key.rank(question, text), text))
                .sorted((a, b) -> Arrays.compareUnsigned(a.rank(), b.rank()))
                .map(Ranked::text)
                .toList();
    }
}

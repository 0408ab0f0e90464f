package org.sightline.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.CommentRules.Pool;
import org.sightline.anonymity.CommentRules.Written;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReportKey;
import org.sightline.norm.Edition;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.scoring.Scorecard.ItemScore;

/**
 * From answers to a scorecard, the neck: every number is a function of released cells and of the executive's own answers
 * (method.md B4). Immutable and safe for use by several threads. The order of raters, answers and comments never matters.
 */
public final class FeedbackScoring {
    private final Questionnaire questionnaire;
    private final Policy policy;
    private final List<Item> items;
    private final int eligibleFrom;
    private final Cells cells;
    private final Yardstick yardstick;
    private final ThemeScoring themes;
    private final CommentRules commentRules;
    private final List<String> questions;

    /** @throws IllegalArgumentException unless the scale has five points, for which the release map is proven */
    public FeedbackScoring(Questionnaire questionnaire, Policy policy) {
        this(questionnaire, policy, null);
    }

    /**
     * @param norm the one in force, null where everything is assumed
     * @throws IllegalArgumentException unless the scale has five points, or if the norm is one of another questionnaire
     */
    public FeedbackScoring(Questionnaire questionnaire, Policy policy, @Nullable PlatformNorm norm) {
        if (questionnaire.scale().highest() != 5) {
            throw new IllegalArgumentException("only scales of five points can be scored, this has "
                    + questionnaire.scale().highest());
        }
        if (norm != null && !norm.edition().equals(Edition.of(questionnaire))) {
            throw new IllegalArgumentException("a norm of " + norm.edition() + " for " + Edition.of(questionnaire));
        }
        this.questionnaire = questionnaire;
        this.policy = policy;
        this.items = List.copyOf(questionnaire.ratedItems());
        this.eligibleFrom = questionnaire.eligibleFrom();
        this.cells = new Cells(policy, items, questionnaire);
        this.yardstick = new Yardstick(questionnaire.themes(), norm);
        this.themes = new ThemeScoring(questionnaire, yardstick);
        this.commentRules = new CommentRules(policy);
        this.questions = commentIds(questionnaire);
    }

    /**
     * The ids under which comments are taken, in the order of the questionnaire: each question's own and, where it has
     * several boxes, also {@code <question>.<part>} of each. Words under other ids (choices) are not comments.
     */
    public static List<String> commentIds(Questionnaire questionnaire) {
        List<String> ids = new ArrayList<>();
        for (OpenQuestion question : questionnaire.questions()) {
            ids.add(question.id());
            question.parts().forEach(part -> ids.add(question.id() + "." + part.id()));
        }
        return List.copyOf(ids);
    }

    /** Whether a rater counts: at least half of all rated items answered (method.md A2). */
    public boolean eligible(Answers answers) {
        return checked(answers).answered() >= eligibleFrom;
    }

    /**
     * The scorecard from raw answers: ineligible raters are used nowhere, the others are partitioned into groups.
     *
     * @param executive the name as printed
     */
    public Scorecard score(String executive, Optional<SelfAnswers> self, List<RaterAnswers> raters) {
        return scoreAtoms(executive, self, atoms(raters));
    }

    /** The groups in which raw answers are shown; none if too few raters are eligible. */
    public List<Atom> atoms(List<RaterAnswers> raters) {
        List<RaterAnswers> eligible =
                raters.stream().filter(rater -> eligible(rater.answers())).toList();
        Partition partition = Partition.of(
                eligible.stream()
                        .map(rater -> new Partition.Member(rater.relationship(), rater.identified()))
                        .toList(),
                policy);
        return atoms(eligible, partition);
    }

    /** Feedback as the canonical snapshot of its scorecard. */
    public Publisher publisher() {
        return feedback -> Snapshot.write(scoreAtoms(feedback.executive(), feedback.self(), feedback.atoms()));
    }

    /**
     * The scorecard from sealed atoms; without an anonymous one nothing is reported.
     *
     * @param executive the name as printed
     * @param sealed in any order
     */
    public Scorecard scoreAtoms(String executive, Optional<SelfAnswers> self, List<Atom> sealed) {
        List<Atom> atoms = sealed.stream()
                .sorted(Comparator.comparing(Atom::group, Group.SHOWN_ORDER))
                .toList();
        List<Group> groups = atoms.stream().map(Atom::group).toList();
        if (groups.stream().allMatch(Group::identified)) {
            return scorecard(executive, List.of(), List.of(), List.of(), List.of());
        }
        for (Group group : groups) {
            if (!group.identified() && group.raters() < policy.minimum()) {
                throw new IllegalArgumentException(
                        "group " + group.id() + " has fewer raters than " + policy.minimum());
            }
        }
        atoms.forEach(atom -> atom.answers().forEach(this::checked));
        Optional<Answers> own = self.map(SelfAnswers::answers).map(this::checked);
        List<ItemScore> scores = cells.release(own, atoms);
        return scorecard(
                executive,
                groups,
                scores.stream().map(Published::item).toList(),
                themes.score(groups, scores),
                comments(executive, self, atoms));
    }

    private List<Atom> atoms(List<RaterAnswers> eligible, Partition partition) {
        Map<String, List<RaterAnswers>> members = new LinkedHashMap<>();
        for (int i = 0; i < partition.memberships().size(); i++) {
            members.computeIfAbsent(partition.memberships().get(i), _ -> new ArrayList<>())
                    .add(eligible.get(i));
        }
        return partition.groups().stream()
                .map(group -> atom(group, members.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static Atom atom(Group group, List<RaterAnswers> members) {
        Map<String, List<String>> comments = new LinkedHashMap<>();
        for (RaterAnswers member : members) {
            member.comments()
                    .forEach((question, text) -> comments.computeIfAbsent(question, _ -> new ArrayList<>())
                            .add(text));
        }
        return new Atom(group, members.stream().map(RaterAnswers::answers).toList(), comments);
    }

    private List<CommentPool> comments(String executive, Optional<SelfAnswers> self, List<Atom> atoms) {
        ReportKey key = ReportKey.of(executive, questionnaire.id(), questionnaire.version());
        List<CommentPool> released = new ArrayList<>();
        for (String question : questions) {
            List<String> own = self.map(SelfAnswers::comments)
                    .map(comments -> comments.get(question))
                    .map(List::of)
                    .orElse(List.of());
            List<Written> written = atoms.stream()
                    .map(atom -> new Written(atom.group(), atom.comments().getOrDefault(question, List.of())))
                    .toList();
            List<Pool> pools = new ArrayList<>(commentRules.own(question, own, key));
            pools.addAll(commentRules.release(question, written, key));
            pools.forEach(pool -> released.add(new CommentPool(question, pool.name(), pool.texts())));
        }
        return released;
    }

    private Scorecard scorecard(
            String executive,
            List<Group> groups,
            List<ItemScore> scores,
            List<Scorecard.ThemeScore> themeScores,
            List<CommentPool> comments) {
        return new Scorecard(
                executive,
                questionnaire.id(),
                questionnaire.version(),
                policy,
                groups,
                scores,
                themeScores,
                comments,
                yardstick.use(groups, themeScores));
    }

    private Answers checked(Answers answers) {
        if (answers.size() != items.size()) {
            throw new IllegalArgumentException(answers.size() + " answers for " + items.size() + " rated items");
        }
        return answers;
    }
}

package org.sightline.scoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.CommentRules.Written;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.ReleaseMap;
import org.sightline.anonymity.Released;
import org.sightline.anonymity.ReportKey;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard.CommentPool;

/** From sealed atoms to the result of a pulse or a question: cell by cell through the maps, and nothing beside. */
final class PulseScoring {
    private final Questionnaire questionnaire;
    private final List<Item> items;
    private final Policy policy;
    private final ReleaseMap map;
    private final CommentRules comments;

    PulseScoring(Questionnaire questionnaire, Policy policy) {
        this.questionnaire = questionnaire;
        this.items = questionnaire.ratedItems();
        this.policy = policy;
        this.map = new ReleaseMap(policy, questionnaire.scale().highest());
        this.comments = new CommentRules(policy);
    }

    /** What the witness test attacks: the very bytes that are kept. */
    Publisher publisher() {
        return feedback -> PulseFile.write(score(feedback));
    }

    PulseResult score(Feedback feedback) {
        List<Atom> atoms = feedback.atoms().stream()
                .sorted(Comparator.comparing(Atom::group, Group.SHOWN_ORDER))
                .toList();
        if (atoms.stream().map(Atom::group).allMatch(Group::identified)) {
            return PulseResult.none();
        }
        atoms.forEach(this::check);
        Map<String, Map<String, Released>> released = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Released> groups = new LinkedHashMap<>();
            for (Atom atom : atoms) {
                groups.put(atom.group().id(), cell(atom, i).rounded());
            }
            released.put(items.get(i).id(), groups);
        }
        return new PulseResult(
                atoms.stream().map(Atom::group).toList(),
                released,
                questionnaire.questions().stream()
                        .flatMap(question -> words(feedback, atoms, question).stream())
                        .toList());
    }

    private Released cell(Atom atom, int item) {
        int[] values = atom.answers().stream()
                .mapToInt(answers -> answers.at(item))
                .filter(value -> value > 0)
                .toArray();
        if (atom.group().identified()) {
            return map.identified(values.length == 0 ? 0 : values[0]);
        }
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return map.release(values.length, sum);
    }

    private List<CommentPool> words(Feedback feedback, List<Atom> atoms, OpenQuestion question) {
        ReportKey key = ReportKey.of(feedback.executive(), questionnaire.id(), questionnaire.version());
        List<Written> written = atoms.stream()
                .map(atom -> new Written(atom.group(), atom.comments().getOrDefault(question.id(), List.of())))
                .toList();
        return comments.release(question.id(), written, key).stream()
                .map(pool -> new CommentPool(question.id(), pool.name(), pool.texts()))
                .toList();
    }

    private void check(Atom atom) {
        if (!atom.group().identified() && atom.group().raters() < policy.minimum()) {
            throw new IllegalArgumentException(
                    "group " + atom.group().id() + " has fewer raters than " + policy.minimum());
        }
    }
}

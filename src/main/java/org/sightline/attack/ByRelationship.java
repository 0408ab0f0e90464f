package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.RaterAnswers;

/** The groups of a careless product: one for each relationship, however few; those below the minimum are merely not shown. */
final class ByRelationship {
    private ByRelationship() {}

    static Feedback of(Specimen specimen) {
        List<Atom> atoms = new ArrayList<>();
        for (Relationship relationship : Relationship.values()) {
            List<RaterAnswers> members = specimen.drawn().raters().stream()
                    .filter(rater -> rater.relationship() == relationship && !rater.identified())
                    .filter(rater -> specimen.scoring().eligible(rater.answers()))
                    .toList();
            if (!members.isEmpty()) {
                atoms.add(atom(relationship, members));
            }
        }
        return new Feedback(specimen.drawn().name(), specimen.drawn().self(), atoms);
    }

    static Feedback shown(Feedback feedback, Policy policy) {
        return new Feedback(
                feedback.executive(),
                feedback.self(),
                feedback.atoms().stream()
                        .filter(atom -> atom.group().raters() >= policy.minimum())
                        .toList());
    }

    private static Atom atom(Relationship relationship, List<RaterAnswers> members) {
        Map<String, List<String>> comments = new HashMap<>();
        members.forEach(member -> member.comments()
                .forEach((question, text) -> comments.computeIfAbsent(question, _ -> new ArrayList<>())
                        .add(text)));
        return new Atom(
                new Group(relationship.id(), List.of(relationship), members.size(), false),
                members.stream().map(RaterAnswers::answers).toList(),
                comments);
    }
}

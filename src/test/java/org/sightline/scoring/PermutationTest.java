package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Partition.Member;
import org.sightline.anonymity.Policy;

/**
 * T3 of method.md B8: answers dealt out anew within each atom, item by item, and comments shuffled, give the same bytes.
 * So nothing that is published links two answers of one rater.
 */
class PermutationTest {
    private final Policy policy = Policy.withMinimum(4);
    private final FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), policy);

    @Test
    void publishesTheSameBytesWhoeverSaidWhat() {
        int reports = 0;
        for (int seed = 0; seed < 200; seed++) {
            Campaigns.Executive executive = Campaigns.executive(seed);
            List<Atom> atoms = atoms(executive);
            byte[] published = Snapshot.write(scoring.scoreAtoms(executive.name(), executive.self(), atoms));
            Random random = new Random(seed);
            List<Atom> dealt = new ArrayList<>(
                    atoms.stream().map(atom -> dealt(atom, random)).toList());
            Collections.shuffle(dealt, random);
            assertThat(Snapshot.write(scoring.scoreAtoms(executive.name(), executive.self(), dealt)))
                    .isEqualTo(published);
            assertThat(Snapshot.write(scoring.score(executive.name(), executive.self(), executive.raters())))
                    .isEqualTo(published);
            reports += atoms.isEmpty() ? 0 : 1;
        }
        assertThat(reports).isGreaterThan(150);
    }

    private List<Atom> atoms(Campaigns.Executive executive) {
        List<RaterAnswers> eligible = executive.raters().stream()
                .filter(rater -> scoring.eligible(rater.answers()))
                .toList();
        Partition partition = Partition.of(
                eligible.stream()
                        .map(rater -> new Member(rater.relationship(), rater.identified()))
                        .toList(),
                policy);
        return partition.groups().stream()
                .map(group -> atom(group, eligible, partition))
                .toList();
    }

    private static Atom atom(Group group, List<RaterAnswers> eligible, Partition partition) {
        List<Answers> answers = new ArrayList<>();
        Map<String, List<String>> comments = new HashMap<>();
        for (int i = 0; i < eligible.size(); i++) {
            if (partition.memberships().get(i).equals(group.id())) {
                answers.add(eligible.get(i).answers());
                eligible.get(i)
                        .comments()
                        .forEach((question, text) -> comments.computeIfAbsent(question, _ -> new ArrayList<>())
                                .add(text));
            }
        }
        return new Atom(group, answers, comments);
    }

    private static Atom dealt(Atom atom, Random random) {
        int items = atom.answers().getFirst().size();
        int[][] values = new int[atom.answers().size()][items];
        for (int item = 0; item < items; item++) {
            int at = item;
            List<Integer> column = new ArrayList<>(
                    atom.answers().stream().map(one -> one.at(at)).toList());
            Collections.shuffle(column, random);
            for (int rater = 0; rater < values.length; rater++) {
                values[rater][item] = column.get(rater);
            }
        }
        List<Answers> answers = new ArrayList<>();
        for (int[] one : values) {
            answers.add(Answers.of(one));
        }
        Map<String, List<String>> comments = new HashMap<>();
        atom.comments().forEach((question, texts) -> {
            List<String> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);
            comments.put(question, shuffled);
        });
        return new Atom(atom.group(), answers, comments);
    }
}

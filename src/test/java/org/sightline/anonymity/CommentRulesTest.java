package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.CommentRules.Pool;
import org.sightline.anonymity.CommentRules.Written;

class CommentRulesTest {
    private static final ReportKey KEY = ReportKey.of("Ines", "executive-360", "1");
    private final CommentRules rules = new CommentRules(Policy.withMinimum(4));

    @Test
    void namesALargeGroupWithThreeComments() {
        assertThat(names(written("peer", 5, 3))).containsExactly("peer:3");
        assertThat(names(written("peer", 5, 2))).isEmpty();
        assertThat(names(written("peer", 4, 4)))
                .as("no group of at least five to hide in")
                .isEmpty();
    }

    @Test
    void poolsWhatNoGroupNames() {
        assertThat(names(written("peer", 6, 2), written("past_supervisor", 4, 1)))
                .containsExactly("all:3");
        assertThat(names(written("peer", 6, 2), written("past_supervisor", 4, 0)))
                .isEmpty();
        assertThat(names(written("peer", 6, 3), written("past_supervisor", 4, 4)))
                .containsExactly("peer:3");
        assertThat(names(written("direct_reports", 6, 4), written("peer", 4, 2), written("other", 4, 1)))
                .containsExactly("direct_reports:4", "all:3");
    }

    @Test
    void showsAnIdentifiedSupervisorsWords() {
        Group supervisor = new Group("current_supervisor", List.of(Relationship.CURRENT_SUPERVISOR), 1, true);
        List<Pool> pools =
                rules.release("O1", List.of(new Written(supervisor, List.of("well done")), written("peer", 5, 2)), KEY);
        assertThat(pools).containsExactly(new Pool("current_supervisor", List.of("Well done")));
    }

    @Test
    void countsOnlyCommentsThatSaySomething() {
        Written blank = new Written(
                new Group("peer", List.of(Relationship.PEER), 5, false), List.of("One", "Two", " \u200B\n", ""));
        assertThat(rules.release("O1", List.of(blank), KEY)).isEmpty();
    }

    @Test
    void ordersByTextAndQuestionAlone() {
        List<String> texts =
                IntStream.range(0, 40).mapToObj(i -> "Comment " + i).toList();
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(4));
        List<String> first = texts("O1", texts, KEY);
        assertThat(first).containsExactlyInAnyOrderElementsOf(texts).isNotEqualTo(texts);
        assertThat(texts("O1", shuffled, KEY)).isEqualTo(first);
        assertThat(texts("O2", texts, KEY)).isNotEqualTo(first);
        assertThat(texts("O1", texts, ReportKey.of("Otto", "executive-360", "1")))
                .isNotEqualTo(first);
    }

    @Test
    void givesTheExecutivesOwnWordsTheirOwnName() {
        assertThat(rules.own("O1", List.of("mine"), KEY)).containsExactly(new Pool("self", List.of("Mine")));
        assertThat(rules.own("O1", List.of(" "), KEY)).isEmpty();
    }

    private List<String> texts(String question, List<String> texts, ReportKey key) {
        Written written = new Written(new Group("peer", List.of(Relationship.PEER), 40, false), texts);
        return rules.release(question, List.of(written), key).getFirst().texts();
    }

    private List<String> names(Written... written) {
        return rules.release("O1", List.of(written), KEY).stream()
                .map(pool -> pool.name() + ":" + pool.texts().size())
                .toList();
    }

    private static Written written(String id, int raters, int comments) {
        return new Written(
                new Group(id, List.of(Relationship.PEER), raters, false),
                IntStream.range(0, comments).mapToObj(i -> id + " " + i).toList());
    }
}

package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /** Whatever is written: enough people and comments behind every name, nothing shown twice, nothing made up. */
    @Test
    void keepsItsRulesForAnyComments() {
        int pooled = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            Policy policy = Policy.of(3 + random.nextInt(8), Protection.values()[random.nextInt(2)]);
            CommentRules any = new CommentRules(policy);
            List<Written> written = new ArrayList<>();
            for (Relationship relationship :
                    List.of(Relationship.CURRENT_DIRECT_REPORT, Relationship.PAST_SUPERVISOR, Relationship.PEER)) {
                int raters = policy.minimum() + random.nextInt(5);
                int comments = Math.max(0, random.nextInt(raters + 4) - 3);
                written.add(new Written(
                        new Group(relationship.id(), List.of(relationship), raters, false),
                        IntStream.range(0, comments)
                                .mapToObj(i -> relationship.id() + " " + i)
                                .toList()));
            }
            List<Pool> pools = any.release("O1", written, KEY);
            List<String> shown =
                    pools.stream().flatMap(pool -> pool.texts().stream()).toList();
            assertThat(shown).as("seed " + seed).doesNotHaveDuplicates();
            int unnamed = 0;
            int unnamedRaters = 0;
            for (Written one : written) {
                boolean named = one.group().raters() >= Math.max(policy.minimum(), 5)
                        && one.texts().size() >= 3;
                Optional<Pool> own = pools.stream()
                        .filter(pool -> pool.name().equals(one.group().id()))
                        .findFirst();
                assertThat(own.isPresent()).as("seed " + seed).isEqualTo(named);
                if (own.isPresent()) {
                    assertThat(own.get().texts()).as("seed " + seed).hasSameSizeAs(one.texts());
                }
                unnamed += named ? 0 : one.texts().size();
                unnamedRaters += named ? 0 : one.group().raters();
            }
            Optional<Pool> pool = pools.stream()
                    .filter(one -> one.name().equals(CommentRules.ALL))
                    .findFirst();
            assertThat(pool.isPresent())
                    .as("seed " + seed)
                    .isEqualTo(unnamed >= 3 && unnamedRaters >= Math.max(policy.minimum(), 5));
            if (pool.isPresent()) {
                assertThat(pool.get().texts()).as("seed " + seed).hasSize(unnamed);
                pooled++;
            }
            assertThat(any.release("O1", written.reversed(), KEY))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(pools);
        }
        assertThat(pooled).isGreaterThan(1_000);
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

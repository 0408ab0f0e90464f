package org.sightline.coaching;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sightline.anonymity.Chance;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Partition;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.system.Texts;

/** What a sealed scorecard shows of each group, what it does not, and why: in words, from released cells alone. */
final class Disclosure {
    /**
     * One group.
     *
     * @param how why it stands as it does, in sentences
     * @param withheld statements that are not shown exactly, by reason
     */
    record Shown(String name, List<String> how, List<Withheld> withheld) {
        public String text() {
            return String.join(" ", how);
        }
    }

    /** Statements under the sentence that says what became of them. */
    record Withheld(String why, List<String> statements) {}

    private final Scorecard scorecard;
    private final Questionnaire questionnaire;
    private final Texts texts;

    private Disclosure(Scorecard scorecard, Questionnaire questionnaire, Texts texts) {
        this.scorecard = scorecard;
        this.questionnaire = questionnaire;
        this.texts = texts;
    }

    /** All groups in the order of the report; none if there is no report. */
    static List<Shown> of(Scorecard scorecard, Questionnaire questionnaire, Texts texts) {
        Disclosure disclosure = new Disclosure(scorecard, questionnaire, texts);
        return scorecard.reportable()
                ? scorecard.groups().stream().map(disclosure::shown).toList()
                : List.of();
    }

    private Shown shown(Group group) {
        List<String> exact = statements(group, Released.Mean.class);
        List<String> how = new ArrayList<>();
        how.add(how(group));
        how.add(texts.of(
                group.identified() ? "coaching.shown.items.identified" : "coaching.shown.items",
                exact.size(),
                scorecard.items().size()));
        if (!group.identified()) {
            how.add(distributions(group));
        }
        if (group.relationships().size() > 1) {
            how.add(texts.of("coaching.shown.next", names(group), Chance.advised(minimum())));
        }
        List<Withheld> withheld = new ArrayList<>();
        if (!group.identified()) {
            List<String> bands = new ArrayList<>(statements(group, Released.Low.class));
            bands.addAll(statements(group, Released.High.class));
            add(withheld, "coaching.shown.bands", bands);
            add(withheld, "coaching.shown.few", statements(group, Released.Nothing.class));
        }
        return new Shown(
                texts.of("coaching.shown.group", GroupLabels.in(texts.locale()).of(group), group.raters()),
                how,
                withheld);
    }

    /** For how many statements it is shown how many people gave which answer, and why not for the others. */
    private String distributions(Group group) {
        int fewest = new DistributionMap(scorecard.policy()).fewest();
        if (group.raters() < fewest) {
            return texts.of("coaching.shown.distributions.few", fewest);
        }
        long shown = scorecard.items().stream()
                .filter(item -> item.distributions().containsKey(group.id()))
                .count();
        int all = scorecard.items().size();
        return texts.of(
                shown == all ? "coaching.shown.distributions.all" : "coaching.shown.distributions", shown, all, fewest);
    }

    private void add(List<Withheld> withheld, String key, List<String> statements) {
        if (!statements.isEmpty()) {
            withheld.add(new Withheld(texts.of(key, statements.size()), statements));
        }
    }

    private String how(Group group) {
        if (group.identified()) {
            return texts.of("coaching.shown.how.identified");
        }
        String rule = group.joined()
                ? "joined"
                : switch (group.id()) {
                    case Partition.DIRECT_REPORTS -> "reports";
                    case Partition.POOL -> "pool";
                    default -> "own";
                };
        return texts.of("coaching.shown.how." + rule, minimum(), names(group));
    }

    private String names(Group group) {
        return ListFormatter.getInstance(texts.locale())
                .format(group.relationships().stream()
                        .map(relationship -> texts.of("preflight.name." + relationship.id()))
                        .toList());
    }

    private List<String> statements(Group group, Class<? extends Released> kind) {
        List<String> statements = new ArrayList<>();
        List<Item> items = questionnaire.ratedItems();
        for (ItemScore score : scorecard.items()) {
            Released released = Objects.requireNonNull(score.groups().get(group.id()), group.id());
            if (kind.isInstance(released)) {
                items.stream()
                        .filter(item -> item.id().equals(score.id()))
                        .map(this::statement)
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    private String statement(Item item) {
        String wording = item.wording().in(Form.CURRENT).replace("{N}", scorecard.executive());
        return wording.substring(0, 1).toUpperCase(texts.locale()) + wording.substring(1);
    }

    private int minimum() {
        return scorecard.policy().minimum();
    }
}

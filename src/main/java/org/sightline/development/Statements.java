package org.sightline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.report.ReportWords;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.system.Texts;

/** The statements of a report by theme, each with what the report shows of it and how the executive marked it. */
final class Statements {
    /** @param key of its words */
    record Choice(String id, String key, boolean chosen) {}

    record Value(String who, String text) {}

    /** @param warning whether it names what is better seen seldom */
    record Statement(String id, String text, boolean warning, List<Value> values, List<Choice> choices) {}

    record Block(String title, List<Statement> statements) {}

    private final Results about;
    private final Texts texts;
    private final ReportWords words;
    private final GroupLabels labels;
    private final Map<String, ItemScore> scores;

    private Statements(Results about) {
        this.about = about;
        this.texts = Texts.in(about.locale());
        this.labels = GroupLabels.in(about.locale());
        this.words = ReportWords.in(about.locale());
        this.scores = about.scorecard().items().stream().collect(Collectors.toMap(ItemScore::id, Function.identity()));
    }

    /** @param content the marks as they are kept; with {@code marked} only statements that have one */
    static List<Block> of(Results about, Map<String, String> content, boolean marked) {
        Statements statements = new Statements(about);
        return about.blocks().stream()
                .map(block -> new Block(
                        block.title(),
                        block.items().stream()
                                .filter(item -> !marked || content.containsKey(item.id()))
                                .map(item -> statements.statement(item, content))
                                .toList()))
                .filter(block -> !block.statements().isEmpty())
                .toList();
    }

    private Statement statement(Item item, Map<String, String> content) {
        Set<Marked> marks = Marked.of(content.get(item.id()));
        return new Statement(
                item.id(),
                about.statement(item),
                item.warning(),
                values(item),
                Stream.of(Marked.values())
                        .map(mark -> new Choice(mark.id(), mark.key(), marks.contains(mark)))
                        .toList());
    }

    private List<Value> values(Item item) {
        List<Value> values = new ArrayList<>();
        ItemScore score = scores.get(item.id());
        if (score == null) {
            return values;
        }
        Integer self = score.self();
        values.add(new Value(
                texts.of("development.you"), self == null ? texts.of("development.none") : Integer.toString(self)));
        for (Group group : about.groups()) {
            Released released = score.groups().get(group.id());
            if (released != null) {
                values.add(new Value(labels.of(group), words.value(released, group.identified())));
            }
        }
        return values;
    }
}

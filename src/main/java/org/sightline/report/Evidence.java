package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.anonymity.Released;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Table;
import org.sightline.report.Block.Why;
import org.sightline.scoring.Scorecard.ItemScore;

/** Why a sentence says what it says: the rule that wrote it, and the released cells from which its figures follow. */
final class Evidence {
    private final Material material;
    private final ReportTexts texts;

    Evidence(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Why of(Rule rule, Theme theme, List<Perspective> perspectives, boolean self) {
        return why(rule, theme.items(), perspectives, self);
    }

    Why of(Rule rule, Item item, List<Perspective> perspectives) {
        return why(rule, List.of(item), perspectives, false);
    }

    private Why why(Rule rule, List<Item> items, List<Perspective> perspectives, boolean self) {
        List<String> head = new ArrayList<>(List.of(texts.label("statement")));
        List<Integer> widths = new ArrayList<>(List.of(5));
        if (self) {
            head.add(texts.label("brief.self"));
            widths.add(2);
        }
        for (Perspective perspective : perspectives) {
            head.add(perspective.brief());
            widths.add(2);
        }
        List<List<String>> rows =
                items.stream().map(item -> row(item, perspectives, self)).toList();
        String words = texts.label("why." + rule.id);
        return new Why(rule.code, words, new Table(texts.label("why.cells"), false, widths, head, rows));
    }

    private List<String> row(Item item, List<Perspective> perspectives, boolean self) {
        ItemScore score = material.score(item);
        List<String> row = new ArrayList<>(List.of(material.statement(item)));
        if (self) {
            Integer own = score.self();
            row.add(own == null ? texts.label("none") : Integer.toString(own));
        }
        for (Perspective perspective : perspectives) {
            Released value = material.released(score, perspective);
            row.add(material.printed(perspective, value));
        }
        return row;
    }
}

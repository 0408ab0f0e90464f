package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.statistics.ItemGap;
import org.sightline.statistics.ItemGap.Quadrant;

/** Statement by statement, what both sides know and what only one of them sees: four lists (method.md A8). */
final class ListsSection {
    /** Four lists that still fit below the plot of all themes. */
    private static final int MOST = 3;

    private static final List<Quadrant> ORDER = List.of(
            Quadrant.CONFIRMED_STRENGTH, Quadrant.HIDDEN_STRENGTH, Quadrant.BLIND_SPOT, Quadrant.CONFIRMED_NEED);

    private final Material material;
    private final ReportTexts texts;
    private final List<Item> items = new ArrayList<>();
    private final List<ItemGap> gaps = new ArrayList<>();

    ListsSection(Material material) {
        this.material = material;
        this.texts = material.texts;
        for (Theme theme : material.questionnaire.themes()) {
            theme.items().forEach(this::add);
        }
    }

    private void add(Item item) {
        ItemScore score = material.score(item);
        OptionalDouble others = material.others(score);
        Integer self = score.self();
        if (self != null && others.isPresent()) {
            gaps.add(new ItemGap(items.size(), self, others.getAsDouble(), material.othersError(score)));
            items.add(item);
        }
    }

    /** Whether there is anything to compare. */
    boolean any() {
        return !gaps.isEmpty();
    }

    Section section() {
        Passage passage = texts.passage("lists", Map.of(), slot -> lists());
        return new Section("lists", passage.title(), passage.blocks(), false);
    }

    private List<Block> lists() {
        List<Block> blocks = new ArrayList<>();
        for (Quadrant quadrant : ORDER) {
            String key = "lists." + quadrant.name().toLowerCase(Locale.ROOT);
            blocks.add(new Heading(2, texts.label(key)));
            blocks.add(Paragraph.of(Style.SMALL, texts.label(key + ".rule")));
            List<ItemGap> shown =
                    ItemGap.shown(quadrant, gaps).stream().limit(MOST).toList();
            blocks.add(
                    shown.isEmpty()
                            ? Paragraph.of(Style.BODY, texts.label("lists.none"))
                            : new Bullets(shown.stream().map(this::line).toList()));
        }
        return blocks;
    }

    private List<Run> line(ItemGap gap) {
        Item item = items.get(gap.position());
        String said = texts.label(
                item.warning() ? "lists.warning" : "lists.line",
                Integer.toString((int) gap.self()),
                material.numbers.one(gap.others()));
        return List.of(new Run(material.statement(item) + " ", false), new Run(said, true));
    }
}

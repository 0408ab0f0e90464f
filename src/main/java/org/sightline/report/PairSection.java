package org.sightline.report;

import java.util.List;
import java.util.Map;
import org.sightline.report.Block.Section;

/** Numbers and values, always side by side: neither is ever shown alone. */
final class PairSection {
    private final Material material;

    PairSection(Material material) {
        this.material = material;
    }

    Section section() {
        StatementPlot plot = new StatementPlot(material);
        String title = UserText.line(material.questionnaire.pairTitle());
        Passage passage = material.texts.passage("pair", Map.of("title", title), slot -> {
            List<Block> blocks = new java.util.ArrayList<>();
            blocks.add(plot.of(title, material.questionnaire.pair()));
            blocks.addAll(plot.notes(material.questionnaire.pair()));
            return blocks;
        });
        return new Section("pair", passage.title(), passage.blocks(), false);
    }
}

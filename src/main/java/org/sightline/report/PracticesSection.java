package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Section;

/** Things to try, theme by theme, of which a plan can be made. */
final class PracticesSection {
    private final ReportTexts texts;
    private final List<Block> practices = new ArrayList<>();

    PracticesSection(Material material, List<Theme> themes) {
        this.texts = material.texts;
        for (Theme theme : themes) {
            List<Block> own = new ThemeSection(material, theme).practices();
            if (!own.isEmpty()) {
                practices.add(new Heading(2, UserText.line(theme.title())));
                practices.addAll(own);
            }
        }
    }

    /** Whether there are texts for any theme of this questionnaire. */
    boolean any() {
        return !practices.isEmpty();
    }

    Section section() {
        Passage passage = texts.passage("practices", Map.of(), slot -> practices);
        return new Section("practices", passage.title(), passage.blocks(), true);
    }
}

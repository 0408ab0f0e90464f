package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;

/** What several people spoke of in conversations, and incidents that may be printed; each only where there is something. */
final class ToldSections {
    private final ReportTexts texts;
    private final Told told;
    private final Map<String, Object> data;

    ToldSections(Material material) {
        this.texts = material.texts;
        this.told = material.facts.words().told();
        this.data = Map.of(
                "executive",
                material.executive,
                "coach",
                material.facts.coachName().orElse(""));
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        if (!told.themes().isEmpty()) {
            sections.add(section("interviews", themes()));
        }
        if (!told.incidents().isEmpty()) {
            sections.add(section("incidents", incidents()));
        }
        return sections;
    }

    private Section section(String id, List<Block> blocks) {
        Passage passage = texts.passage(id, data, slot -> blocks);
        return new Section(id, passage.title(), passage.blocks(), false);
    }

    private List<Block> themes() {
        List<Block> blocks = new ArrayList<>();
        for (Told.Mentioned one : told.themes()) {
            blocks.add(heading(one.theme(), one.better() ? "interviews.strength" : "interviews.concern"));
            blocks.add(Paragraph.of(Style.SMALL, texts.label(one.several() ? "interviews.several" : "interviews.few")));
            List<List<Run>> lines = one.lines().stream()
                    .map(line -> List.of(new Run(UserText.line(line), false)))
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(new Bullets(lines));
            }
        }
        return blocks;
    }

    private List<Block> incidents() {
        List<Block> blocks = new ArrayList<>();
        for (Told.Incident one : told.incidents()) {
            blocks.add(heading(one.theme(), one.better() ? "incidents.well" : "incidents.worse"));
            UserText.paragraphs(one.wording())
                    .forEach(paragraph -> blocks.add(Paragraph.of(Style.BODY, UserText.line(paragraph))));
        }
        return blocks;
    }

    private Heading heading(String theme, String way) {
        return new Heading(2, UserText.line(theme) + " · " + texts.label(way));
    }
}

package org.sightline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Scale;
import org.sightline.report.Block.Key;
import org.sightline.report.Block.KeyRow;
import org.sightline.report.Block.Section;

/** How to read the report: the scale, and the key to the shapes that really occur in it. */
final class ReadingSection {
    private final Material material;
    private final ReportTexts texts;

    ReadingSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Section section() {
        List<Scale.Point> points = material.questionnaire.scale().points();
        Map<String, Object> data = new HashMap<>(new NormWords(material).data());
        data.putAll(Map.of(
                "executive", material.executive,
                "lowest", points.getFirst().label().toLowerCase(texts.locale()),
                "highest", points.getLast().label().toLowerCase(texts.locale()),
                "low", Integer.toString(points.getFirst().value()),
                "high", Integer.toString(points.getLast().value()),
                "cannotsay", material.questionnaire.scale().cannotSay(),
                "minimum", Integer.toString(material.scorecard.policy().minimum())));
        Passage passage = texts.passage("reading", data, slot -> List.of(key()));
        return new Section("reading", passage.title(), passage.blocks(), true);
    }

    private Key key() {
        List<KeyRow> rows = new ArrayList<>();
        if (material.selfAssessed()) {
            rows.add(row(new KeySample(Mark.SELF, false), texts.label("key.self"), texts.label("key.self.text")));
        }
        for (Perspective perspective : material.perspectives) {
            String text = perspective.anonymous()
                    ? texts.label("key.group", perspective.group().raters())
                    : texts.label("key.identified");
            rows.add(row(new KeySample(perspective.mark(), false), perspective.label(), text));
        }
        if (material.severalVoices()) {
            rows.add(row(new KeySample(Mark.ALL, false), texts.label("key.others"), texts.label("key.others.text")));
        }
        rows.add(row(new KeySample(null, false), texts.label("key.range"), texts.label("key.range.text")));
        Mark mark = material.anonymous().getFirst().mark();
        rows.add(row(new KeySample(mark, true), texts.label("key.band"), texts.label("key.band.text")));
        return new Key(rows);
    }

    private static KeyRow row(Chart sample, String label, String text) {
        return new KeyRow(sample, label, text);
    }
}

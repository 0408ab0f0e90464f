package org.sightline.report;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Worksheet;

/** Questions to answer in writing before the conversation with the coach. */
final class ReflectionSection {
    private static final int QUESTIONS = 6;

    private final ReportTexts texts;

    ReflectionSection(Material material) {
        this.texts = material.texts;
    }

    Section section() {
        List<String> prompts = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(question -> texts.label("reflection." + question))
                .toList();
        Worksheet sheet = new Worksheet(texts.label("reflection.sheet"), prompts, Worksheet.Room.WIDE);
        Passage passage = texts.passage("reflection", Map.of(), slot -> List.of(sheet));
        return new Section("reflection", passage.title(), passage.blocks(), false);
    }
}

package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ThemeScore;

/** The signals of a derailment theme in words: who sees one, and how clearly. Never a probability, never one figure. */
final class SignalSentence {
    private static final List<String> WORDS = List.of("clear signal", "possible signal", "not clear", "no signal");

    private final Material material;

    SignalSentence(Material material) {
        this.material = material;
    }

    String of(ThemeScore score) {
        StringBuilder sentences = new StringBuilder();
        for (String word : WORDS) {
            List<String> groups = new ArrayList<>();
            for (Perspective perspective : material.perspectives) {
                GroupScore group = score.groups().get(perspective.id());
                if (group != null && group.signal().word().equals(word)) {
                    groups.add(perspective.phrase());
                }
            }
            if (!groups.isEmpty()) {
                String key = "signal.sentence." + word.replace(' ', '_');
                sentences
                        .append(sentences.isEmpty() ? "" : " ")
                        .append(material.texts.label(key, material.numbers.list(groups)));
            }
        }
        return sentences.isEmpty() ? material.texts.label("signal.sentence.none") : sentences.toString();
    }
}

package org.sightline.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A questionnaire of 63 lines without fault, to plant faults in by the number of a line. */
record SmallQuestionnaire(List<String> lines) {
    static SmallQuestionnaire whole() {
        try (var stream = SmallQuestionnaire.class.getResourceAsStream("/questionnaire/small.yaml")) {
            return new SmallQuestionnaire(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one line, counted from 1, replaced; the new text may have several lines. */
    SmallQuestionnaire with(int line, String text) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line - 1, text);
        return new SmallQuestionnaire(changed);
    }

    SmallQuestionnaire without(int line) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(line - 1);
        return new SmallQuestionnaire(changed);
    }

    /** Only its first lines. */
    SmallQuestionnaire upTo(int line) {
        return new SmallQuestionnaire(lines.subList(0, line));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}

package org.sightline.interview;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * What the coach notes in a conversation, part by part.
 *
 * @param paraphrase whether what was said may be used in other words
 * @param version that was on the page
 */
record CaptureForm(Map<Section, String> texts, boolean paraphrase, int version) {
    static final int LONGEST = 8000;

    CaptureForm {
        texts = Map.copyOf(texts);
    }

    static CaptureForm typed(MultivaluedMap<String, String> form) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            texts.put(section, Typed.plain(Objects.requireNonNullElse(form.getFirst(section.word()), "")));
        }
        return new CaptureForm(
                texts,
                form.getFirst("paraphrase") != null,
                Limits.number(Objects.requireNonNullElse(form.getFirst("version"), ""), 0, 999_999)
                        .orElse(0));
    }

    CaptureForm over(int newer) {
        return new CaptureForm(texts, paraphrase, newer);
    }

    boolean any() {
        return texts.values().stream().anyMatch(text -> !text.isEmpty());
    }

    public String text(Section section) {
        return texts.getOrDefault(section, "");
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        for (Section section : Section.values()) {
            Limits.tooLong(section.word(), text(section), LONGEST).ifPresent(faults::add);
        }
        return new Faults(faults);
    }
}

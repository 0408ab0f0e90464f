package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sightline.fuzz.Input;

/** A questionnaire's file: sound, or with faults that name a line there is; read twice it is the same. */
public final class TemplateFuzz {
    private static final String NAME = "a.yaml";

    private TemplateFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Reading reading = QuestionnaireFile.read(NAME, bytes);
        switch (reading) {
            case Reading.Faulty(List<Fault> faults) -> {
                long lines = new Input(bytes).text().lines().count();
                assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.line()).isBetween(1, (int) Math.max(1, lines + 1));
                    assertThat(fault.message()).isNotBlank();
                });
            }
            case Reading.Valid valid -> {
                byte[] again = valid.text().getBytes(StandardCharsets.UTF_8);
                assertThat(QuestionnaireFile.read(NAME, again)).isEqualTo(reading);
                assertThat(valid.questionnaire().id()).matches("[a-z0-9][a-z0-9-]*");
            }
        }
    }
}

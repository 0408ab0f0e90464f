package org.sightline.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to the shipped file, reading it ends in a questionnaire or in faults with places in the file. */
@Tag("slow")
class MutatedTemplateTest {
    private static final long SEED = 360;
    private static final int RUNS = 500;
    private static final String SIGNS = "{}[]:#&*!|>'\"%@`-? \t\u0000\u2028é😀\uD800";

    @Test
    void neverThrowsAndAlwaysPointsIntoTheFile() throws IOException {
        List<String> shipped = Files.readAllLines(Path.of("survey-templates/executive-360.yaml"));
        Random random = new Random(SEED);
        int faulty = 0;
        for (int run = 0; run < RUNS; run++) {
            List<String> lines = new ArrayList<>(shipped);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                mutate(lines, random);
            }
            switch (QuestionnaireYaml.read("mutated", String.join("\n", lines) + "\n")) {
                case Reading.Valid valid ->
                    assertThat(valid.questionnaire().ratedItems()).hasSizeBetween(20, 34);
                case Reading.Faulty(List<Fault> faults) -> {
                    faulty++;
                    assertThat(faults).as("run %d", run).isNotEmpty().allSatisfy(fault -> {
                        assertThat(fault.line()).isBetween(1, lines.size());
                        assertThat(fault.message()).isNotBlank();
                    });
                }
            }
        }
        assertThat(faulty).isBetween(RUNS / 2, RUNS - 1);
    }

    private static void mutate(List<String> lines, Random random) {
        int place = random.nextInt(lines.size());
        String line = lines.get(place);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(place);
            case 1 -> lines.add(place, line);
            case 2 -> lines.set(place, garbled(line, random));
            case 3 -> lines.set(place, line.substring(0, random.nextInt(line.length() + 1)));
            case 4 -> lines.set(place, " ".repeat(random.nextInt(8)) + line.strip());
            default -> lines.set(place, lines.get(random.nextInt(lines.size())));
        }
    }

    private static String garbled(String line, Random random) {
        int at = random.nextInt(line.length() + 1);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        return line.substring(0, at) + sign + line.substring(at);
    }
}

package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpellingTest {
    /** A letter of another script sends a name through the transliterator, a Latin one does not. */
    @Test
    void leavesTheSameOfPlainNamesAsOfAllOthers() {
        Spelling spelling = new Spelling();
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(1 + random.nextInt(20), ' ', 0x7F)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(spelling.ofName(name + " zora"))
                    .as(name)
                    .isEqualTo(spelling.ofName(name + " \u0437\u043E\u0440\u0430"));
        }
    }
}

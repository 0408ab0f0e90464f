package org.sightline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.web.Faults;

/** Letters are read without ever running anything, and what is wrong with them is said. */
class LetterTemplateTest {
    @Test
    void replacesVariablesOnce() {
        LetterTemplate template = LetterTemplate.parse("Hello {{name}}, {{ coach }} {asks} you.");
        assertThat(template.faults()).isEmpty();
        assertThat(template.fill(Map.of(Variable.NAME, "{{coach}}", Variable.COACH, "$1 \\0")))
                .isEqualTo("Hello {{coach}}, $1 \\0 {asks} you.");
    }

    @Test
    void namesTheNearestVariable() {
        assertThat(LetterTemplate.parse("{{closing day}} {{Executive}} {{xyz}} {{")
                        .faults())
                .containsExactly(
                        new LetterTemplate.Unknown("{{closing day}}", Optional.of("{{closing_day}}")),
                        new LetterTemplate.Unknown("{{Executive}}", Optional.of("{{executives}}")),
                        new LetterTemplate.Unknown("{{xyz}}", Optional.empty()),
                        new LetterTemplate.Unknown("{{", Optional.empty()));
    }

    @Test
    void takesAnyTextAndLosesNothingOfIt() {
        Random random = new Random(20261127);
        List<String> bits =
                List.of("{{", "}}", "{", "}", "name", "link", " ", "\n", "\u0000", "\ud83d", "é", "{{name}}");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            LetterTemplate template = LetterTemplate.parse(text.toString());
            if (template.faults().isEmpty()) {
                assertThat(template.fill(Map.of(Variable.NAME, "{{name}}", Variable.LINK, "{{link}}"))
                                .replaceAll("\\{\\{\\s*(\\w+)\\s*}}", "{{$1}}"))
                        .isEqualTo(text.toString().replaceAll("\\{\\{\\s*(\\w+)\\s*}}", "{{$1}}"));
            }
        }
    }

    @Test
    void wantsTheLinkOnceAndByItself() {
        assertThat(faults(LetterKind.INVITATION, "S", "Hello\n\n{{link}}\n\nBye"))
                .isEmpty();
        assertThat(faults(LetterKind.INVITATION, "S", "Hello\n\nhere: {{link}}"))
                .containsExactly("letter.fault.link.once");
        assertThat(faults(LetterKind.REMINDER, "S", "{{link}}\n\n{{link}}")).containsExactly("letter.fault.link.once");
        assertThat(faults(LetterKind.LAST_CALL, "{{link}}", "Hello"))
                .containsExactly("letter.fault.link.subject", "letter.fault.link.once");
        assertThat(faults(LetterKind.THANKS, "S", "{{link}}")).containsExactly("letter.fault.link.none");
        assertThat(faults(LetterKind.THANKS, " ", "a\u0007b".repeat(1_400)))
                .containsExactly("letter.fault.subject-missing", "letter.fault.long", "letter.fault.control");
    }

    private static List<String> faults(LetterKind kind, String subject, String body) {
        return new LetterForm(subject, body, null)
                .faults(kind).all().stream()
                        .map(Faults.Fault::message)
                        .map(message -> message.key())
                        .toList();
    }
}

package org.sightline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.fuzz.Input;

/** Subject and text of a letter with variables: what a variable stands for is never read as one. */
public final class LetterFuzz {
    private static final Map<Variable, String> THEMSELVES = all(Variable::written);
    private static final Map<Variable, String> NOTHING = all(_ -> "");

    private LetterFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> typed = new Input(bytes).texts(2);
        LetterForm form = new LetterForm(typed.get(0), typed.get(1), "");
        for (String text : List.of(form.subject(), form.body())) {
            LetterTemplate template = LetterTemplate.parse(text);
            if (template.faults().isEmpty()) {
                assertThat(LetterTemplate.parse(template.fill(THEMSELVES))).isEqualTo(template);
                assertThat(template.fill(NOTHING)).hasSizeLessThanOrEqualTo(text.length());
            }
        }
        assertThat(new LetterForm(form.subject(), form.body(), "")).isEqualTo(form);
        for (LetterKind kind : LetterKind.values()) {
            if (!form.faults(kind).any()) {
                String subject = LetterTemplate.parse(form.subject()).fill(NOTHING);
                assertThat(subject.chars().noneMatch(Character::isISOControl)).isTrue();
                assertThat(LetterTemplate.parse(form.body()).uses(Variable.LINK))
                        .isEqualTo(kind.linked());
            }
        }
    }

    private static Map<Variable, String> all(Function<Variable, String> value) {
        return Arrays.stream(Variable.values()).collect(Collectors.toMap(variable -> variable, value));
    }
}

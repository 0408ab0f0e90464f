package org.sightline.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.system.Message;
import org.sightline.system.Texts;

/**
 * Advice on the wording of a behaviour: what others cannot see being done cannot be practised. It never stands in the way,
 * as no list of words knows what somebody means.
 */
final class Wording {
    private static final int FEWEST_WORDS = 4;

    private Wording() {}

    /** At most one piece of advice, in terms of the language in which the texts are. */
    static Optional<Message> advice(Texts texts, String behaviour) {
        List<String> words = Arrays.stream(behaviour.toLowerCase(texts.locale()).split("[^\\p{L}\\p{M}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Optional<String> trait = words.stream()
                .filter(list(texts, "plan.wording.traits")::contains)
                .findFirst();
        if (trait.isPresent()) {
            return Optional.of(Message.of("plan.advice.trait", trait.get()));
        }
        if (!words.isEmpty() && list(texts, "plan.wording.states").contains(words.getFirst())) {
            return Optional.of(Message.of("plan.advice.state", words.getFirst()));
        }
        return words.size() < FEWEST_WORDS ? Optional.of(Message.of("plan.advice.short")) : Optional.empty();
    }

    private static List<String> list(Texts texts, String key) {
        return List.of(texts.of(key).toLowerCase(Locale.ROOT).split(", ", -1));
    }
}

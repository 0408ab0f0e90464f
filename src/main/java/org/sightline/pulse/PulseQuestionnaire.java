package org.sightline.pulse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sightline.campaign.FrozenQuestionnaire;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Theme;
import org.sightline.questionnaire.Wording;
import org.sightline.questionnaire.WrittenQuestionnaire;
import org.sightline.scoring.PulseResult;
import org.sightline.system.Texts;

/**
 * The questionnaire of a pulse or a question. What was written stays in the language in which it was; the frame and the
 * scale are there in every language.
 */
final class PulseQuestionnaire {
    static final String QUESTION = "Q1";
    private static final String VERSION = "1";
    private static final int LONGEST_ANSWER = 600;

    private PulseQuestionnaire() {}

    /** The id under which campaigns ask it. */
    static String id(Pulse pulse) {
        return pulse.question() ? "question" : "pulse";
    }

    /** @param language in which the words were written */
    static FrozenQuestionnaire frozen(UUID campaign, Pulse pulse, Locale language) {
        String original = language.getLanguage();
        Map<String, String> translations = new LinkedHashMap<>();
        for (String other : Texts.languages()) {
            if (!other.equals(original)) {
                translations.put(
                        other,
                        WrittenQuestionnaire.translation(of(pulse, Locale.forLanguageTag(other)), original)
                                .text());
            }
        }
        return new FrozenQuestionnaire(
                campaign, VERSION, WrittenQuestionnaire.of(of(pulse, language)).text(), translations);
    }

    static Questionnaire of(Pulse pulse, Locale language) {
        Texts texts = Texts.in(language);
        return new Questionnaire(
                id(pulse),
                VERSION,
                language.getLanguage(),
                texts.of(pulse.question() ? "pulse.question" : "pulse.title.one"),
                texts.of("pulse.instrument.licence"),
                stem(texts),
                scale(texts),
                pulse.question() ? List.of() : List.of(theme(pulse.content(), texts)),
                "",
                List.of(),
                pulse.question() ? List.of(question(pulse.content())) : List.of());
    }

    private static Wording stem(Texts texts) {
        String stem = texts.of("pulse.instrument.stem", "{N}");
        return new Wording(stem, stem, texts.of("pulse.instrument.stem.self"));
    }

    /** Seven points: -3 is 1, no change is 4, +3 is 7. */
    private static Scale scale(Texts texts) {
        return new Scale(
                IntStream.rangeClosed(1, PulseResult.POINTS)
                        .mapToObj(point -> new Scale.Point(point, texts.of("pulse.point." + point)))
                        .toList(),
                texts.of("pulse.instrument.cannot-say"));
    }

    private static Theme theme(PulseContent content, Texts texts) {
        List<Item> items = new ArrayList<>();
        for (PulseContent.Asked asked : content.asked()) {
            items.add(new Item(PulseContent.itemId(items.size()), false, same(asked.words())));
        }
        return new Theme(
                "P",
                texts.of("pulse.instrument.theme"),
                texts.of("pulse.instrument.theme.text"),
                Theme.Kind.DEVELOPMENT,
                items);
    }

    private static OpenQuestion question(PulseContent content) {
        return new OpenQuestion(
                QUESTION, same(content.asked().getFirst().words()), null, List.of(), List.of(), LONGEST_ANSWER);
    }

    private static Wording same(String words) {
        return new Wording(words, words, words);
    }
}

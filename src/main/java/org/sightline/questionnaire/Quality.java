package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.questionnaire.Advice.Kind;

/**
 * Advice on a questionnaire in all its languages, in the order of its texts. Words are looked at in English, German, French and
 * Spanish; of other languages only the structure is.
 *
 * @param advice what is worth a thought, possibly nothing
 * @param ease how easily the statements of each language are read, by language; without languages that have no formula
 */
public record Quality(List<Advice> advice, Map<String, ReadingEase> ease) {
    /** Fewer statements do not make a reliable theme. */
    private static final int FEWEST = 4;

    /** Ease of a single statement below which it is advised on: well below 30, as the formulas are coarse on so few words. */
    private static final double HARD = 20;

    private static final int WORDS_ENOUGH = 8;

    public Quality {
        advice = List.copyOf(advice);
        ease = new TreeMap<>(ease);
    }

    /** Of a questionnaire whose translations are complete. */
    public static Quality of(Edition edition) {
        return of(edition, Map.of());
    }

    /**
     * @param missing the places that a translation lacks, by language; what stands there is not looked at
     */
    public static Quality of(Edition edition, Map<String, Set<String>> missing) {
        List<Advice> advice = new ArrayList<>();
        Map<String, ReadingEase> ease = new HashMap<>();
        structure(edition.original(), advice);
        texts(edition.original(), Set.of(), advice);
        ease(edition.original()).ifPresent(it -> ease.put(edition.original().language(), it));
        new TreeMap<>(edition.translations()).forEach((language, translation) -> {
            Set<String> lacking = missing.getOrDefault(language, Set.of());
            if (!lacking.isEmpty()) {
                advice.add(new Advice(Kind.MISSING, language, "", Integer.toString(lacking.size())));
            } else {
                ease(translation).ifPresent(it -> ease.put(language, it));
            }
            texts(translation, lacking, advice);
        });
        return new Quality(advice, ease);
    }

    /** What is worth a thought in one language about one item, theme or question. */
    public List<Advice> about(String owner, String language) {
        return advice.stream()
                .filter(one -> one.owner().equals(owner) && one.language().equals(language))
                .toList();
    }

    /** The same about one text alone. */
    public List<Advice> at(String place, String language) {
        return advice.stream()
                .filter(one -> one.place().equals(place) && one.language().equals(language))
                .toList();
    }

    private static void structure(Questionnaire it, List<Advice> advice) {
        for (Theme theme : it.themes()) {
            if (theme.items().size() < FEWEST) {
                advice.add(new Advice(
                        Kind.FEW,
                        it.language(),
                        theme.id(),
                        Integer.toString(theme.items().size())));
            }
            if (theme.kind() == Theme.Kind.DERAILMENT && theme.items().stream().noneMatch(Item::warning)) {
                advice.add(new Advice(Kind.NO_WARNING, it.language(), theme.id(), ""));
            }
        }
        Optional<Lexicon> words = Lexicon.of(it.language());
        String highest = it.scale().points().isEmpty()
                ? ""
                : it.scale().points().getLast().label();
        if (words.isPresent()
                && words.get().found("often", Lexicon.spaced(highest)).isEmpty()) {
            advice.add(
                    new Advice(Kind.SCALE, it.language(), "scale." + it.scale().highest(), highest));
        }
    }

    private static void texts(Questionnaire it, Set<String> lacking, List<Advice> advice) {
        Optional<Lexicon> words = Lexicon.of(it.language());
        if (words.isEmpty()) {
            return;
        }
        TextAdvice texts = new TextAdvice(it.language(), words.get());
        it.ratedItems().forEach(texts::item);
        for (OpenQuestion question : it.questions()) {
            texts.question(question.id(), question.wording());
            question.parts().forEach(part -> texts.question(question.id() + "/" + part.id(), part.wording()));
            question.choices().forEach(choice -> texts.question(question.id() + "/" + choice.id(), choice.wording()));
        }
        advice.addAll(hard(it));
        texts.found().stream().filter(one -> !lacking.contains(one.place())).forEach(advice::add);
    }

    private static List<Advice> hard(Questionnaire it) {
        List<Advice> hard = new ArrayList<>();
        for (Item item : it.ratedItems()) {
            ReadingEase.of(it.language(), sentence(it, item))
                    .filter(ease -> ease.value() < HARD && ease.wordsPerSentence() >= WORDS_ENOUGH)
                    .ifPresent(ease -> hard.add(new Advice(
                            Kind.HARD,
                            it.language(),
                            item.id() + ".current",
                            Long.toString(Math.round(ease.value())))));
        }
        return hard;
    }

    /** All statements as sentences, each once with its stem. */
    private static Optional<ReadingEase> ease(Questionnaire it) {
        StringBuilder all = new StringBuilder();
        it.ratedItems().forEach(item -> all.append(sentence(it, item)).append(". "));
        return ReadingEase.of(it.language(), all.toString());
    }

    /** A statement is read as the end of the sentence that the stem begins. */
    private static String sentence(Questionnaire it, Item item) {
        String stem = it.stem().current().replace("{N}", "").replaceAll("[.…:,]", " ");
        return stem + " " + item.wording().current().replace("{N}", "");
    }
}

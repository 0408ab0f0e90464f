package org.sightline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Theme;
import org.sightline.questionnaire.Wording;

/** Sound questionnaires of any structure, in words of many scripts and with the signs that formats stumble over. */
public final class RandomEdition {
    private static final String[] WORDS = {
        "asks",
        "\"quoted\"",
        "a: b",
        "- dash",
        "# hash",
        "=1+1",
        "@home",
        "+3",
        "<b>bold</b>",
        "&amp;",
        "&",
        "'single'",
        "l’autre",
        "Größe",
        "qué?",
        "здравствуй",
        "שלום",
        "你好",
        "😀",
        "${x",
        "back\\slash",
        "100 %",
        "_x0041_",
        "true",
        "1",
        "007",
        "null",
        "~",
        "a,b;c",
        "¿"
    };

    private final Random random;
    private int used;

    private RandomEdition(Random random) {
        this.random = random;
    }

    public static Edition of(Random random) {
        RandomEdition it = new RandomEdition(random);
        Questionnaire original = it.questionnaire("en");
        Map<String, Questionnaire> translations = new TreeMap<>();
        for (String language : List.of("de", "fr-CH", "he", "pt-BR")) {
            if (random.nextBoolean()) {
                translations.put(language, it.translated(original, language));
            }
        }
        return new Edition(original, translations);
    }

    private Questionnaire questionnaire(String language) {
        List<Theme> themes = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(theme -> new Theme(
                        "T" + theme,
                        words(),
                        words(),
                        random.nextBoolean() ? Theme.Kind.DEVELOPMENT : Theme.Kind.DERAILMENT,
                        IntStream.rangeClosed(1, 2 + random.nextInt(5))
                                .mapToObj(item -> item("T" + theme + "i" + item))
                                .toList()))
                .toList();
        boolean paired = random.nextBoolean();
        return new Questionnaire(
                "own-" + random.nextInt(1000),
                "v" + random.nextInt(10) + ".0",
                language,
                words(),
                words(),
                new Wording("{N} " + words(), words() + " {N}", words()),
                new Scale(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(point -> new Scale.Point(point, words()))
                                .toList(),
                        words()),
                themes,
                paired ? words() : "",
                paired ? List.of(item("N1"), item("V1")) : List.of(),
                IntStream.rangeClosed(1, random.nextInt(5))
                        .mapToObj(number -> question("Q" + number))
                        .toList());
    }

    private Item item(String id) {
        return new Item(id, random.nextBoolean(), wording());
    }

    private OpenQuestion question(String id) {
        Wording wording = wording();
        boolean apart = random.nextBoolean();
        List<OpenQuestion.Part> parts = IntStream.rangeClosed(1, random.nextInt(3))
                .mapToObj(part -> new OpenQuestion.Part("part" + part, wording()))
                .toList();
        List<OpenQuestion.Choice> choices = IntStream.rangeClosed(1, random.nextInt(3))
                .mapToObj(choice -> new OpenQuestion.Choice(
                        "choice" + choice,
                        wording(),
                        IntStream.rangeClosed(1, 2 + random.nextInt(4))
                                .mapToObj(option -> new OpenQuestion.Option("option" + option, words()))
                                .toList()))
                .toList();
        return new OpenQuestion(
                id,
                wording,
                apart ? new Wording(words() + " {N}", words(), wording.self()) : null,
                parts,
                choices,
                50 + random.nextInt(1951));
    }

    private Wording wording() {
        String one = words();
        return random.nextInt(4) == 0
                ? new Wording(one, one, one)
                : new Wording(words() + (random.nextBoolean() ? " {N}" : ""), words(), words());
    }

    private Questionnaire translated(Questionnaire original, String language) {
        return Phrases.reword(original, (place, text) -> words() + (text.contains("{N}") ? " {N}" : ""))
                .in(language);
    }

    /** Never the same twice, as labels of a scale must differ. */
    private String words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words).replace("{", "(") + " " + ++used;
    }
}

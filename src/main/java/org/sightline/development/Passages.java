package org.sightline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.development.Passage.Line;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Theme;
import org.sightline.system.Texts;

/** A piece as it is read, the same to the executive before sharing and to the coach after. */
final class Passages {
    private final Results about;
    private final Map<String, String> content;
    private final Texts texts;

    private Passages(Results about, Map<String, String> content) {
        this.about = about;
        this.content = content;
        this.texts = Texts.in(about.locale());
    }

    static List<Passage> of(Results about, Piece piece, Map<String, String> content) {
        Passages passages = new Passages(about, content);
        return switch (piece) {
            case EXPECTATION -> passages.expectation();
            case MARKS -> passages.marks();
            case WORKSHEET -> passages.worksheet();
            case CONCLUSIONS -> passages.conclusions();
        };
    }

    private List<Passage> expectation() {
        List<Passage> passages = new ArrayList<>();
        for (Theme theme : about.themes()) {
            List<Line> lines = new ArrayList<>();
            for (Results.Voice voice : about.voices()) {
                String guess = content.get(Guesses.key(theme.id(), voice.id()));
                if (guess != null) {
                    lines.add(new Line(voice.label(), texts.of("development.guess", guess, word(guess))));
                }
            }
            add(passages, theme.title(), lines);
        }
        return passages;
    }

    private String word(String guess) {
        return about.questionnaire().scale().points().stream()
                .filter(point -> Integer.toString(point.value()).equals(guess))
                .map(Scale.Point::label)
                .findFirst()
                .orElse("");
    }

    private List<Passage> marks() {
        List<Passage> passages = new ArrayList<>();
        for (Results.Block block : about.blocks()) {
            List<Line> lines = new ArrayList<>();
            for (Item item : block.items()) {
                String marks = Marked.of(content.get(item.id())).stream()
                        .map(mark -> texts.of(mark.key()))
                        .collect(Collectors.joining(", "));
                if (!marks.isEmpty()) {
                    lines.add(new Line(marks, about.statement(item)));
                }
            }
            add(passages, block.title(), lines);
        }
        return passages;
    }

    private List<Passage> worksheet() {
        List<Passage> passages = new ArrayList<>();
        for (Theme theme : about.themes()) {
            List<Line> lines = new ArrayList<>();
            for (Worksheet.Step step : Worksheet.Step.values()) {
                String text = content.get(step.key(theme.id()));
                if (text != null) {
                    lines.add(new Line(texts.of(step.question()), text));
                }
            }
            add(passages, theme.title(), lines);
        }
        return passages;
    }

    private List<Passage> conclusions() {
        String text = content.get(Worksheet.CONCLUSIONS);
        return text == null ? List.of() : List.of(new Passage("", List.of(new Line("", text))));
    }

    private static void add(List<Passage> passages, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            passages.add(new Passage(heading, lines));
        }
    }
}

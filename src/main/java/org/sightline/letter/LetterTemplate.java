package org.sightline.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.questionnaire.Nearest;

/**
 * A text with variables. It is data and no program: what stands in double braces is one of {@link Variable} or a fault, and
 * what a variable is replaced by is not read again.
 *
 * @param pieces in their order
 * @param faults every word in braces that is no variable, and braces without a partner
 */
public record LetterTemplate(List<Piece> pieces, List<Unknown> faults) {
    /** No two repetitions can take the same character, so that any text is read in one go. */
    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]*+)\\}\\}");

    private static final Pattern LOOSE = Pattern.compile("\\{\\{|\\}\\}");

    /** A part of the text. */
    public sealed interface Piece {
        /** Text as it stands. */
        record Plain(String text) implements Piece {}

        /** A variable. */
        record Use(Variable variable) implements Piece {}
    }

    /**
     * What is no variable.
     *
     * @param written as it stands in the text
     * @param nearest the variable that was probably meant
     */
    public record Unknown(String written, Optional<String> nearest) {}

    public LetterTemplate {
        pieces = List.copyOf(pieces);
        faults = List.copyOf(faults);
    }

    /** Takes any text whatever. */
    public static LetterTemplate parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<Unknown> faults = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int from = 0;
        while (braces.find()) {
            plain(text.substring(from, braces.start()), pieces, faults);
            String word = braces.group(1).strip();
            Variable.of(word)
                    .ifPresentOrElse(
                            variable -> pieces.add(new Piece.Use(variable)),
                            () -> faults.add(new Unknown(braces.group(), nearest(word))));
            from = braces.end();
        }
        plain(text.substring(from), pieces, faults);
        return new LetterTemplate(pieces, faults);
    }

    public boolean uses(Variable variable) {
        return pieces.contains(new Piece.Use(variable));
    }

    /** The text with a value for each variable; one without a value is left out. */
    public String fill(Map<Variable, String> values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    switch (piece) {
                        case Piece.Plain plain -> plain.text();
                        case Piece.Use use -> values.getOrDefault(use.variable(), "");
                    });
        }
        return text.toString();
    }

    private static void plain(String text, List<Piece> pieces, List<Unknown> faults) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Plain(text));
        }
        Matcher loose = LOOSE.matcher(text);
        while (loose.find()) {
            faults.add(new Unknown(loose.group(), Optional.empty()));
        }
    }

    private static Optional<String> nearest(String word) {
        return Nearest.to(word.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'), Variable.words())
                .map(known -> "{{" + known + "}}");
    }
}

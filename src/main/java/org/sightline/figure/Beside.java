package org.sightline.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sightline.system.Texts;

/**
 * The figures of a period and what is known of values. Whatever shows figures takes this, so that none can be shown alone:
 * results without the way to them are no judgement of anybody's work.
 *
 * @param period its id
 */
record Beside(UUID period, LocalDate from, LocalDate to, int version, Attainment attainment, Values values) {
    /** Where both lie; of what is seen, never of a kind of person. */
    enum Position {
        BOTH,
        NUMBERS,
        VALUES,
        NEITHER,
        UNCLEAR
    }

    Position position() {
        return switch (attainment.band()) {
            case UNCLEAR -> Position.UNCLEAR;
            case REACHED ->
                switch (values.band()) {
                    case SEEN -> Position.BOTH;
                    case SELDOM -> Position.NUMBERS;
                    case UNCLEAR -> Position.UNCLEAR;
                };
            case MISSED ->
                switch (values.band()) {
                    case SEEN -> Position.VALUES;
                    case SELDOM -> Position.NEITHER;
                    case UNCLEAR -> Position.UNCLEAR;
                };
        };
    }

    List<Figure> figures() {
        return attainment.terms().stream().map(Attainment.Term::figure).toList();
    }

    /** The key of a word of one of the enumerations here. */
    static String key(String what, Enum<?> word) {
        return "figure." + what + "." + word.name().toLowerCase(Locale.ROOT);
    }

    /** What stands beside every figure wherever it goes alone, such as into a list of evidence. */
    String valuesIn(Texts texts) {
        return values.known() ? texts.of(key("values", values.band())) : texts.of("figure.values.unknown");
    }
}

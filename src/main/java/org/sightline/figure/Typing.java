package org.sightline.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.system.Message;
import org.sightline.web.Typed;

/**
 * A figure as somebody typed it, in a form or in a row of a file.
 *
 * @param better "higher" or "lower"; empty for higher
 */
record Typing(String name, String unit, String target, String actual, String weight, String source, String better) {
    static final String HIGHER = "higher";
    static final String LOWER = "lower";

    /** The fields in the order of the form, by which faults name them. */
    static final List<String> FIELDS = List.of("name", "unit", "target", "actual", "weight", "source", "better");

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final BigDecimal HEAVIEST = new BigDecimal(1000);

    /** What is wrong with one field. */
    record Fault(String field, Message message) {}

    static final Typing BLANK = new Typing("", "", "", "", "", "", "");

    Typing {
        name = Typed.line(name);
        unit = Typed.line(unit);
        target = target.strip();
        actual = actual.strip();
        weight = weight.strip();
        source = Typed.line(source);
        better = better.strip().toLowerCase(Locale.ROOT);
    }

    static Typing of(Figure figure) {
        BigDecimal actual = figure.actual();
        return new Typing(
                figure.name(),
                figure.unit(),
                figure.target().toPlainString(),
                actual == null ? "" : actual.toPlainString(),
                figure.weight().toPlainString(),
                figure.source(),
                figure.higher() ? HIGHER : LOWER);
    }

    public boolean lower() {
        return better.equals(LOWER);
    }

    /** Whether nothing but the choice of a direction was typed. */
    boolean blank() {
        return (name + unit + target + actual + weight + source).isEmpty();
    }

    /** A number as people write it: with a point or a comma before at most four decimals, and gaps between thousands. */
    static Optional<BigDecimal> number(String typed) {
        String close = GAPS.matcher(typed).replaceAll("");
        return NUMBER.matcher(close).matches()
                ? Optional.of(new BigDecimal(close.replace('−', '-').replace(',', '.')))
                : Optional.empty();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        line("name", name, true, faults);
        line("unit", unit, false, faults);
        if (number(target).isEmpty()) {
            faults.add(new Fault("target", Message.of("figure.fault.target")));
        }
        if (!actual.isEmpty() && number(actual).isEmpty()) {
            faults.add(new Fault("actual", Message.of("figure.fault.actual")));
        }
        if (!weight.isEmpty()
                && number(weight)
                        .filter(number -> number.signum() > 0 && number.compareTo(HEAVIEST) <= 0)
                        .isEmpty()) {
            faults.add(new Fault("weight", Message.of("figure.fault.weight")));
        }
        line("source", source, true, faults);
        if (!Set.of("", HIGHER, LOWER).contains(better)) {
            faults.add(new Fault("better", Message.of("figure.fault.better", better)));
        }
        return faults;
    }

    /** Of one without faults. */
    Figure figure() {
        return new Figure(
                name,
                unit,
                number(target).orElseThrow(),
                number(actual).orElse(null),
                number(weight).orElse(BigDecimal.ONE),
                source,
                !lower());
    }

    private static void line(String field, String text, boolean needed, List<Fault> faults) {
        int length = text.codePointCount(0, text.length());
        if (needed && text.isEmpty()) {
            faults.add(new Fault(field, Message.of("figure.fault." + field)));
        } else if (length > Figure.LONGEST) {
            faults.add(new Fault(field, Message.of("engagement.fault.long", length, Figure.LONGEST)));
        }
    }
}

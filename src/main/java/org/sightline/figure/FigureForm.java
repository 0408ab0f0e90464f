package org.sightline.figure;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A period and its figures as typed.
 *
 * @param rows as many as a period may have; those left blank say nothing
 */
record FigureForm(String from, String to, List<Typing> rows, int version) {
    static FigureForm blank() {
        return new FigureForm("", "", filled(List.of()), 0);
    }

    static FigureForm of(Periods.Period period) {
        return new FigureForm(
                period.from().toString(),
                period.to().toString(),
                filled(period.figures().stream().map(Typing::of).toList()),
                period.version());
    }

    static FigureForm of(MultivaluedMap<String, String> sent) {
        List<Typing> rows = new ArrayList<>();
        for (int i = 1; i <= Figure.MOST; i++) {
            rows.add(new Typing(
                    sent(sent, "name-" + i),
                    sent(sent, "unit-" + i),
                    sent(sent, "target-" + i),
                    sent(sent, "actual-" + i),
                    sent(sent, "weight-" + i),
                    sent(sent, "source-" + i),
                    sent(sent, "better-" + i)));
        }
        String version = sent(sent, "version");
        return new FigureForm(
                sent(sent, "from").strip(),
                sent(sent, "to").strip(),
                rows,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    FigureForm over(int newer) {
        return new FigureForm(from, to, rows, newer);
    }

    private static String sent(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    private static List<Typing> filled(List<Typing> rows) {
        List<Typing> all = new ArrayList<>(rows);
        while (all.size() < Figure.MOST) {
            all.add(Typing.BLANK);
        }
        return List.copyOf(all);
    }

    LocalDate first() {
        return Typed.day(from).orElseThrow();
    }

    LocalDate last() {
        return Typed.day(to).orElseThrow();
    }

    List<Figure> figures() {
        return rows.stream().filter(row -> !row.blank()).map(Typing::figure).toList();
    }

    /** @param days whether they can be typed, as those of a new period */
    Faults faults(boolean days) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (days) {
            Optional<LocalDate> first = Typed.day(from);
            Optional<LocalDate> last = Typed.day(to);
            if (first.isEmpty()) {
                faults.add(Faults.Fault.of("from", "engagement.fault.day"));
            }
            if (last.isEmpty()) {
                faults.add(Faults.Fault.of("to", "engagement.fault.day"));
            } else if (first.filter(day -> !day.isBefore(last.get())).isPresent()) {
                faults.add(Faults.Fault.of("to", "figure.fault.to"));
            }
        }
        int filled = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).blank()) {
                filled++;
                int number = i + 1;
                rows.get(i)
                        .faults()
                        .forEach(fault -> faults.add(new Faults.Fault(fault.field() + "-" + number, fault.message())));
            }
        }
        if (filled < Figure.FEWEST) {
            faults.add(Faults.Fault.of("name-" + (filled + 1), "figure.fault.few", Figure.FEWEST, Figure.MOST));
        }
        return new Faults(faults);
    }
}

package org.sightline.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.sheet.Sheet;

class AttainmentTest {
    private static Figure figure(String target, @Nullable String actual, String weight, boolean higher) {
        return new Figure(
                "A figure",
                "",
                new BigDecimal(target),
                actual == null ? null : new BigDecimal(actual),
                new BigDecimal(weight),
                "Monthly report",
                higher);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 110, true, 1.1",
        "100, 90, true, 0.9",
        "100, 90, false, 1.1",
        "100, 120, false, 0.8",
        "100, 300, true, 1.5",
        "100, -20, true, 0",
        "100, 260, false, 0",
        "0, 0, true, 1",
        "0, 3, true, 1",
        "0, -1, true, 0",
        "0, 0, false, 1",
        "0, 2, false, 0",
        "-50, -40, true, 1.2",
        "-50, -60, true, 0.8",
        "-50, -60, false, 1.2",
        "3, 1, true, 0.3333333333"
    })
    void reckonsTheShareOfOneFigure(String target, String actual, boolean higher, double share) {
        assertThat(Attainment.share(figure(target, actual, "1", higher)).getAsDouble())
                .isCloseTo(share, within(1e-9));
    }

    @Test
    void weighsTheSharesAndLeavesOutWhatIsNotKnown() {
        // shares 1.2, 0.8 and 1.0 by 2, 1 and 1; the fourth has no actual
        Attainment attainment = Attainment.of(List.of(
                figure("100", "120", "2", true),
                figure("100", "120", "1", false),
                figure("10", "10", "1", true),
                figure("10", null, "1", true)));
        assertThat(attainment.mean()).isCloseTo((2 * 1.2 + 0.8 + 1.0) / 4, within(1e-12));
        // without the first (0.8 + 1.0) / 2, without the second (2.4 + 1.0) / 3, without the third (2.4 + 0.8) / 3
        assertThat(attainment.low()).isCloseTo(0.9, within(1e-12));
        assertThat(attainment.high()).isCloseTo(3.4 / 3, within(1e-12));
        assertThat(attainment.band()).isEqualTo(Attainment.Band.UNCLEAR);
        assertThat(attainment.terms()).extracting(Attainment.Term::part).containsExactly(0.5, 0.25, 0.25, 0.0);
        assertThat(attainment.terms().getLast().share()).isNull();
    }

    @Test
    void tellsNothingFromTooLittle() {
        Attainment one = Attainment.of(
                List.of(figure("10", "12", "9", true), figure("10", null, "1", true), figure("10", null, "1", true)));
        assertThat(List.of(one.low(), one.high())).containsExactly(0.0, 1.5);
        Attainment light = Attainment.of(
                List.of(figure("10", "12", "1", true), figure("10", "12", "1", true), figure("10", null, "3", true)));
        assertThat(List.of(light.low(), light.high())).containsExactly(0.0, 1.5);
        Attainment half = Attainment.of(
                List.of(figure("10", "12", "1", true), figure("10", "12", "1", true), figure("10", null, "2", true)));
        assertThat(half.band()).isEqualTo(Attainment.Band.REACHED);
        Attainment none = Attainment.of(List.of(figure("10", null, "1", true)));
        assertThat(none.known()).isFalse();
        assertThat(none.band()).isEqualTo(Attainment.Band.UNCLEAR);
    }

    @Test
    void holdsForAnyFigures() {
        Random random = new Random(20260302);
        for (int run = 0; run < 2000; run++) {
            List<Figure> figures = new ArrayList<>();
            int size = Figure.FEWEST + random.nextInt(Figure.MOST - Figure.FEWEST + 1);
            for (int i = 0; i < size; i++) {
                figures.add(figure(
                        Integer.toString(random.nextInt(401) - 100),
                        random.nextInt(5) == 0 ? null : Integer.toString(random.nextInt(601) - 200),
                        Integer.toString(1 + random.nextInt(9)),
                        random.nextBoolean()));
            }
            Attainment attainment = Attainment.of(figures);
            assertThat(attainment.low()).isBetween(0.0, attainment.high());
            assertThat(attainment.high()).isLessThanOrEqualTo(1.5);
            if (attainment.known()) {
                assertThat(attainment.mean()).isBetween(attainment.low() - 1e-12, attainment.high() + 1e-12);
                assertThat(attainment.terms().stream()
                                .mapToDouble(Attainment.Term::part)
                                .sum())
                        .isCloseTo(1, within(1e-9));
                Attainment shuffled = Attainment.of(figures.reversed());
                assertThat(shuffled.mean()).isCloseTo(attainment.mean(), within(1e-12));
                Figure first = figures.getFirst();
                if (first.actual() != null) {
                    List<Figure> better = new ArrayList<>(figures);
                    BigDecimal more = first.actual().add(new BigDecimal(first.higher() ? 5 : -5));
                    better.set(
                            0,
                            figure(
                                    first.target().toString(),
                                    more.toString(),
                                    first.weight().toString(),
                                    first.higher()));
                    assertThat(Attainment.of(better).mean())
                            .as("doing better never counts less")
                            .isGreaterThanOrEqualTo(attainment.mean() - 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110, 3.2, 4.1, BOTH",
        "110, 1.5, 2.9, NUMBERS",
        "110, 2.5, 3.5, UNCLEAR",
        "90, 3.0, 3.9, VALUES",
        "90, 1.5, 2.9, NEITHER",
        "100, 3.0, 4.0, BOTH"
    })
    void namesAPositionOnlyWhereTheBoxCrossesNoLine(String actual, double low, double high, Beside.Position position) {
        List<Figure> figures =
                Stream.generate(() -> figure("100", actual, "1", true)).limit(3).toList();
        assertThat(beside(figures, new Values.Known("Spring", (low + high) / 2, low, high))
                        .position())
                .isEqualTo(position);
        assertThat(beside(figures, new Values.Unknown()).position()).isEqualTo(Beside.Position.UNCLEAR);
    }

    private static Beside beside(List<Figure> figures, Values values) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Beside(UUID.randomUUID(), day, day.plusDays(89), 0, Attainment.of(figures), values);
    }

    /** Whatever a page is given of figures comes with what is known of values. */
    @Test
    void showsNoFigureWithoutValues() {
        for (Class<?> pages : List.of(FigurePages.class, FigureFilePages.class)) {
            for (Class<?> template : pages.getDeclaredClasses()) {
                List<String> parts = Stream.of(template.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .map(type -> type.getTypeName())
                        .toList();
                boolean figures = parts.stream()
                        .anyMatch(type -> Stream.of("Figure>", "Figure", "Attainment", "Term", "Period", "Row")
                                .anyMatch(word -> type.endsWith("." + word)
                                        || type.contains("." + word + ">")
                                        || type.endsWith("$" + word)));
                assertThat(figures)
                        .as(template.getSimpleName() + " takes figures by themselves")
                        .isFalse();
            }
        }
        assertThat(FigureWords.Shown.class.getRecordComponents()[0].getType()).isEqualTo(Beside.class);
        assertThat(Stream.of(Beside.class.getRecordComponents()).map(RecordComponent::getType))
                .contains(Attainment.class, Values.class);
        assertThat(FigurePages.figureForm.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains("values");
    }

    @Test
    void listsEveryFaultOfAFileAndTakesNothing() {
        FigureFile file = FigureFile.of(Sheet.of("""
                        name,target,actual,from,to,source,better
                        Revenue,100,98,2026-01-01,2026-03-31,Report,higher
                        Costs,ten,x,2026-01-01,2026-03-31,,sideways
                        Late,5,,2026-03-31,2026-01-01,Report,lower
                        """), Set.of());
        assertThat(file.periods()).isEmpty();
        assertThat(file.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.message().key())
                .containsExactlyInAnyOrder(
                        "3 target figure.fault.target",
                        "3 actual figure.fault.actual",
                        "3 source figure.fault.source",
                        "3 better figure.fault.better",
                        "4 to figure.fault.to",
                        "2 from figure.fault.many",
                        "4 from figure.fault.many");
        assertThat(FigureFile.of(Sheet.of("name,target\nRevenue,3\n"), Set.of()).faults())
                .extracting(fault -> fault.column())
                .contains("actual", "from", "to", "source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1250.5|1250.5", "1250,5|1250.5", "1 250|1250", "-3|-3", "−3,25|-3.25"})
    void readsNumbersAsPeopleWriteThem(String typed, BigDecimal number) {
        assertThat(Typing.number(typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.250,5", "12 %", "three", "1,25000", "1e5"})
    void readsNothingElseAsANumber(String typed) {
        assertThat(Typing.number(typed)).isEmpty();
    }
}

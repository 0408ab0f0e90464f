package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A period's figures. */
@ApplicationScoped
public class FigureScenario {
    private final Periods periods;

    FigureScenario(Periods periods) {
        this.periods = periods;
    }

    /** Every text holds the word. */
    @Transactional
    public Map<String, String> of(UUID engagement, String word) {
        UUID period = periods.write(
                        engagement,
                        LocalDate.of(2025, 10, 1),
                        LocalDate.of(2025, 12, 31),
                        List.of(
                                figure("Revenue " + word, "m€", "100", "108", "2", true),
                                figure("Complaints " + word, "", "20", "16", "1", false),
                                figure("Days to deliver " + word, "days", "12", "12.5", "1", false),
                                new Figure(
                                        "Margin " + word, "%", new BigDecimal("18"), null, BigDecimal.ONE, word, true)))
                .orElseThrow();
        return Map.of("figures", period.toString());
    }

    private static Figure figure(
            String name, String unit, String target, String actual, String weight, boolean higher) {
        return new Figure(
                name,
                unit,
                new BigDecimal(target),
                new BigDecimal(actual),
                new BigDecimal(weight),
                "Monthly report, " + name,
                higher);
    }
}

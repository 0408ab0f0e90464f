package org.sightline.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.attack.RenderedReport.Label;
import org.sightline.attack.RenderedReport.RenderedItem;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.report.PrintedText;

/** Reads the cells back from the words of a printed report, and holds them against those of the snapshot. */
final class PrintedCells {
    private static final String CELL = "(\\d\\.\\d(?: or lower| or higher)?|too few|–)";
    private static final String COUNTS = "(\\d+ · \\d+ · \\d+ · \\d+ · \\d+|not shown)";

    private final Questionnaire questionnaire;

    PrintedCells(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** How many cells were read, and how many of them say something else than the snapshot, or could not be found. */
    record Outcome(long read, long other) {}

    Outcome compare(RenderedReport report, byte[] pdf) {
        String text = PrintedText.of(pdf).text();
        long read = 0;
        long other = 0;
        for (Theme theme : questionnaire.themes()) {
            List<String> large = report.groups().stream()
                    .map(RenderedReport.RenderedGroup::id)
                    .filter(group -> theme.items().stream()
                            .anyMatch(item -> item(report, item).counts().containsKey(group)))
                    .toList();
            for (Item item : theme.items()) {
                RenderedItem expected = item(report, item);
                List<String> cells = report.groups().stream()
                        .map(group ->
                                printed(Optional.ofNullable(expected.labels().get(group.id())), group.identified()))
                        .toList();
                read += cells.size();
                other += found(statement(item) + "(?: Warning sign, turned round)? (?:\\d|–)", CELL, text, cells)
                        ? 0
                        : 1;
                List<String> counts = large.stream()
                        .map(group -> expected.counts().getOrDefault(group, "not shown"))
                        .map(shown -> shown.replaceAll("[\\[\\]]", "").replace(",", " · "))
                        .toList();
                read += counts.size();
                other += counts.isEmpty() || found(statement(item), COUNTS, text, counts) ? 0 : 1;
            }
        }
        return new Outcome(read, other);
    }

    private static boolean found(String before, String cell, String text, List<String> expected) {
        String row = expected.stream().map(_ -> " " + cell).collect(Collectors.joining());
        Matcher matcher = Pattern.compile(before + row).matcher(text);
        boolean found = matcher.find();
        for (int i = 0; found && i < expected.size(); i++) {
            found = matcher.group(i + 1).equals(expected.get(i));
        }
        return found;
    }

    private static RenderedItem item(RenderedReport report, Item item) {
        return report.items().stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String statement(Item item) {
        String wording = item.wording().in(Form.CURRENT);
        return Pattern.quote(wording.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + wording.substring(1));
    }

    /** One decimal, halves up, as everywhere in print. */
    private static String printed(Optional<Label> label, boolean identified) {
        return label.map(said -> BigDecimal.valueOf(said.value()).setScale(1, RoundingMode.HALF_UP)
                        + switch (said.kind()) {
                            case "low" -> " or lower";
                            case "high" -> " or higher";
                            default -> "";
                        })
                .orElse(identified ? "–" : "too few");
    }
}

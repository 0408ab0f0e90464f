package org.sightline.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String COUNTS = " (\\d+(?: \\d+){4})(?![.\\d])";
    private static final String TURNED = "(?: Warning sign, turned round)?";

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
            for (Item item : theme.items()) {
                RenderedItem expected = item(report, item);
                List<String> cells = report.groups().stream()
                        .map(group ->
                                printed(Optional.ofNullable(expected.labels().get(group.id())), group.identified()))
                        .toList();
                read += cells.size();
                other += found(statement(item) + TURNED + " (?:\\d|–)", CELL, text, cells) ? 0 : 1;
                List<String> counts = report.groups().stream()
                        .map(group -> expected.counts().get(group.id()))
                        .filter(Objects::nonNull)
                        .map(shown -> shown.replaceAll("[\\[\\]]", "").replace(",", " "))
                        .toList();
                read += counts.size();
                other += counts(statement(item), text)
                                .limit(counts.size())
                                .toList()
                                .equals(counts)
                        ? 0
                        : 1;
            }
        }
        return new Outcome(read, other);
    }

    /** The counts of a statement, group by group as they come on its theme's page. */
    private static Stream<String> counts(String statement, String text) {
        return Pattern.compile(statement + TURNED + COUNTS)
                .matcher(text)
                .results()
                .map(found -> found.group(1));
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

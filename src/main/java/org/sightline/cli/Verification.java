package org.sightline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sightline.attack.Finding;
import org.sightline.attack.Finding.Verdict;
import org.sightline.attack.Suite;
import org.sightline.system.Texts;

/** The result of a run, as a table to read and as JSON. */
final class Verification {
    private static final List<String> COLUMNS =
            List.of("attack", "what", "tries", "hits", "chance", "verdict", "seconds");

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final VerifyOptions options;
    private final Circumstances circumstances;
    private final List<Suite.Timed> findings;

    Verification(VerifyOptions options, Circumstances circumstances, List<Suite.Timed> findings) {
        this.options = options;
        this.circumstances = circumstances;
        this.findings = List.copyOf(findings);
    }

    boolean passed() {
        return !findings.isEmpty()
                && findings.stream().allMatch(one -> one.finding().verdict().good());
    }

    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(name -> texts.of("verify.column." + name)).toList());
        findings.forEach(one -> rows.add(row(one)));
        int[] widths = IntStream.range(0, COLUMNS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append(line(row, widths)).append('\n'));
        table.append(texts.of("verify.caught", caught(Verdict.CAUGHT), caught(Verdict.CAUGHT) + caught(Verdict.MISSED)))
                .append('\n');
        table.append(texts.of(
                        passed() ? "verify.passed" : "verify.failed",
                        texts.of(options.brief() ? "verify.short" : "verify.full"),
                        String.valueOf(options.seed())))
                .append('\n');
        return table.toString();
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("format", "sightline-verification/1")
                .put("at", circumstances.at().toString())
                .put("version", circumstances.version())
                .put("extent", options.brief() ? "short" : "full")
                .put("seed", options.seed())
                .put("passed", passed());
        json.putObject("conditions")
                .put("java", circumstances.java())
                .put("system", circumstances.system())
                .put("processors", circumstances.processors());
        var all = json.putArray("findings");
        for (Suite.Timed one : findings) {
            Finding finding = one.finding();
            all.addObject()
                    .put("attack", finding.attack())
                    .put("what", finding.what())
                    .put("sentence", sentence(finding))
                    .put("tries", finding.tries())
                    .put("hits", finding.hits())
                    .put("chance", finding.chance())
                    .put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
                    .put("seconds", Math.round(one.seconds() * 10) / 10.0);
        }
        return json.toPrettyString() + "\n";
    }

    private long caught(Verdict verdict) {
        return findings.stream()
                .filter(one -> one.finding().verdict() == verdict)
                .count();
    }

    private List<String> row(Suite.Timed one) {
        Finding finding = one.finding();
        return List.of(
                finding.attack(),
                sentence(finding),
                texts.of("verify.number", finding.tries()),
                texts.of("verify.number", finding.hits()),
                texts.of("verify.share", finding.chance()),
                texts.of("verify.verdict." + finding.verdict().name().toLowerCase(Locale.ROOT)),
                texts.of("verify.seconds", one.seconds()));
    }

    private String sentence(Finding finding) {
        return texts.of("verify.what." + finding.what(), finding.figures().toArray());
    }

    /** Words to the left, numbers to the right. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            boolean words = column < 2 || column == 5;
            line.append(column == 0 ? "" : "  ")
                    .append(String.format("%" + (words ? "-" : "") + widths[column] + "s", row.get(column)));
        }
        return line.toString().stripTrailing();
    }
}

package org.sightline.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Paper;
import org.sightline.report.ReportDocuments;
import org.sightline.report.StepSheet;
import org.sightline.sheet.CsvFile;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Steps on paper and as files. The same facts give the same bytes on the same day. */
@ApplicationScoped
class StepFiles {
    private final Reader reader;
    private final Clock clock;

    StepFiles(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    byte[] pdf(Steps steps) {
        Texts texts = reader.texts();
        return ReportDocuments.pdf(new StepSheet(
                texts.of("accountability.title"),
                texts.of("accountability.of", steps.name()),
                texts.of("accountability.pdf.subject"),
                texts.of("accountability.pdf.lead", steps.organisation(), LocalDate.now(clock)),
                texts.of("accountability.step"),
                texts.of("accountability.state"),
                steps.lines(texts).stream()
                        .map(line -> new StepSheet.Row(line.label(), line.state()))
                        .toList(),
                texts.of("accountability.facts-only"),
                Paper.A4,
                texts.locale()));
    }

    String csv(List<Steps> all) {
        Texts texts = reader.texts();
        List<String> header = new ArrayList<>(List.of(texts.of("accountability.executive")));
        for (String step :
                List.of("asked", "briefed", "raters", "closed", "talked", "agreed", "actions", "followed-up")) {
            header.add(texts.of("accountability.step." + step));
        }
        return new CsvFile(header, all.stream().map(steps -> row(steps, texts)).toList()).text();
    }

    private static List<String> row(Steps steps, Texts texts) {
        List<String> row = new ArrayList<>(List.of(steps.name()));
        steps.lines(texts).forEach(line -> row.add(line.state()));
        return row;
    }
}

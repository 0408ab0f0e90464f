package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.PdfText;
import org.sightline.anonymity.Counted;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.scoring.Lineage;

/** What past reports went on to do, in the report and in the coach's annex. */
class LineageSectionTest {
    private static final Lineage LINEAGE = new Lineage(List.of(
            span(LineagePeriod.UP_TO_2, LineagePeriod.UP_TO_5, 8, "exactly", 4),
            span(LineagePeriod.UP_TO_10, LineagePeriod.LONGER, 6, "least", 4)));

    @Test
    void showsEachStatementForEachSpan() throws Exception {
        ReportInput input = with(LINEAGE, Document.FULL);
        String web = Jsoup.parse(ReportDocuments.htmlOf(input, "lineage")).text();
        assertThat(web)
                .contains(
                        "What people who worked for you went on to do",
                        "In the last 5 years: 8 people",
                        "Longer than 5 years ago: 6 people",
                        "have a larger role 4 of 8 at least 4 of 6",
                        "became an executive at most 2 of 8 at most 2 of 6");
        byte[] pdf = ReportDocuments.pdf(input);
        assertThat(PdfText.of(pdf)).contains("What people who worked for you went on to do", "at least 4 of 6");
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/lineage.pdf"), pdf);
    }

    @Test
    void tellsTheCoachWhyThereIsNone() {
        assertThat(text(with(LINEAGE, Document.ANNEX))).contains("4 of 8", "could say it if they liked");
        assertThat(text(with(Lineage.NONE, Document.ANNEX))).contains("it takes at least 5 past direct reports");
        assertThat(text(with(Lineage.NONE, Document.FULL))).doesNotContain("went on to do");
    }

    /** Where nobody was asked, and in the report also where too few said anything, not a byte is different. */
    @Test
    void leavesReportsWithoutItAlone() {
        ReportInput plain = Examples.standard();
        assertThat(ReportDocuments.pdf(with(Lineage.NONE, Document.FULL))).isEqualTo(ReportDocuments.pdf(plain));
        assertThat(ReportDocuments.html(with(Lineage.NONE, Document.FULL))).isEqualTo(ReportDocuments.html(plain));
        assertThat(text(plain.with(plain.facts().as(Document.ANNEX)))).doesNotContain("went on to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void speaksEveryLanguage(String language) {
        ReportInput input = with(LINEAGE, Document.FULL);
        ReportInput translated = input.with(input.facts().on(Paper.A4, Locale.forLanguageTag(language)));
        String said = Jsoup.parse(ReportDocuments.htmlOf(translated, "lineage")).text();
        assertThat(said).doesNotContain("went on to do", "people").contains("8", "6");
    }

    private static ReportInput with(Lineage lineage, Document document) {
        ReportInput plain = Examples.standard();
        return plain.with(plain.facts().grown(lineage).as(document));
    }

    private static String text(ReportInput input) {
        return Jsoup.parse(ReportDocuments.html(input)).text();
    }

    private static Lineage.Span span(LineagePeriod first, LineagePeriod last, int people, String kind, int yes) {
        Map<LineageStatement, Counted> statements = new EnumMap<>(LineageStatement.class);
        for (LineageStatement statement : LineageStatement.values()) {
            statements.put(
                    statement,
                    statement == LineageStatement.BECAME_EXECUTIVE
                            ? Counted.restored("most", 2)
                            : Counted.restored(kind, yes));
        }
        return new Lineage.Span(first, last, people, statements);
    }
}

package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is left out of a report: its theme of results is not what is left of it. */
class BusinessThemeTest {
    private final ReportInput input = Examples.standard();

    private ReportInput only(Set<String> sections) {
        Set<String> others = ReportDocuments.sections(input).stream()
                .map(Part::id)
                .filter(id -> !sections.contains(id))
                .collect(Collectors.toSet());
        return new ReportInput(
                input.scorecard(), input.questionnaire(), input.facts().without(others));
    }

    @Test
    void bringsValuesAlongWhereItWouldStandAlone() {
        assertThat(ReportDocuments.sections(only(Set.of("theme-B"))))
                .extracting(Part::id)
                .contains("theme-B", "pair")
                .doesNotContain("theme-R", "theme-D");
        assertThat(ReportDocuments.htmlOf(input, Set.of("theme-B"))).contains("id=\"pair\"");
    }

    @Test
    void leavesAChoiceAloneThatShowsMore() {
        assertThat(ReportDocuments.sections(only(Set.of("theme-B", "theme-R"))))
                .extracting(Part::id)
                .contains("theme-B", "theme-R")
                .doesNotContain("pair");
        assertThat(ReportDocuments.htmlOf(input, Set.of("theme-R"))).doesNotContain("id=\"pair\"");
    }
}

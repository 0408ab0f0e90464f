package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WebReportTest {
    private final Document standard = Jsoup.parseBodyFragment(ReportDocuments.html(Examples.standard()));

    @Test
    void whatPeopleWroteNeverBecomesMarkup() {
        Document page = Jsoup.parseBodyFragment(ReportDocuments.html(Examples.hostile()));
        assertThat(page.select("script, img, iframe, object, b, i, link, style"))
                .isEmpty();
        assertThat(page.select("h1"))
                .singleElement()
                .extracting(Element::text)
                .asString()
                .contains("<b>*Ana*</b>");
        assertThat(page.select("blockquote").eachText())
                .contains(Examples.HOSTILE[0], Examples.HOSTILE[1])
                .anyMatch(text -> text.startsWith("# not a heading"));
    }

    @Test
    void needsNeitherInlineStyleNorScript() {
        for (Element element : standard.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isNotEqualTo("style").doesNotStartWith("on");
            }
        }
    }

    @Test
    void everyAnchorIsThereOnce() {
        List<String> ids = standard.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> targets = standard.select("a[href]").eachAttr("href");
        assertThat(targets).hasSizeGreaterThan(15).allMatch(target -> ids.contains(target.substring(1)));
        assertThat(standard.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .isSubsetOf(ids);
    }

    @Test
    void everyPlotHasItsTable() {
        assertThat(standard.select("figure.report-plot")).hasSizeGreaterThan(10).allSatisfy(plot -> {
            int drawn = plot.select("> .report-row:not(.report-axis)").size();
            assertThat(plot.select("details tbody tr")).hasSize(drawn);
        });
        assertThat(standard.select("svg:not([aria-hidden])").eachAttr("aria-label"))
                .hasSizeGreaterThan(50)
                .anyMatch(text -> text.contains("Peers 2.0 or lower"));
    }

    @Test
    void everyFindingNamesItsRule() {
        assertThat(standard.select(".report-findings li")).isNotEmpty().allMatch(item -> item.hasAttr("data-rule"));
    }
}

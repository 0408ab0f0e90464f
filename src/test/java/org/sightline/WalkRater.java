package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.sightline.WalkCast.Sheet;

/** A rater with a browser that needs no window: opens the mailed link and answers what the cast says. */
final class WalkRater {
    static final String[] PARTS = {"r", "b", "t", "c", "d", "numbers-and-values"};
    private static final int THEME = 6;

    private final Browser browser = new Browser();
    private final Browser.Page entered;

    /** Opens the link and presses the button, which leads to the only executive or to the list of them. */
    WalkRater(String link) {
        entered = browser.submit(browser.open(link), link, Map.of("act", "start"));
    }

    /** The pages about one executive. */
    String address(Sheet sheet) {
        if (!entered.path().equals("/answers")) {
            return entered.path();
        }
        return entered.document().select("main li a").stream()
                .filter(link -> link.text().contains(sheet.executive()))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.executive() + " is not on the list: " + entered.text()));
    }

    /** Everything from the first page to the button that sends. */
    void answer(Sheet sheet) {
        String address = address(sheet);
        for (int part = 0; part < PARTS.length; part++) {
            String page = address + "/" + PARTS[part];
            Browser.Page saved = browser.submit(browser.open(page), page, ratings(sheet, part));
            assertThat(saved.status()).as(page).isEqualTo(200);
            assertThat(saved.path()).as(page).isNotEqualTo(page);
        }
        String comments = address + "/comments";
        Map<String, String> words = new LinkedHashMap<>(Map.of("act", "next"));
        sheet.planted().keySet().forEach(question -> words.put(question, sheet.comment(question)));
        Browser.Page check = afterLineage(browser.submit(browser.open(comments), comments, words));
        assertThat(check.path()).isEqualTo(address + "/check");
        sheet.planted().values().forEach(word -> assertThat(check.text()).contains(word));
        Browser.Page sent = browser.submit(check, address + "/send", Map.of());
        assertThat(sent.path()).isEqualTo(address + "/sent");
        sheet.planted()
                .values()
                .forEach(word -> assertThat(sent.answer().body()).doesNotContain(word));
    }

    /** Past reports are asked on one more page what they went on to do. */
    private Browser.Page afterLineage(Browser.Page page) {
        return page.path().endsWith("/lineage")
                ? browser.submit(page, page.path(), Map.of("when", "up-to-2", "then.larger-role", "yes"))
                : page;
    }

    /** What one page of statements takes, by the ids of its statements. */
    static Map<String, String> ratings(Sheet sheet, int part) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int item = 0; item < (part == THEME - 1 ? 2 : THEME); item++) {
            fields.put(id(part, item), sheet.answers().substring(THEME * part + item, THEME * part + item + 1));
        }
        fields.put("act", "next");
        return fields;
    }

    static String id(int part, int item) {
        return part == THEME - 1 ? (item == 0 ? "N1" : "V1") : "RBTCD".charAt(part) + Integer.toString(item + 1);
    }

    /** The way to a person in a list of links. */
    static String linkTo(Browser.Page page, String name) {
        return page.document().select("main a").stream()
                .filter(link -> link.text().contains(name))
                .map((Element link) -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }
}

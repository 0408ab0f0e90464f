package org.sightline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.scoring.Scorecard.CommentPool;

/** Every page of the coach and the executive in a real browser: nothing for axe to find, nothing scrolls sideways. */
@QuarkusTest
class CoachingLooksTest {
    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Hohenlohe";

    private final SoftAssertions softly = new SoftAssertions();

    @Inject
    CoachingScenario scenario;

    @Inject
    Logins logins;

    @Inject
    BundleJob job;

    @Test
    void fitEveryWindowAndEveryReader() {
        var file = scenario.sealed("Ana Ruiz", sixty());
        others(file);
        var empty = logins.organisation("Empty");
        Browser nobody = logins.browser(logins.account("none-" + empty + "@example.com", empty, Role.COACH));
        var released = released();
        var few = scenario.tooFew(LONG);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list", "/executives");
        pages.put("file", file.page(""));
        pages.put("preview", file.page("/report"));
        pages.put("comments", file.page("/comments"));
        pages.put("interpretation", file.page("/interpretation"));
        pages.put("release", file.page("/release"));
        pages.put("pre-read", file.page("/pre-read"));
        pages.put("debrief", file.page("/debrief"));
        revise(file);
        pages.put("locked", file.page("/locked"));
        pages.put("studio", file.page("/studio"));
        pages.put("notes", file.page("/notes"));
        pages.put("note", file.page("/notes/summary"));
        pages.put("screen", file.page("/debrief/screen/summary"));
        pages.put("screen-raters", file.page("/debrief/screen/raters"));
        var ahead = ahead();
        var late = late();
        String made = bundle(late);
        job.run();
        String making = bundle(ahead);
        Browser reader = scenario.skipping(released);
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                look(chromium, width, scenario.coach(file), pages);
                look(
                        chromium,
                        width,
                        scenario.coach(ahead),
                        Map.of(
                                "file-ahead",
                                ahead.page(""),
                                "pre-read-open",
                                ahead.page("/pre-read"),
                                "bundle-making",
                                making,
                                "comments-paraphrased",
                                ahead.page("/comments"),
                                "debrief-held",
                                ahead.page("/debrief")));
                look(
                        chromium,
                        width,
                        scenario.executive(ahead),
                        Map.of("my-ahead", "/my", "my-pre-read", ahead.own("/pre-read")));
                look(chromium, width, scenario.executive(late), Map.of("my-late", "/my"));
                look(
                        chromium,
                        width,
                        scenario.coach(late),
                        Map.of("release-late", late.page("/release"), "bundle", made));
                look(chromium, width, nobody, Map.of("list-empty", "/executives"));
                look(
                        chromium,
                        width,
                        scenario.coach(released),
                        Map.of(
                                "file-released", released.page(""),
                                "comments-released", released.page("/comments"),
                                "interpretation-released", released.page("/interpretation"),
                                "release-done", released.page("/release")));
                look(
                        chromium,
                        width,
                        scenario.coach(few),
                        Map.of(
                                "file-few",
                                few.page(""),
                                "letter",
                                few.page("/report"),
                                "release-few",
                                few.page("/release")));
                look(chromium, width, scenario.executive(file), Map.of("my-waiting", "/my"));
                look(chromium, width, reader, Map.of("my-released", "/my", "my-report", released.own("/report")));
                look(
                        chromium,
                        width,
                        scenario.executive(scenario.campaign(LONG, "COLLECTING")),
                        Map.of("my-collecting", "/my"));
                faults(chromium, width, file);
            }
        }
        softly.assertAll();
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        var file = scenario.sealed("Ana Ruiz");
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, scenario.coach(file))) {
            Page page = window.newPage();
            page.navigate(Chromium.address(file.page("/comments")));
            page.focus("#comment-0 input[type=radio]");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            assertThat(page.isVisible("#text-0")).isTrue();
            assertThat(page.isVisible("#text-1")).isFalse();
            page.keyboard().press("Tab");
            page.keyboard().press("Control+A");
            page.keyboard().type("She asks what I would do.");
            page.keyboard().press("Tab");
            page.keyboard().type("too long");
            page.keyboard().press("Enter");
            // the address stays the same: wait for what only the saved page says
            page.locator("main", new Page.LocatorOptions().setHasText("Still to decide: 5."))
                    .waitFor();
            assertThat(page.textContent("main")).contains("edited");
        }
    }

    private void faults(Chromium chromium, int width, CoachingScenario.File file) {
        try (BrowserContext window = chromium.window(width, scenario.coach(file))) {
            Page page = window.newPage();
            page.navigate(Chromium.address(file.page("/comments")));
            page.locator("#comment-0 [value=WITHHOLD]").check();
            page.locator("#comment-1 [value=REDACT]").check();
            page.locator("text=Save decisions").last().click();
            page.locator(".faults:focus").waitFor();
            check(page, "comments-fault-" + width);
            Page release = window.newPage();
            release.navigate(Chromium.address(file.page("/release")));
            release.locator("main button").click();
            check(release, "release-fault-" + width);
        }
    }

    private void look(Chromium chromium, int width, Browser who, Map<String, String> pages) {
        try (BrowserContext window = chromium.window(width, who)) {
            pages.forEach((name, path) -> {
                Page page = window.newPage();
                page.navigate(Chromium.address(path));
                check(page, name + "-" + width);
            });
        }
    }

    private void check(Page page, String name) {
        Chromium.look(softly, page, "coaching-" + name);
        page.close();
    }

    private void others(CoachingScenario.File file) {
        for (int i = 0; i < 3; i++) {
            scenario.campaign(
                    i == 0 ? LONG : "Executive " + i,
                    i == 1 ? "CLOSED" : "COLLECTING",
                    file.organisation(),
                    file.coach(),
                    file.administrator(),
                    "Leadership programme 2026");
        }
    }

    private String bundle(CoachingScenario.File file) {
        Browser coach = scenario.coach(file);
        return coach.submit(coach.open("/executives"), "/bundles", Map.of()).path();
    }

    /** With sections open, the conversation held, and a comment in the coach's words. */
    private CoachingScenario.File ahead() {
        var file = scenario.sealed("Ana Ruiz");
        Browser coach = scenario.coach(file);
        coach.submit(
                coach.open(file.page("/comments")),
                file.page("/comments"),
                Map.of(
                        "act",
                        "save",
                        "decision-1",
                        "PARAPHRASE",
                        "words-1",
                        "She saved a project.",
                        "reason-1",
                        "names"));
        coach.choose(coach.open(file.page("/pre-read")), file.page("/pre-read"), "section", List.of("summary", "self"));
        coach.submit(coach.open(file.page("/debrief")), file.page("/debrief"), Map.of("day", "2026-02-27"));
        scenario.skipping(file).open(file.own("/pre-read"));
        return file;
    }

    /** Released by itself. */
    private CoachingScenario.File late() {
        var file = scenario.sealed("Ana Ruiz");
        scenario.run(
                "insert into report_release (executive_id, released_at, released_by) values (?, ?, null)",
                file.id(),
                Timestamp.from(Instant.parse("2026-03-01T09:00:00Z")));
        return file;
    }

    private CoachingScenario.File released() {
        var file = scenario.sealed(LONG);
        Browser coach = scenario.coach(file);
        coach.open(file.page("/report"));
        coach.submit(
                coach.open(file.page("/comments")),
                file.page("/comments"),
                Map.of(
                        "act",
                        "keep-rest",
                        "decision-1",
                        "REDACT",
                        "text-1",
                        "She saved a project.",
                        "reason-1",
                        "names"));
        coach.submit(
                coach.open(file.page("/interpretation")),
                file.page("/interpretation"),
                Map.of("body", "Two things stand out.\n\n" + "People trust you with bad news. ".repeat(20)));
        coach.submit(coach.open(file.page("/release")), file.page("/release"), Map.of("confirm", "yes"));
        return file;
    }

    private static List<CommentPool> sixty() {
        List<String> kinds = List.of(
                "She asks what I would do, and then she waits. The waiting is the point.",
                "Gave me the Lisbon project two years before I thought I was ready, and did not take it back when it got"
                        + " difficult. Boris Lindqvist will remember, it was in March 2024; his number is +49 30 1234567.",
                "Opens doors for others without mentioning it.",
                "Bring a decision to the table while it is still open. We tend to learn the outcome and then look for our"
                        + " part in it. ".repeat(4));
        List<CommentPool> pools = new ArrayList<>();
        for (String question : List.of("O1", "O2", "O4")) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                texts.add(kinds.get(i % kinds.size()));
            }
            pools.add(new CommentPool(question, "all", texts));
        }
        return pools;
    }

    /** A sentence in other words, a section left out and a note. */
    private void revise(CoachingScenario.File file) {
        Browser coach = scenario.coach(file);
        Browser.Page studio = coach.open(file.page("/studio"));
        var box = studio.document().expectFirst("textarea[name^=words-]");
        coach.submit(
                studio,
                file.page("/studio"),
                Map.of(box.attr("name"), "What stands out first: " + box.val().replace("this", "that"), "act", "save"));
        coach.submit(
                coach.open(file.page("/notes/summary")),
                file.page("/notes/summary"),
                Map.of("body", "Begin with the strengths; wait for her own words.\n\nThen: what does she recognise?"));
    }
}

package org.sightline.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.Keyboard;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.SealedExecutives;

/** The method owner's pages: from the first executives to a second version; and closed to everybody else. */
@QuarkusTest
class NormPagesTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 2, 20);

    private final Questionnaire questionnaire = SealedExecutives.questionnaire();
    private final String path = "/norms/" + questionnaire.id() + "/" + questionnaire.version();

    @Inject
    SealedExecutives executives;

    @Inject
    FrozenNorms norms;

    @Inject
    Logins logins;

    @Test
    void tellsHowManyAreMissing() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(12));
        Browser owner = logins.methodOwner();
        assertThat(owner.open("/").path()).as("the only way that is theirs").isEqualTo("/norms");
        Browser.Page list = owner.open("/norms");
        assertThat(list.document().select("a[href=" + path + "]").text())
                .isEqualTo("Executive questionnaire, version 1 12 of 30 executives");
        Browser.Page page = owner.open(path);
        assertThat(page.text())
                .contains("12 of 30 executives", "There is no norm yet. Reports rest on assumed values")
                .doesNotContain("Freeze version", "Frozen versions");
        assertThat(owner.open(path + "/freezing").path()).isEqualTo(path);
        assertThat(owner.ask(path + "/1").statusCode()).isEqualTo(404);
        assertThat(owner.ask(path + "/1/norm.json").statusCode()).isEqualTo(404);
        assertThat(owner.ask("/norms/nothing/1").statusCode()).isEqualTo(404);
    }

    @Test
    void freezesOnlyWhenAskedTwiceAndShowsTheFigures() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        Browser owner = logins.methodOwner();
        assertThat(owner.open(path).text()).contains("30 executives: version 1 can be frozen");
        Browser.Page question = owner.open(path + "/freezing");
        assertThat(question.text())
                .contains("Freeze version 1?", "never changed and never taken back", "at least 40 executives")
                .doesNotContain("is taken over from there");
        HttpResponse<String> unconfirmed = owner.submitOnce(question, path + "/freezing", Map.of());
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("Confirm that you want this version to be in force.");
        assertThat(norms.current(edition())).isEmpty();

        Browser.Page frozen = owner.submit(question, path + "/freezing", Map.of("confirm", "yes"));
        assertThat(frozen.path()).isEqualTo(path + "/1");
        PlatformNorm norm = norms.current(edition()).orElseThrow();
        assertThat(frozen.text())
                .contains("Version 1 is frozen.", "Executives 30", NormFile.hash(norm))
                .contains(
                        "Level and spread", "Reliability", "Agreement within groups", "Statements", "Response quality")
                .contains("Percentiles begin at 100 executives")
                .doesNotContain("Ines", "Calder");
        showsEveryFigure(frozen, norm);

        assertThat(owner.open(path).text()).contains("10 more executives until version 2 can be frozen");
        assertThat(owner.submit(question, path + "/freezing", Map.of("confirm", "yes"))
                        .text())
                .contains("There are not enough executives for another version. Nothing was frozen.");
        assertThat(norms.versions(edition())).containsExactly(norm);

        executives.sealed(questionnaire, SPRING, SealedExecutives.people(10));
        assertThat(owner.open(path + "/freezing").text())
                .contains("Freeze version 2?", "fewer than 10 executives more than in version 1 is taken over");
    }

    /** Each figure with its n, or the reason why there is none. */
    private static void showsEveryFigure(Browser.Page page, PlatformNorm norm) {
        assertThat(page.document().select("table.norm tbody td"))
                .hasSizeGreaterThan(200)
                .allSatisfy(cell -> {
                    if (cell.ownText().matches("-?[0-9.]+")) {
                        assertThat(cell.select("small").text()).matches("\\d+ · [\\d,]+");
                        assertThat(cell.ownText().replaceAll("^-?[0.]*|\\.", ""))
                                .hasSizeLessThanOrEqualTo(2);
                    } else {
                        assertThat(cell.ownText()).matches("–|too few|\\d+ of 30|no spread|no solution|out of range");
                    }
                });
        assertThat(page.document().select("table.norm")).hasSize(5 * 4 + 2);
        assertThat(norm.figures()).isNotEmpty();
    }

    @Test
    void givesTheSameFileEveryTime() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        Browser owner = logins.methodOwner();
        owner.submit(owner.open(path + "/freezing"), path + "/freezing", Map.of("confirm", "yes"));
        HttpResponse<String> file = owner.ask(path + "/1/norm.json");
        assertThat(file.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(NormFile.write(norms.current(edition()).orElseThrow()))
                .isEqualTo(owner.ask(path + "/1/norm.json").body().getBytes(StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"norm-" + questionnaire.id() + "-1-1.json\"");
    }

    @Test
    void isClosedToEverybodyElse() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(40));
        Browser owner = logins.methodOwner();
        owner.submit(owner.open(path + "/freezing"), path + "/freezing", Map.of("confirm", "yes"));
        UUID organisation = logins.organisation("Practice");
        UUID executive = logins.account("executive-" + organisation + "@example.com", organisation);
        logins.executive(executive, organisation);
        Map<String, Browser> others = new LinkedHashMap<>();
        others.put("administrator", signedIn(organisation, Role.ADMINISTRATOR));
        others.put("coach", signedIn(organisation, Role.COACH));
        others.put("executive", logins.browser(executive));
        others.put("nobody", new Browser());
        String token = owner.cookie("csrf").orElseThrow();
        others.forEach((who, browser) -> {
            for (String page : List.of("/norms", path, path + "/freezing", path + "/1", path + "/1/norm.json")) {
                HttpResponse<String> answer = browser.ask(page);
                assertThat(answer.statusCode()).as(who + page).isEqualTo(who.equals("nobody") ? 303 : 403);
                assertThat(answer.body()).as(who + page).doesNotContain("sightline-norm", "Level and spread");
            }
            browser.withCookie("csrf", token);
            assertThat(browser.post(path + "/freezing", Map.of("csrf", token, "confirm", "yes"))
                            .statusCode())
                    .as(who)
                    .isEqualTo(who.equals("nobody") ? 401 : 403);
            if (!who.equals("nobody")) {
                assertThat(browser.open("/").document().select("a[href=/norms]"))
                        .as(who)
                        .isEmpty();
            }
        });
        assertThat(norms.versions(edition())).hasSize(1);
    }

    @Test
    void fitsEveryWindowAndEveryReader() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        Browser owner = logins.methodOwner();
        SoftAssertions softly = new SoftAssertions();
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                try (BrowserContext window = chromium.window(width, true, cookies(owner))) {
                    for (String page : norms.current(edition()).isEmpty()
                            ? List.of("/norms", path, path + "/freezing")
                            : List.of("/norms", path, path + "/1")) {
                        look(window, width, page, softly);
                    }
                    if (norms.current(edition()).isEmpty()) {
                        owner.submit(owner.open(path + "/freezing"), path + "/freezing", Map.of("confirm", "yes"));
                        look(window, width, path + "/1", softly);
                        executives.sealed(questionnaire, SPRING, SealedExecutives.people(10));
                    }
                    unconfirmed(window, width, softly);
                }
            }
        }
        softly.assertAll();
    }

    private void unconfirmed(BrowserContext window, int width, SoftAssertions softly) {
        Page page = window.newPage();
        page.navigate(Chromium.address(path + "/freezing"));
        page.locator("main button").click();
        softly.assertThat(page.textContent(".faults")).contains("Confirm that you want");
        check(page, width, "unconfirmed", softly);
        page.close();
    }

    private static void look(BrowserContext window, int width, String path, SoftAssertions softly) {
        Page page = window.newPage();
        page.navigate(Chromium.address(path));
        check(page, width, path, softly);
        page.close();
    }

    private static void check(Page page, int width, String name, SoftAssertions softly) {
        Chromium.look(softly, page, "norms-" + name.replaceAll(".*/", "") + "-" + width);
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        try (Chromium chromium = Chromium.start();
                BrowserContext window = chromium.window(Chromium.DESKTOP, true, cookies(logins.methodOwner()))) {
            Page page = window.newPage();
            page.navigate(Chromium.address(path));
            Keyboard keyboard = new Keyboard(page);
            keyboard.follow("Freeze version 1").choose("confirm", 0).follow("Freeze version 1");
            assertThat(page.textContent("main")).contains("Version 1 is frozen.");
        }
        assertThat(norms.current(edition())).isPresent();
    }

    private Browser signedIn(UUID organisation, Role role) {
        return logins.browser(logins.account(role + "-" + organisation + "@example.com", organisation, role));
    }

    private Edition edition() {
        return Edition.of(questionnaire);
    }

    private static Map<String, String> cookies(Browser who) {
        return Map.of("session", who.cookie("session").orElseThrow());
    }
}

package org.sightline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;

/** A form without its token, or with another browser's, changes nothing and says how to go on. */
@QuarkusTest
class FormProtectionTest {
    @Test
    void takesAWholeFormWithItsToken() {
        Browser browser = new Browser();
        var answer = browser.post("/probe/form", Map.of("csrf", token(browser), "a", "ä & b", "item.R1", "4"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[a, csrf, item.R1] ä & b");
    }

    @Test
    void takesAFileWithItsToken() {
        Browser browser = new Browser();
        String token = token(browser);
        String answer = given().cookie("csrf", browser.cookie("csrf").orElseThrow())
                .multiPart("csrf", token)
                .multiPart("file", "people.csv", "name,email\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/probe/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).isEqualTo("people.csv name,email\n");
    }

    @Test
    void refusesAFormWithoutToken() {
        Browser browser = new Browser();
        token(browser);
        assertStale(browser.post("/probe/form", Map.of("a", "1")));
    }

    @Test
    void refusesAFormWithoutCookie() {
        assertStale(new Browser().post("/probe/form", Map.of("csrf", token(new Browser()), "a", "1")));
    }

    @Test
    void refusesTheTokenOfAnotherBrowser() {
        Browser mine = new Browser();
        token(mine);
        assertStale(mine.post("/probe/form", Map.of("csrf", token(new Browser()), "a", "1")));
    }

    @Test
    void refusesAnotherKindOfBody() {
        String page = given().contentType("text/plain")
                .body("a=1")
                .post("/probe/form")
                .then()
                .extract()
                .asString();
        assertThat(page).contains("<h1>").contains("Nothing was changed");
    }

    @Test
    void refusesAFormSentFromAnotherSite() {
        Browser browser = new Browser();
        String token = token(browser);
        given().header("Sec-Fetch-Site", "cross-site")
                .cookie("csrf", browser.cookie("csrf").orElseThrow())
                .formParam("csrf", token)
                .post("/probe/form")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .cookie("csrf", browser.cookie("csrf").orElseThrow())
                .formParam("csrf", token)
                .post("/probe/form")
                .then()
                .statusCode(403);
    }

    private static String token(Browser browser) {
        Page page = browser.open("/sign-in");
        return page.form("/sign-in").expectFirst("input[name=csrf]").val();
    }

    private static void assertStale(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This form has grown stale");
    }
}

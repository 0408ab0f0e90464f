package org.sightline.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;
import org.sightline.questionnaire.Pack;

/** An administrator makes a questionnaire of the organisation's own, and a campaign can ask it. */
@QuarkusTest
class LibraryPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    private Scenario.Cast cast;
    private String library;
    private Browser browser;

    @BeforeEach
    void administrator() {
        cast = scenario.collecting();
        library = "/organisations/" + cast.organisation() + "/questionnaires";
        browser = logins.browser(cast.administrator());
    }

    @Test
    void goesFromACopyToACampaignAndNeverChangesAgain() {
        assertThat(text(library)).contains("There is none yet", "Executive questionnaire", "executive-360");
        String draft = copy();
        assertThat(text(draft)).contains("This is a draft", "lets people finish before giving an opinion");
        HttpResponse<String> saved =
                post(draft + "/edit/R", Map.of("R1.current", "waits until people have finished", "act", "down:R1"));
        assertThat(saved.statusCode()).isEqualTo(303);
        Document theme = browser.open(draft + "/edit/R").document();
        assertThat(theme.select("fieldset.question").eachAttr("id")).startsWith("R2", "R1", "R3");
        assertThat(theme.expectFirst("[id='R1.current']").text()).isEqualTo("waits until people have finished");
        assertThat(text("/campaigns/new?organisation=" + cast.organisation())).doesNotContain("version 1 version 1");
        int offered = questionnaires();
        assertThat(post(draft, draft + "/publication", Map.of()).statusCode()).isEqualTo(303);
        assertThat(questionnaires()).isEqualTo(offered + 1);
        assertThat(text(draft)).contains("does not change any more");
        assertThat(browser.open(draft + "/edit/R").status()).isEqualTo(404);
        String second = begun(post(draft, draft + "/versions", Map.of()));
        post(second + "/edit/R", Map.of("R3.current", "says at once when a mistake was their own"));
        String compared = browser.open(second + "/comparison").document().html();
        assertThat(compared).contains("<del>openly</del>", "<ins>at once</ins>");
        assertThat(text(second + "/comparison")).contains("The same statements in other words");
    }

    @Test
    void tellsEveryFaultAtItsFieldAndKeepsWhatWasTyped() {
        String draft = copy();
        HttpResponse<String> refused = post(
                draft + "/edit/R", Map.of("R1.current", "", "R2.self", "stays like {N}", "new.current", "asks twice"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".faults a").eachAttr("href"))
                .contains("#R1.current", "#R2.self", "#new.past", "#new.self");
        assertThat(page.expectFirst("[id='R2.self']").text()).isEqualTo("stays like {N}");
        assertThat(page.expectFirst("[id='R2.self']").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("[id='new.current']").text()).isEqualTo("asks twice");
        assertThat(browser.open(draft + "/edit/R")
                        .document()
                        .expectFirst("[id='R1.current']")
                        .text())
                .isEqualTo("lets people finish before giving an opinion");
    }

    @Test
    void doesNotWriteOverWhatSomebodyElseSaved() {
        String draft = copy();
        Browser.Page mine = browser.open(draft + "/edit/R");
        post(draft + "/edit/R", Map.of("R1.current", "listens to the end"));
        HttpResponse<String> answer = browser.submitOnce(mine, draft + "/edit/R", Map.of("R1.current", "listens"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else has saved meanwhile", ">listens</textarea>");
    }

    @Test
    void translatesSideBySideAndPublishesOnlyWhatIsComplete() {
        String draft = copy();
        assertThat(post(draft, draft + "/languages", Map.of("language", "english"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(draft, draft + "/languages", Map.of("language", "it")).statusCode())
                .isEqualTo(303);
        post(draft + "/languages/it", Map.of("title", "Questionario per dirigenti"));
        Document page = browser.open(draft + "/languages/it").document();
        assertThat(page.expectFirst("[id='title']").text()).isEqualTo("Questionario per dirigenti");
        assertThat(page.text()).contains("R1.current · missing lets people finish");
        assertThat(post(draft, draft + "/publication", Map.of()).statusCode()).isEqualTo(422);
        post(draft + "/languages/it", draft + "/languages/it/removal", Map.of());
        assertThat(post(draft, draft + "/publication", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void comesBackFromItsFileByteForByte() {
        String draft = copy();
        byte[] pack = bytes(draft + "/pack.zip");
        assertThat(post(draft, draft + "/removal", Map.of()).statusCode()).isEqualTo(303);
        Browser.Page taken = upload("q.zip", pack);
        assertThat(taken.status()).isEqualTo(200);
        String again = taken.path();
        assertThat(bytes(again + "/pack.zip")).isEqualTo(pack);
        assertThat(Pack.open("q", pack)).isInstanceOf(Pack.Opened.Valid.class);
        Browser.Page refused = upload("q.yaml", "id: x\ntitle: &a y\nversion: *a\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("q.yaml:2:", "q.yaml:3:");
    }

    @Test
    void isNotThereForAnotherOrganisation() {
        String draft = copy();
        Browser other = logins.browser(scenario.collecting().administrator());
        for (String page : new String[] {"", "/edit/R", "/pack.zip", "/comparison", "/languages/de"}) {
            assertThat(other.open(draft + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.open(library).status()).isEqualTo(404);
    }

    private String copy() {
        return begun(post(library + "/executive-360", library + "/copies", Map.of()));
    }

    private static String begun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private int questionnaires() {
        return browser.open("/campaigns/new?organisation=" + cast.organisation())
                .document()
                .select("input[name=questionnaire]")
                .size();
    }

    private String text(String path) {
        return browser.open(path).text();
    }

    private HttpResponse<String> post(String page, Map<String, String> changed) {
        return post(page, page, changed);
    }

    private HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        return browser.submitOnce(browser.open(page), action, fields);
    }

    private Browser.Page upload(String name, byte[] content) {
        return browser.upload(browser.open(library), library + "/packs", name, content);
    }

    private byte[] bytes(String path) {
        return browser.download(path).body();
    }
}

package org.sightline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Pack;
import org.sightline.security.KeyDirectory;
import org.sightline.sheet.Book;

/** An administrator makes a questionnaire of the organisation's own, and a campaign can ask it. */
@QuarkusTest
class LibraryPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Inject
    KeyDirectory keys;

    @Inject
    Launch launch;

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
    void comesBackFromItsXlsFormAndTellsFaultsByTheirCells() {
        String draft = copy();
        post(draft, draft + "/languages", Map.of("language", "it"));
        byte[] pack = bytes(draft + "/pack.zip");
        byte[] form = bytes(draft + "/form.xlsx");
        assertThat(post(draft, draft + "/removal", Map.of()).statusCode()).isEqualTo(303);
        Browser.Page taken = upload("q.xlsx", form);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(bytes(taken.path() + "/pack.zip")).isEqualTo(pack);
        assertThat(bytes(taken.path() + "/form.xlsx")).isEqualTo(form);
        assertThat(text(taken.path() + "/languages/it")).contains("R1.current · missing");
        Map<String, SortedMap<Integer, List<String>>> sheets =
                new LinkedHashMap<>(Book.of(form).orElseThrow().sheets());
        SortedMap<Integer, List<String>> survey = new TreeMap<>(sheets.get("survey"));
        survey.put(3, List.of("range", "R1", "lets people finish"));
        SequencedMap<String, SortedMap<Integer, List<String>>> faulty = new LinkedHashMap<>(sheets);
        faulty.put("survey", survey);
        Browser.Page refused = upload("q.xlsx", new Book(faulty).file());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("survey!A3: \"range\" cannot be asked here");
        assertThat(upload("q.xlsx", Arrays.copyOf(form, 900)).status()).isEqualTo(422);
        assertThat(bytes(library + "/executive-360/form.xlsx")).startsWith('P', 'K');
    }

    @Test
    void isNotThereForAnotherOrganisation() {
        String draft = copy();
        Browser other = logins.browser(scenario.collecting().administrator());
        for (String page : new String[] {
            "", "/edit/R", "/pack.zip", "/form.xlsx", "/advice", "/preview", "/comparison", "/languages/de"
        }) {
            assertThat(other.open(draft + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.open(library).status()).isEqualTo(404);
    }

    @Test
    void takesAnIdOfNobodyElse() {
        String draft = copy();
        byte[] pack = bytes(draft + "/pack.zip");
        String id = id(draft);
        Scenario.Cast others = scenario.collecting();
        Browser other = logins.browser(others.administrator());
        String theirs = "/organisations/" + others.organisation() + "/questionnaires";
        Browser.Page taken = other.upload(other.open(theirs), theirs + "/packs", "q.zip", pack);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text()).contains("The draft is there").doesNotContain(id + ",");
        assertThat(text(draft)).as("ours stays ours").contains(id);
        assertThat(browser.open(theirs).status()).isEqualTo(404);
    }

    @Test
    void givesNoIdOfAnEarlierVersionAgain() {
        String draft = copy();
        assertThat(post(draft, draft + "/publication", Map.of()).statusCode()).isEqualTo(303);
        String second = begun(post(draft, draft + "/versions", Map.of()));
        post(second + "/edit/R", Map.of("act", "delete:R6"));
        Map<String, String> added =
                Map.of("new.current", "asks twice", "new.past", "asked twice", "new.self", "ask twice");
        assertThat(post(second + "/edit/R", added).statusCode()).isEqualTo(303);
        assertThat(browser.open(second + "/edit/R")
                        .document()
                        .select("fieldset.question")
                        .eachAttr("id"))
                .contains("R7")
                .doesNotContain("R6");
        assertThat(text(second + "/comparison")).contains("cannot be compared theme by theme");
    }

    @Test
    void takesHostileWordsAsWordsOrRefusesThem() {
        String draft = copy();
        String words = "<script>alert(1)</script> \" # : {x} *a &b";
        HttpResponse<String> braces = post(draft + "/edit/R", Map.of("R1.current", words));
        assertThat(braces.statusCode()).isEqualTo(422);
        assertThat(braces.body()).doesNotContain("<script>alert");
        String plain = words.replace("{x} ", "");
        assertThat(post(draft + "/edit/R", Map.of("R1.current", plain)).statusCode())
                .isEqualTo(303);
        Browser.Page page = browser.open(draft + "/edit/R");
        assertThat(page.document().expectFirst("[id='R1.current']").text()).isEqualTo(plain);
        assertThat(post(draft + "/edit/R", Map.of("R1.current", "x".repeat(5000)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(draft, draft + "/languages", Map.of("language", "it")).statusCode())
                .isEqualTo(303);
        assertThat(post(draft + "/languages/it", Map.of("title", "x".repeat(5000)))
                        .statusCode())
                .isEqualTo(422);
        for (String act : List.of("delete:R1", "up:", "down:nothing", "delete:__", "x")) {
            assertThat(post(draft + "/edit/R", Map.of("act", act)).statusCode())
                    .as(act)
                    .isBetween(200, 499);
        }
        assertThat(post(library + "/executive-360", library + "/copies", Map.of("of", "../x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void advisesBesideTheTextAndOnAPageAndNeverBlocks() {
        String draft = copy();
        assertThat(text(library + "/executive-360/advice")).contains("1 piece of advice", "T6.current", "toujours");
        post(
                draft + "/edit/R",
                Map.of(
                        "R1.current",
                        "always listens and asks",
                        "R1.past",
                        "always listened and asked",
                        "act",
                        "delete:R5"));
        post(draft + "/edit/R", Map.of("act", "delete:R6"));
        Document theme = browser.open(draft + "/edit/R").document();
        assertThat(theme.select("[id=R1] .advice li").eachText())
                .hasSize(2)
                .anyMatch(advice -> advice.startsWith("“and” joins two things that somebody does. Whoever sees"))
                .anyMatch(advice -> advice.startsWith("Allows of no exception: always."));
        assertThat(theme.select("[id=R2] .advice")).isEmpty();
        assertThat(theme.select("form > .advice").text()).contains("None of the theme’s statements is a warning sign");
        post(draft, draft + "/languages", Map.of("language", "it"));
        post(draft + "/languages/de", Map.of("R2.current", "bleibt immer ruhig"));
        assertThat(browser.open(draft + "/languages/de")
                        .document()
                        .select(".beside .advice")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Allows of no exception: immer.");
        Browser.Page all = browser.open(draft + "/advice");
        assertThat(all.text())
                .contains(
                        "6 pieces of advice",
                        "R1.current",
                        "R2.current",
                        "T6.current",
                        "Texts that are not translated yet: ")
                .contains("Reading ease", "Fairly easy");
        for (String change : all.document().select("section.question a").eachAttr("href")) {
            Browser.Page page = browser.open(change.replaceFirst("#.*", ""));
            assertThat(page.status()).as(change).isEqualTo(200);
            String place = change.contains("#") ? change.replaceFirst(".*#", "") : "main";
            assertThat(page.document().getElementById(place)).as(change).isNotNull();
        }
        post(draft + "/languages/it", draft + "/languages/it/removal", Map.of());
        assertThat(post(draft, draft + "/publication", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.open(draft + "/advice").document().select("section.question a"))
                .isEmpty();
    }

    /** Raters' own pages have names that no theme may have, or its page could not be opened. */
    @Test
    void knowsTheNamesOfRatersPages() throws IOException {
        Set<String> names = Files.readAllLines(Path.of("src/test/resources/endpoints.txt")).stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length > 1 && words[1].matches("/answers/\\{nomination}/[a-z0-9]+"))
                .map(words -> words[1].replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
        assertThat(Obstacles.PAGES).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void refusesToPublishWhatCouldNotBeAnsweredOrPrinted() {
        String draft = copy();
        byte[] pack = bytes(draft + "/pack.zip");
        post(draft, draft + "/removal", Map.of());
        String yaml = Pack.open("q.zip", pack) instanceof Pack.Opened.Valid(Edition edition)
                ? Pack.files(edition).values().iterator().next()
                : "";
        String named = yaml.replace("- id: \"C\"", "- id: \"Check\"");
        assertThat(named).isNotEqualTo(yaml);
        String taken = upload("q.yaml", named.getBytes(StandardCharsets.UTF_8)).path();
        post(taken + "/edit/R", Map.of("R1.current", "lets people finish \u0E01\uE000name\uE001"));
        post(taken + "/edit/R", Map.of("R2.current", "stays calm \u0E01"));
        HttpResponse<String> refused = post(taken, taken + "/publication", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".faults li").eachText())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("“Check”"))
                .anyMatch(fault -> fault.startsWith("R1.current (en)") && fault.contains("U+E000, U+E001"))
                .anyMatch(fault -> fault.startsWith("R2.current (en)") && fault.contains("U+0E01"));
        assertThat(text(taken)).contains("This is a draft");
    }

    @Test
    void isAskedOfRatersAsItWasPublished() throws SQLException {
        String draft = copy();
        post(draft + "/edit/R", Map.of("R1.current", "waits until people have finished"));
        post(draft, draft + "/publication", Map.of());
        Scenario.Cast next = scenario.again(cast);
        UUID executive = scenario.executive(next, "Ana Ruiz");
        scenario.raters(next, executive, "Peer", Relationship.PEER, 6);
        String settings = "/campaigns/" + next.campaign() + "/settings";
        assertThat(post(settings, Map.of("questionnaire", id(draft))).statusCode())
                .isEqualTo(303);
        launch.start(next.campaign(), next.administrator());

        Browser rater = new Browser();
        String link = "/r/" + token(next);
        Browser.Page begun = rater.submit(rater.open(link), link, Map.of("act", "begin"));
        String first = begun.document().expectFirst("a.button").attr("href");
        assertThat(rater.open(first).text()).contains("waits until people have finished");
        assertThat(text(draft)).contains("A campaign has started with this version", "Spring 2026");

        begun(post(draft, draft + "/versions", Map.of()));
        assertThat(rater.open(first).text()).contains("waits until people have finished");
        assertThatThrownBy(() -> run("update own_questionnaire set source = '' where id = ?", key(draft)))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> run("delete from own_questionnaire where id = ?", key(draft)))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> run("insert into own_questionnaire_words values (?, 'de', 'title', '')", key(draft)))
                .hasMessageContaining("never changes");
    }

    private String token(Scenario.Cast started) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select i.id from invitation i join rater r"
                        + " on r.id = i.rater_id join person p on p.id = r.person_id"
                        + " where i.campaign_id = ? and p.name = 'Peer 1'")) {
            statement.setObject(1, started.campaign());
            ResultSet row = statement.executeQuery();
            row.next();
            return keys.get(started.campaign()).raterToken(row.getObject(1, UUID.class), 1);
        }
    }

    private void run(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static UUID key(String draft) {
        return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    }

    /** The name of a questionnaire, of which its versions have all the same. */
    private String id(String draft) {
        Matcher id = Pattern.compile("executive-360-[a-z0-9]{8}").matcher(text(draft));
        assertThat(id.find()).isTrue();
        return id.group();
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

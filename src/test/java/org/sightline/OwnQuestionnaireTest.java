package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.security.KeyDirectory;

/** An organisation's own questionnaire on its whole way: copied, changed, published, asked, answered, sealed, reported. */
@QuarkusTest
class OwnQuestionnaireTest {
    private static final String WORDED = "waits with an opinion until the last person has finished";
    private static final String ADDED = "says in one sentence what the day is for";

    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    KeyDirectory keys;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private Scenario.Cast cast;
    private Browser administrator;

    @BeforeEach
    void administrator() {
        clock.reset();
        cast = scenario.draft();
        administrator = logins.browser(cast.administrator());
    }

    @Test
    void isReportedInItsOwnWords() throws Exception {
        String draft = copied();
        edit(draft, "R", Map.of("R1.current", WORDED, "act", "delete:R6"));
        edit(
                draft,
                "themes",
                Map.of(
                        "new.title",
                        "Presence on the shop floor",
                        "new.description",
                        "What people see when the executive comes by.",
                        "new1.current",
                        ADDED,
                        "new1.past",
                        "said in one sentence what the day was for",
                        "new1.self",
                        "say in one sentence what the day is for",
                        "new2.current",
                        "walks past people without a word",
                        "new2.past",
                        "walked past people without a word",
                        "new2.self",
                        "walk past people without a word"));
        edit(draft, "themes", Map.of("act", "delete:C"));
        edit(
                draft,
                "questions",
                Map.of(
                        "new.current",
                        "What should {N} bring to the next visit?",
                        "new.past",
                        "What did visits of {N} lack?",
                        "new.self",
                        "What do I bring to the next visit?"));
        UUID executive = sealed(published(draft), List.of(Relationship.PEER, Relationship.CURRENT_DIRECT_REPORT), 4);

        Browser coach = logins.browser(cast.coach());
        String web = coach.open("/executives/" + executive + "/report").text();
        String pdf = PdfText.of(
                coach.download("/executives/" + executive + "/report.pdf").body());
        for (String report : List.of(web, pdf)) {
            assertThat(report.toLowerCase(Locale.ROOT))
                    .contains("presence on the shop floor", WORDED, ADDED, "words for o5")
                    .doesNotContain("without warning the person affected", "changing and adapting");
        }
    }

    private String copied() {
        String library = "/organisations/" + cast.organisation() + "/questionnaires";
        HttpResponse<String> answer =
                administrator.submitOnce(administrator.open(library + "/executive-360"), library + "/copies", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private void edit(String draft, String part, Map<String, String> fields) {
        String page = draft + "/edit/" + part;
        assertThat(administrator
                        .submitOnce(administrator.open(page), page, fields)
                        .statusCode())
                .isEqualTo(303);
    }

    /** The id under which campaigns can ask it. */
    private String published(String draft) {
        Browser.Page page = administrator.open(draft);
        for (Element language : page.document().select("a[href*=/languages/]")) {
            String address = language.attr("href");
            administrator.submit(administrator.open(address), address + "/removal", Map.of());
        }
        Browser.Page published = administrator.submit(administrator.open(draft), draft + "/publication", Map.of());
        assertThat(published.text()).contains("does not change any more");
        Matcher id = Pattern.compile("executive-360-[a-z0-9]{8}").matcher(published.text());
        assertThat(id.find()).isTrue();
        return id.group();
    }

    /** An executive of a campaign that asked it and whose scorecard is published. */
    private UUID sealed(String questionnaire, List<Relationship> groups, int each) throws SQLException {
        String settings = "/campaigns/" + cast.campaign() + "/settings";
        assertThat(administrator
                        .submitOnce(administrator.open(settings), settings, Map.of("questionnaire", questionnaire))
                        .statusCode())
                .isEqualTo(303);
        UUID executive = scenario.executive(cast, "Ana Ruiz");
        groups.forEach(group -> scenario.raters(cast, executive, group.name(), group, each));
        launch.start(cast.campaign(), cast.administrator());
        List<String> links = links();
        assertThat(links).hasSize(groups.size() * each + 1);
        for (int i = 0; i < links.size(); i++) {
            answer(links.get(i), i);
        }
        scenario.close(cast);
        Patience.await(
                "the scorecard", () -> count("select count(*) from scorecard where executive_id = ?", executive) == 1);
        return executive;
    }

    /** Everything that a rater's pages ask, whatever it is. */
    private static void answer(String link, int number) {
        Browser rater = new Browser();
        Browser.Page page = rater.submit(rater.open(link), link, Map.of("act", "start"));
        page = rater.open(page.document().selectFirst("main .actions a.button").attr("href"));
        int pages = 0;
        while (!page.path().endsWith("/check")) {
            assertThat(page.status()).as(page.path()).isEqualTo(200);
            assertThat(pages++).as("pages").isLessThan(20);
            Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
            for (Element radio : page.document().select("input[type=radio]")) {
                if (radio.val().equals(Integer.toString(1 + number % 5))
                        || radio.val().matches("[a-z]\\w+")) {
                    fields.put(radio.attr("name"), radio.val());
                }
            }
            for (Element box : page.document().select("textarea[name]")) {
                fields.put(box.attr("name"), "Words for " + box.attr("name") + " number " + number);
            }
            page = rater.submit(page, page.path(), fields);
        }
        String check = page.path();
        Browser.Page sent = rater.submit(page, check.replace("/check", "/send"), Map.of());
        assertThat(sent.path()).endsWith("/sent");
    }

    private List<String> links() throws SQLException {
        List<String> links = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from invitation where campaign_id = ?")) {
            statement.setObject(1, cast.campaign());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                links.add("/r/" + keys.get(cast.campaign()).raterToken(rows.getObject(1, UUID.class), 1));
            }
        }
        return links;
    }

    private long count(String sql, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

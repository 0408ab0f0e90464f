package org.sightline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Sql;

/** A briefing as executive, coach and administrator live it, with a survey and without. */
@QuarkusTest
class BriefingTest {
    private static final Map<String, String> ALL = Map.of("sight", "on", "purpose", "on", "whom", "on");

    @Inject
    Logins logins;

    @Inject
    Scenario scenario;

    @Inject
    Delivery delivery;

    @Inject
    AgroalDataSource database;

    private final Mailbox mailbox = new Mailbox();

    private Scenario.Cast cast;
    private String address;
    private Browser coach;
    private Browser executive;
    private Browser administrator;
    private String page;
    private String own;

    @BeforeEach
    void engaged() {
        cast = scenario.draft();
        address = cast.address("Ana Ruiz");
        coach = logins.browser(cast.coach());
        administrator = logins.browser(cast.administrator());
        page = begun("Ana Ruiz", address);
        own = "/my/coaching" + page.substring(page.lastIndexOf('/'));
        executive = logins.browser(logins.account(address, cast.organisation()));
    }

    private String begun(String name, String email) {
        return coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of("name", name, "email", email, "goal", "Let others decide", "timeZone", "Europe/Berlin"))
                .path();
    }

    private String start() {
        return "/campaigns/" + cast.campaign() + "/start";
    }

    /** Makes Ana Ruiz the executive of the campaign, with enough raters. */
    private void surveyed() {
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
    }

    @Test
    void saysWhatHappensWithAndWithoutASurvey() {
        Page alone = executive.open(own + "/briefing");
        assertThat(alone.text())
                .contains("For Ana Ruiz, from coach at Nordwind AG, before anything begins.")
                .contains("First conversations", "Together 240 minutes are agreed with you. 240")
                .contains("What is left of the time agreed, at the pace that you and your coach choose. 70")
                .contains("Your private questions and the answers yes yes no no")
                .contains("That you are coached, by whom, how many sessions yes yes yes no")
                .contains("It is not used for pay, promotion, appraisal")
                .doesNotContain("Name who is asked", "Groups from");
        surveyed();
        assertThat(executive.open(own + "/briefing").text())
                .contains("Answer about yourself", "Until 16 March 2026.", "Talk about the results")
                .contains("How answers to “Spring 2026” are protected", "Groups from 4 answers on.")
                .contains("“so much or lower” stands in its place", "The answers of one person no no no no")
                .contains("The report after release yes no no", "What you write beside the report yes if you share it")
                .contains("Together 240 minutes are agreed with you. 240")
                .doesNotContain("Name who is asked");
        sql("update engagement set minutes = 120 where coach_id = ?", cast.coach());
        assertThat(executive.open(own + "/briefing").text())
                .contains("This takes 65 minutes more")
                .doesNotContain("Further sessions");
        for (Browser reader : List.of(executive, coach)) {
            for (String paper : List.of("", "?paper=letter")) {
                HttpResponse<byte[]> pdf =
                        reader.download((reader == coach ? page : own) + "/briefing/handout.pdf" + paper);
                assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
                assertThat(ReportDocuments.pages(pdf.body())).isEqualTo(2);
            }
        }
    }

    @Test
    void carriesTheCoachsParagraphAndShowsBothTextsIfTwoWindowsSave() {
        String words = page + "/briefing/words";
        Page form = coach.open(page + "/briefing");
        Page tooLong = coach.submit(form, words, Map.of("words", "x".repeat(301)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("The text has 301 characters; 300 fit. Shorten it.");
        assertThat(tooLong.document().expectFirst("#words").text()).hasSize(301);
        coach.submit(form, words, Map.of("words", "I come from <b>operations</b>\n\ntoo."));
        assertThat(executive.open(own + "/briefing").text()).contains("I come from <b>operations</b> too. coach");
        Page overtaken = coach.submit(form, words, Map.of("words", "Second window"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").text()).contains("operations");
        assertThat(overtaken.document().expectFirst("#words").text()).isEqualTo("Second window");
        coach.submit(overtaken, words, Map.of());
        assertThat(executive.open(own + "/briefing").text())
                .contains("Second window")
                .doesNotContain("operations");
        assertThat(stored("briefing_words", "body")).doesNotContain("Second window");
    }

    @Test
    void keepsQuestionsBetweenTheTwoAndTellsByMailThatThereAreSome() {
        String ask = own + "/briefing/questions";
        Page form = executive.open(own + "/briefing");
        assertThat(executive.submit(form, ask, Map.of("message", " ")).text()).contains("Write down your question.");
        delivery.deliver();
        mailbox.clear();
        Page asked = executive.submit(form, ask, Map.of("message", "Does Kowalski read <this>?"));
        assertThat(asked.text()).contains("Does Kowalski read <this>?", "coach gets an e-mail that says nothing of it");
        delivery.deliver();
        Mailbox.Received question = mailbox.latest(cast.address("coach")).orElseThrow();
        assertThat(question.source()).doesNotContain("Kowalski");
        assertThat(coach.open(page).text()).contains("A question of Ana Ruiz waits for you.");
        Page answer = coach.submit(
                coach.open(page + "/briefing"), page + "/briefing/answers", Map.of("message", "No. Only Okonkwo."));
        assertThat(answer.text()).contains("Does Kowalski read", "No. Only Okonkwo.");
        assertThat(coach.open(page).text()).doesNotContain("waits for you");
        delivery.deliver();
        assertThat(mailbox.latest(address).orElseThrow().source()).doesNotContain("Kowalski", "Okonkwo");
        assertThat(executive.open(own + "/briefing").text()).contains("No. Only Okonkwo.");
        assertThat(stored("briefing_message", "body")).doesNotContain("Kowalski", "Okonkwo");
        for (String there : List.of("/coaches", "/engagements/" + id() + "/briefing", "/log")) {
            assertThat(administrator
                            .open("/organisations/" + cast.organisation() + there)
                            .text())
                    .doesNotContain("Kowalski", "Okonkwo");
        }

        UUID next = logins.account(cast.address("Next"), cast.organisation(), Role.COACH);
        String hand = "/organisations/" + cast.organisation() + "/engagements/" + id();
        administrator.submit(administrator.open(hand), hand + "/coach", Map.of("coach", next.toString()));
        assertThat(logins.browser(next).open(page + "/briefing").text())
                .contains("Nothing has been asked yet.")
                .doesNotContain("Kowalski", "Okonkwo");
        assertThat(executive.open(own + "/briefing").text()).contains("Kowalski", "Okonkwo");
        assertThat(coach.open(page + "/briefing").status()).isEqualTo(404);
    }

    @Test
    void writesToEitherInTheirLanguageAndNothingOfTheContent() {
        executive.submit(
                executive.open(own + "/briefing"), own + "/briefing/questions", Map.of("message", "First secret"));
        Map<String, String> asked = Map.of(
                "en", """
                        A private question of Ana Ruiz
                        Dear coach,

                        Ana Ruiz has asked you a private question.

                        Read it on the page of the briefing:
                        LINK""",
                "de", """
                        Eine vertrauliche Frage von Ana Ruiz
                        Guten Tag coach,

                        Ana Ruiz hat Ihnen eine vertrauliche Frage gestellt.

                        Sie lesen es auf der Seite der Einführung:
                        LINK""",
                "fr", """
                        Une question privée de Ana Ruiz
                        Bonjour coach,

                        Ana Ruiz vous a posé une question privée.

                        Lisez-la sur la page de la présentation :
                        LINK""",
                "es", """
                        Una pregunta privada de Ana Ruiz
                        Hola, coach:

                        Ana Ruiz le ha hecho una pregunta privada.

                        Léala en la página de la presentación:
                        LINK""");
        Map<String, String> answered = Map.of(
                "en", """
                        An answer of coach
                        Dear Ana Ruiz,

                        coach has answered your private question.

                        Read it on the page of the briefing:
                        LINK""",
                "de", """
                        Eine Antwort von coach
                        Guten Tag Ana Ruiz,

                        coach hat Ihre vertrauliche Frage beantwortet.

                        Sie lesen es auf der Seite der Einführung:
                        LINK""",
                "fr", """
                        Une réponse de coach
                        Bonjour Ana Ruiz,

                        coach a donné une réponse à votre question privée.

                        Lisez-la sur la page de la présentation :
                        LINK""",
                "es", """
                        Una respuesta de coach
                        Hola, Ana Ruiz:

                        coach ha dado una respuesta a su pregunta privada.

                        Léala en la página de la presentación:
                        LINK""");
        for (String language : List.of("en", "de", "fr", "es")) {
            sql("update account set language = ? where id = ?", language, cast.coach());
            sql("update person set language = ? where email = ?", language, address);
            delivery.deliver();
            mailbox.clear();
            executive.submit(
                    executive.open(own + "/briefing"), own + "/briefing/questions", Map.of("message", "Secret one"));
            coach.submit(coach.open(page + "/briefing"), page + "/briefing/answers", Map.of("message", "Secret two"));
            delivery.deliver();
            assertThat(whole(mailbox.latest(cast.address("coach")).orElseThrow()))
                    .isEqualTo(asked.get(language));
            assertThat(whole(mailbox.latest(address).orElseThrow())).isEqualTo(answered.get(language));
        }
    }

    /** Subject and text, with the link in words. */
    private static String whole(Mailbox.Received mail) {
        return mail.subject() + "\n"
                + mail.text().replace("\r\n", "\n").strip().replaceFirst("https?://\\S+/briefing$", "LINK");
    }

    @Test
    void isConfirmedWithAllThreeStatements() {
        String confirmation = own + "/briefing/confirmation";
        Page form = executive.open(own + "/briefing");
        Page again = executive.submit(form, confirmation, Map.of("sight", "on"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Tick that you know what it will not be used for.", "Tick that you know whom to ask.")
                .doesNotContain("Tick that you know who sees what.");
        assertThat(again.document().expectFirst("#sight").hasAttr("checked")).isTrue();
        assertThat(executive.submit(again, confirmation, ALL).text())
                .contains("You confirmed this briefing on 2 March 2026.");
        assertThat(coach.open(page).text()).contains("confirmed on 2 March 2026");
        assertThat(coach.open(page + "/briefing").text()).contains("Ana Ruiz confirmed the briefing on 2 March 2026.");
        assertThat(administrator
                        .open("/organisations/" + cast.organisation() + "/log")
                        .text())
                .contains("Briefing confirmed by the executive");
    }

    @Test
    void standsBeforeTheStartOfASurveyUntilItIsConfirmed() {
        surveyed();
        UUID other = scenario.executive(cast, "Ben Adeyemi");
        scenario.raters(cast, other, "Peer", Relationship.PEER, 6);
        Page blocked = administrator.open(start());
        assertThat(blocked.text())
                .contains("Ana Ruiz is coached here and has not confirmed the briefing")
                .contains("One executive is not coached here")
                .doesNotContain("Ben Adeyemi is coached");
        assertThat(blocked.document().select("form[action$=/start]")).isEmpty();
        Element mend = blocked.document().expectFirst(".faults a");
        assertThat(administrator.open(mend.attr("href")).text()).contains("Briefing of Ana Ruiz");
        String setup = "/campaigns/" + cast.campaign() + "/setup";
        assertThat(administrator.open(setup).text()).contains("Go on: Briefing");

        executive.submit(executive.open(own + "/briefing"), own + "/briefing/confirmation", ALL);
        assertThat(administrator.open(setup).text()).contains("Go on: Launch check");
        Page free = administrator.open(start());
        assertThat(free.text()).doesNotContain("has not confirmed");
        assertThat(administrator.submit(free, start(), Map.of()).text()).doesNotContain("Something");
        assertThat(state()).isEqualTo("COLLECTING");
    }

    @Test
    void refusesTheStartEvenToAFormThatWasOpenBefore() {
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        sql("update engagement set ended_on = opened_on where coach_id = ?", cast.coach());
        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        Page open = administrator.open(start());
        assertThat(open.text()).contains("One executive is not coached here");
        sql("update engagement set ended_on = null where coach_id = ?", cast.coach());
        Page refused = administrator.submit(open, start(), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(state()).isEqualTo("DRAFT");
    }

    @Test
    void letsItStartWithoutForAReasonThatIsShown() {
        surveyed();
        String gate = "/organisations/" + cast.organisation() + "/engagements/" + id() + "/briefing";
        Page form = administrator.open(gate);
        Page again = administrator.submit(form, gate, Map.of("reason", "No time "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Give a reason of at least 10 characters.");
        assertThat(again.document().expectFirst("#reason").text()).isEqualTo("No time");
        administrator.submit(again, gate, Map.of("reason", "Was briefed by telephone on Monday"));
        assertThat(administrator.open(start()).text())
                .contains("The survey may start without it, because: Was briefed by telephone on Monday");
        for (Page shown : List.of(coach.open(page + "/briefing"), executive.open(own + "/briefing"))) {
            assertThat(shown.text())
                    .contains("admin decided on 2 March 2026 that the survey may start without it:")
                    .contains("Was briefed by telephone on Monday");
        }
        assertThat(administrator
                        .open("/organisations/" + cast.organisation() + "/log")
                        .text())
                .contains("Start without a confirmed briefing");
        administrator.submit(administrator.open(start()), start(), Map.of());
        assertThat(state()).isEqualTo("COLLECTING");
    }

    @Test
    void letsTheCoachDoSoToo() {
        surveyed();
        Page form = coach.open(page + "/briefing");
        String waiver = page + "/briefing/waiver";
        assertThat(coach.submit(form, waiver, Map.of("reason", "short")).status())
                .isEqualTo(422);
        coach.submit(form, waiver, Map.of("reason", "We spoke about it yesterday"));
        assertThat(administrator.open(start()).text())
                .contains("because: We spoke about it yesterday")
                .doesNotContain("is coached here and has not");
    }

    @Test
    void isReadAndNotChangedAfterTheEndAndByNobodyElse() {
        Page before = executive.open(own + "/briefing");
        Page theirs = coach.open(page + "/briefing");
        coach.submit(coach.open(page), page + "/end", Map.of("sure", "on"));
        Page read = executive.open(own + "/briefing");
        assertThat(read.text()).contains("What awaits you", "was not confirmed while the engagement lasted");
        assertThat(read.document().select("main form")).isEmpty();
        assertThat(coach.open(page + "/briefing").document().select("main form"))
                .isEmpty();
        Map<String, String> all =
                Map.of("sight", "on", "purpose", "on", "whom", "on", "message", "Late", "reason", "Much too late");
        for (String act : List.of("confirmation", "questions")) {
            String there = own + "/briefing/" + act;
            assertThat(executive.submitOnce(before, there, all).statusCode()).isEqualTo(404);
        }
        for (String act : List.of("words", "waiver")) {
            String there = page + "/briefing/" + act;
            assertThat(coach.submitOnce(theirs, there, all).statusCode()).isEqualTo(404);
        }
        UUID stranger = logins.account(cast.address("Stranger"), cast.organisation(), Role.COACH);
        assertThat(logins.browser(stranger).open(page + "/briefing").status()).isEqualTo(404);
        assertThat(logins.browser(stranger).open(own + "/briefing").status()).isIn(403, 404);
    }

    @Test
    void showsASampleReportThatIsInvented() {
        for (Browser reader : List.of(executive, coach)) {
            Page report = reader.open("/sample-report");
            assertThat(report.text())
                    .contains("Invented from beginning to end.", "Ana Ruiz (invented)", "Sample with invented data")
                    .contains("Asks what I would do first", "Peers", "Hand over the small decisions");
            HttpResponse<byte[]> pdf = reader.download("/sample-report/report.pdf");
            assertThat(ReportDocuments.pages(pdf.body())).isGreaterThan(8);
        }
        assertThat(executive.open("/sample-report?language=de").text())
                .contains("Von Anfang bis Ende erfunden.", "Fragt zuerst, was ich tun würde");
        assertThat(administrator.open("/sample-report").status()).isEqualTo(403);
    }

    @Test
    void letsTheExecutiveTryTheQuestionsAndKeepsNothing() {
        long before = count("ballot");
        Page shown = executive.open(own + "/sample-survey");
        assertThat(shown.text()).contains("nothing that you choose or write here is kept");
        int pages = 0;
        while (!shown.path().endsWith("/check")) {
            assertThat(pages++).isLessThan(10);
            Element first = shown.document().selectFirst("input[type=radio]");
            shown = executive.submit(
                    shown,
                    shown.path(),
                    first == null ? Map.of("act", "next") : Map.of("act", "next", first.attr("name"), first.val()));
        }
        assertThat(pages).isGreaterThan(5);
        Page sent = executive.submit(shown, shown.path().replace("/check", "/send"), Map.of());
        assertThat(sent.path()).isEqualTo(own + "/briefing");
        assertThat(count("ballot")).isEqualTo(before);
        assertThat(coach.open(own + "/sample-survey").status()).isEqualTo(403);
        assertThat(executive.open(own + "/sample-survey/xx/r").status()).isEqualTo(404);
        String foreign = "/my/coaching/" + begunElsewhere();
        assertThat(executive.open(foreign + "/sample-survey").status()).isEqualTo(404);
        assertThat(executive.open(foreign + "/briefing").status()).isEqualTo(404);
    }

    private String begunElsewhere() {
        String path = begun("Ben Adeyemi", cast.address("Ben Adeyemi"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String id() {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private String state() {
        return Sql.list(
                        database,
                        "a campaign",
                        row -> row.getString(1),
                        "select state from campaign where id = ?",
                        cast.campaign())
                .getFirst();
    }

    private void sql(String sql, Object... arguments) {
        Sql.run(database, sql, sql, arguments);
    }

    private long count(String table) {
        return Sql.list(database, table, row -> row.getLong(1), "select count(*) from " + table)
                .getFirst();
    }

    /** What lies in a column, as letters. */
    private String stored(String table, String column) {
        try (Connection connection = database.getConnection()) {
            return String.join(
                    " ",
                    Sql.list(
                            connection,
                            row -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1),
                            "select " + column + " from " + table + " where engagement_id = ?",
                            UUID.fromString(id())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.WalkCast.Fate;
import org.sightline.WalkCast.Sheet;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.mail.Delivery;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.system.HomeDirectory;

/**
 * The whole way in a real browser, over a real database and a real mail server: an administrator sets a campaign up for
 * two executives and fourteen raters, they answer, it is closed and sealed, the coach reads, reviews, writes and
 * releases, the executive reads. Every figure of the reports is computed again from the answers, and planted words are
 * looked for in everything that is kept.
 */
@QuarkusTest
class WholePathTest {
    /** What a rater's page may weigh, headers and style sheet included, the optional script left out. */
    private static final int LIGHT = 14 * 1024;

    @Inject
    AgroalDataSource database;

    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Inject
    HomeDirectory home;

    @Inject
    QuestionnaireLibrary library;

    @Inject
    TestClock clock;

    private final Mailbox mailbox = new Mailbox();
    private final WalkCast cast = new WalkCast(UUID.randomUUID() + ".example");
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Set<String> tokens = new TreeSet<>();
    private final Map<String, String> executiveIds = new HashMap<>();
    private Chromium chromium;
    private WalkTraces traces;
    private String campaign = "";

    @BeforeEach
    void begin() {
        clock.reset();
        chromium = Chromium.start();
        traces = new WalkTraces(database);
    }

    @AfterEach
    void end() {
        traces.close();
        chromium.close();
    }

    @Test
    void leadsFromSetUpToTheExecutivesReading() throws Exception {
        String administrator = cast.address("Ada Tamarind");
        logins.account(administrator, logins.organisation("Practice"), Role.ADMINISTRATOR);
        try (WalkWindow admin = WalkWindow.desk(chromium)) {
            admin.signIn(administrator, delivery);
            setUp(admin);
            start(admin);
            answers();
            nothingStandsInClear("before the seal", allPlanted());
            close(admin);
        }
        sealed();
        nothingLinksRatersToAnswers();

        String ottilie = executiveIds.get(WalkCast.OTTILIE);
        try (WalkWindow executive = WalkWindow.phone(chromium, true);
                WalkWindow coach = WalkWindow.desk(chromium)) {
            executive.signIn(cast.address(WalkCast.OTTILIE), delivery);
            waits(executive, ottilie);
            coach.signIn(cast.address(WalkCast.COACH), delivery);
            checkCasimir(coach);
            review(coach, ottilie);
            checkOttilie(coach.open("/executives/" + ottilie).download());
            waits(executive, ottilie);
            release(coach, ottilie);
            reads(executive, ottilie);
        }
        nothingStandsInClear("at the end", allPlanted());
    }

    private void setUp(WalkWindow admin) {
        admin.open("/organisations").fill("name", "Thistle & Crane").press("Create organisation");
        String organisation = admin.path();
        admin.fill("name", "Tilda Quorn")
                .fill("email", cast.address("Tilda Quorn"))
                .press("Add person");
        assertThat(admin.text()).contains("Tilda Quorn");

        admin.open("/campaigns/new?organisation=" + organisation.replace("/organisations/", ""))
                .fill("name", "Spring 2026")
                .fill("closesOn", "2026-03-20");
        admin.page().locator("[name=minimum]").selectOption("4");
        admin.press("Create campaign");
        campaign = admin.path().replace("/campaigns/", "");

        admin.open("/campaigns/" + campaign + "/executives/new")
                .fill("name", WalkCast.OTTILIE)
                .fill("email", cast.address(WalkCast.OTTILIE))
                .fill("coachName", WalkCast.COACH)
                .fill("coachEmail", cast.address(WalkCast.COACH))
                .press("Add an executive");
        assertThat(admin.text()).contains(WalkCast.OTTILIE, WalkCast.COACH);

        admin.open("/campaigns/" + campaign + "/import")
                .fill("csv", csv().replaceFirst(",peer,", ",pear,"))
                .press("Check");
        assertThat(admin.text()).contains("There is one fault in the file", "Nothing was written");
        int wrong = csv().lines()
                        .toList()
                        .indexOf(csv().lines()
                                .filter(line -> line.contains(",peer,"))
                                .findFirst()
                                .orElseThrow())
                + 1;
        admin.fill("cell-" + wrong + "-relationship", "peer").press("Check again");
        assertThat(admin.text()).contains("The file has no faults. Nothing has been written yet.");
        admin.press("Import");
        assertThat(admin.path()).isEqualTo("/campaigns/" + campaign);
        for (String name : List.of(WalkCast.OTTILIE, WalkCast.CASIMIR)) {
            String href = admin.page()
                    .locator("main th a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                    .getAttribute("href");
            executiveIds.put(name, href.replaceFirst(".*/", ""));
        }
        admin.follow(WalkCast.CASIMIR)
                .fill("name", "Ludmila Horvathova")
                .fill("email", cast.address("Ludmila Horvathova"))
                .choose("relationship", "current_direct_report")
                .press("Add rater");
        assertThat(admin.text()).contains("Ludmila Horvathova", "3 current direct reports");
    }

    /** Everybody but the last rater, who is added by hand. */
    private String csv() {
        StringBuilder csv = new StringBuilder(
                "executive_email,executive_name,rater_name,rater_email,relationship,from,to,coach_email\n");
        for (Sheet sheet : cast.sheets()) {
            if (!sheet.self() && !sheet.rater().equals("Ludmila Horvathova")) {
                boolean past = sheet.relationship().id().startsWith("past");
                csv.append(String.join(
                                ",",
                                cast.address(sheet.executive()),
                                sheet.executive(),
                                sheet.rater(),
                                cast.address(sheet.rater()),
                                sheet.relationship().id(),
                                past ? "2021-02-01" : "",
                                past ? "2024-06-30" : "",
                                cast.address(WalkCast.COACH)))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private void start(WalkWindow admin) {
        admin.open("/campaigns/" + campaign + "/start");
        assertThat(admin.text()).contains("16 people are invited now, to give feedback on 2 executives.");
        admin.press("Start and send invitations");
        List<String> people = new ArrayList<>(WalkCast.raterNames());
        people.add(WalkCast.OTTILIE);
        people.add(WalkCast.CASIMIR);
        Patience.await("sixteen invitations", () -> {
            delivery.deliver();
            return people.stream().noneMatch(name -> invitations(name).isEmpty());
        });
        for (String name : people) {
            List<Mailbox.Received> mails = invitations(name);
            assertThat(mails).as("invitations of " + name).hasSize(1);
            String link = Browser.path(mails.getFirst().link());
            links.put(name, link);
            tokens.add(link.replace("/r/", ""));
        }
        assertThat(tokens).hasSize(16).allMatch(token -> token.length() == 32);
        assertThat(home.campaignKeys().resolve(campaign + ".key")).exists();
        admin.open("/campaigns/" + campaign);
        admin.open("/campaigns/" + campaign + "/mails");
    }

    private List<Mailbox.Received> invitations(String name) {
        return mailbox.to(cast.address(name)).stream()
                .filter(mail -> mail.text().contains("/r/"))
                .toList();
    }

    private void answers() {
        answersOnAPhoneAndResumesOnAnother(cast.sheet("Tilda Quorn", WalkCast.OTTILIE));
        answersWithoutScripts(cast.sheet("Bram Oosterlee", WalkCast.OTTILIE));
        declines(cast.sheet("Nolan Piercebridge", WalkCast.OTTILIE));
        chooses(cast.sheet("Beatrix Lowenthal", WalkCast.OTTILIE), "AS_MINE");
        chooses(cast.sheet("Renaud Chastellux", WalkCast.CASIMIR), "MIXED");
        Set<String> done = Set.of("Tilda Quorn", "Bram Oosterlee");
        for (Sheet sheet : cast.sheets()) {
            if (sheet.fate() != Fate.DECLINED && !done.contains(sheet.rater())) {
                new WalkRater(links.get(sheet.rater())).answer(sheet);
            }
        }
        withdraws(cast.sheet("Satoshi Kirishima", WalkCast.OTTILIE));
    }

    private void answersOnAPhoneAndResumesOnAnother(Sheet sheet) {
        String link = links.get(sheet.rater());
        String address;
        try (WalkWindow phone = WalkWindow.phone(chromium, true)) {
            phone.open(link).press("Start");
            address = phone.path();
            phone.follow("Begin");
            assertThat(phone.weight(chromium, address + "/r"))
                    .as("bytes of the first page of statements")
                    .isLessThanOrEqualTo(LIGHT);
            phone.picture("rater");
            rate(phone, sheet, 0);
            rate(phone, sheet, 1);
        }
        try (WalkWindow other = WalkWindow.phone(chromium, true)) {
            other.open(link).press("Start").follow("Continue with");
            assertThat(other.path()).isEqualTo(address + "/t");
            finish(other, sheet, 2);
        }
    }

    private void answersWithoutScripts(Sheet sheet) {
        try (WalkWindow phone = WalkWindow.phone(chromium, false)) {
            phone.open(links.get(sheet.rater())).press("Start").follow("Begin");
            finish(phone, sheet, 0);
        }
    }

    private static void rate(WalkWindow phone, Sheet sheet, int part) {
        WalkRater.ratings(sheet, part).forEach((statement, value) -> {
            if (!statement.equals("act")) {
                phone.choose(statement, value);
            }
        });
        phone.press("Save and continue");
    }

    private static void finish(WalkWindow phone, Sheet sheet, int from) {
        for (int part = from; part < WalkRater.PARTS.length; part++) {
            rate(phone, sheet, part);
        }
        sheet.planted().keySet().forEach(question -> phone.fill(question, sheet.comment(question)));
        phone.press("Save and continue");
        sheet.planted().values().forEach(word -> assertThat(phone.text()).contains(word));
        phone.press("Send");
        assertThat(phone.text()).contains("Your answers about " + sheet.executive() + " are sent. Thank you.");
    }

    private void declines(Sheet sheet) {
        try (WalkWindow phone = WalkWindow.phone(chromium, true)) {
            phone.open(links.get(sheet.rater())).press("Start");
            assertThat(phone.text()).contains("Casimir Drummond", "Ottilie Vanterpool");
            phone.follow(sheet.executive())
                    .follow("I would rather not answer about")
                    .choose("reason", "TOO_LITTLE_CONTACT")
                    .press("Confirm");
            assertThat(phone.text()).contains("You said that you would rather not answer about");
        }
    }

    private void chooses(Sheet sheet, String showing) {
        try (WalkWindow phone = WalkWindow.phone(chromium, true)) {
            phone.open(links.get(sheet.rater())).press("Start").follow(sheet.executive());
            phone.press("Begin");
            assertThat(phone.text()).contains("Choose how you want to be shown.");
            phone.choose("showing", showing).press("Begin");
            assertThat(phone.text())
                    .contains(
                            showing.equals("MIXED") ? "only within a group of 4 or more people" : "shown as your view");
        }
    }

    private void withdraws(Sheet sheet) {
        try (WalkWindow phone = WalkWindow.phone(chromium, true)) {
            phone.open(links.get(sheet.rater())).press("Start").follow(sheet.executive());
            phone.follow("Withdraw my answers").press("Withdraw my answers");
            assertThat(phone.text()).contains("Nothing you said about " + sheet.executive() + " is kept.");
        }
    }

    private void close(WalkWindow admin) {
        admin.open("/campaigns/" + campaign + "/closure").press("Ask for it to be closed");
        delivery.deliver();
        assertThat(mailbox.latest(cast.address(WalkCast.COACH)).orElseThrow().subject())
                .startsWith("Please confirm: close");
        try (WalkWindow coach = WalkWindow.desk(chromium)) {
            coach.signIn(cast.address(WalkCast.COACH), delivery);
            coach.open("/campaigns/" + campaign + "/closure").press("Confirm and close now");
        }
        try (WalkWindow late = WalkWindow.phone(chromium, true)) {
            late.open(links.get("Tilda Quorn"));
            assertThat(late.text()).contains("This survey is closed");
        }
    }

    private void sealed() throws SQLException {
        Patience.await("seal, end of the key and scorecards", () -> finished());
        assertThat(traces.value("select count(*) from ballot where campaign_id = '" + campaign + "'"))
                .isEqualTo("0");
        assertThat(home.campaignKeys().resolve(campaign + ".key")).doesNotExist();
        assertThat(traces.value("select answered from seal_receipt where campaign_id = '" + campaign + "'"))
                .isEqualTo(Long.toString(cast.sheets().stream()
                        .filter(sheet -> sheet.sent() && !sheet.self())
                        .count()));
    }

    private boolean finished() {
        try {
            return traces.value("select count(*) from seal_receipt where key_destroyed and campaign_id = '" + campaign
                                    + "'")
                            .equals("1")
                    && traces.value("select count(*) from scorecard s join executive e on e.id = s.executive_id"
                                    + " where e.campaign_id = '" + campaign + "'")
                            .equals("2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sealed rows tell neither who nor when: one transaction, no id of anybody who was asked, every answer once. */
    private void nothingLinksRatersToAnswers() throws SQLException {
        String atoms = "(select a.id from atom a join executive e on e.id = a.executive_id where e.campaign_id = '"
                + campaign + "')";
        assertThat(traces.column("select xmin::text from atom where id in " + atoms
                        + " union select xmin::text from sealed_answer where atom_id in " + atoms
                        + " union select xmin::text from sealed_comment where atom_id in " + atoms))
                .as("transactions that wrote sealed rows")
                .hasSize(1);
        for (String name : List.of(WalkCast.OTTILIE, WalkCast.CASIMIR)) {
            assertThat(traces.column("select array_to_string(s.answers, '') from sealed_answer s join atom a"
                            + " on a.id = s.atom_id where a.executive_id = '" + executiveIds.get(name) + "'"))
                    .containsExactlyInAnyOrderElementsOf(cast.about(name).stream()
                            .filter(Sheet::sent)
                            .map(Sheet::answers)
                            .toList());
        }
        Set<String> people = new TreeSet<>();
        people.addAll(traces.column("select id from rater where campaign_id = '" + campaign + "'"));
        people.addAll(traces.column("select person_id from rater where campaign_id = '" + campaign + "'"));
        people.addAll(traces.column("select id from invitation where campaign_id = '" + campaign + "'"));
        people.addAll(traces.column("select n.id from nomination n join rater r on r.id = n.rater_id"
                + " where r.campaign_id = '" + campaign + "'"));
        assertThat(people).hasSize(16 + 16 + 16 + 27 - 1);
        assertThat(traces.tablesWith(people))
                .as("tables that name a rater, a request or an invitation")
                .isSubsetOf(
                        "person",
                        "rater",
                        "nomination",
                        "invitation",
                        "executive",
                        "outbox_message",
                        "audit_event",
                        "taken_file");
    }

    private Set<String> allPlanted() {
        return cast.sheets().stream()
                .flatMap(sheet -> sheet.planted().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words of a withdrawn ballot, and of groups whose comments are shown nowhere. */
    private Set<String> neverReleased() {
        return cast.about(WalkCast.OTTILIE).stream()
                .filter(sheet -> sheet.fate() == Fate.WITHDRAWN || sheet.relationship() == Relationship.PEER)
                .map(sheet -> sheet.planted().get("O1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void nothingStandsInClear(String when, Set<String> words) throws SQLException, IOException {
        assertThat(traces.tablesWith(words)).as("comments in tables, " + when).isEmpty();
        assertThat(traces.tablesWith(WalkTraces.forms(tokens)))
                .as("tokens in tables, " + when)
                .isEmpty();
        String somebody = cast.address("Tilda Quorn");
        assertThat(traces.tablesWith(Set.of(somebody)))
                .as("the search finds what is there")
                .contains("person");
        if (System.getenv("TEST_JDBC_URL") == null) {
            assertThat(traces.filesWith(words)).as("comments in files, " + when).isEmpty();
            assertThat(traces.filesWith(tokens)).as("tokens in files, " + when).isEmpty();
            assertThat(traces.filesWith(Set.of(somebody))).contains("person", "pg_wal");
        }
        Logger.getLogger("org.sightline").info("looking for traces, " + when);
        assertThat(traces.log()).as("what was logged is heard").contains("looking for traces, " + when);
        for (Set<String> secrets : List.of(words, tokens, Set.of(cast.address("Tilda Quorn"), "Tilda Quorn"))) {
            secrets.forEach(secret -> assertThat(traces.log().contains(secret))
                    .as("a secret in the log, " + when)
                    .isFalse());
        }
        for (Mailbox.Received mail : mailbox.all()) {
            String all = mail.source().replace("=\r\n", "") + mail.text() + mail.html();
            words.forEach(word ->
                    assertThat(all.contains(word)).as("a comment in a mail").isFalse());
            links.forEach((name, link) -> {
                if (all.contains(link.replace("/r/", ""))) {
                    assertThat(mail.to()).as("whose link this is").containsExactly(cast.address(name));
                }
            });
        }
    }

    private void waits(WalkWindow executive, String id) {
        executive.open("/my");
        assertThat(executive.text()).contains(WalkCast.COACH + " reads the report first");
        assertThat(executive.page().locator("main a.button").count()).isZero();
        for (String page : List.of("/report", "/report.pdf")) {
            int status = executive
                    .page()
                    .request()
                    .get(Chromium.address("/my/" + id + page))
                    .status();
            assertThat(status).isEqualTo(404);
        }
    }

    /** The other executive's report has the pool of other raters, and nothing of it is released. */
    private void checkCasimir(WalkWindow coach) throws IOException {
        coach.open("/executives").follow(WalkCast.CASIMIR);
        coach.open("/executives/" + executiveIds.get(WalkCast.CASIMIR) + "/report");
        String pdf = PdfText.of(coach.download());
        WalkFigures figures = new WalkFigures(
                self(WalkCast.CASIMIR),
                List.of(
                        group(
                                "Direct reports",
                                WalkCast.CASIMIR,
                                Relationship.CURRENT_DIRECT_REPORT,
                                Relationship.PAST_DIRECT_REPORT),
                        group("Peers", WalkCast.CASIMIR, Relationship.PEER),
                        group(
                                "Other raters",
                                WalkCast.CASIMIR,
                                Relationship.CURRENT_SUPERVISOR,
                                Relationship.PAST_SUPERVISOR,
                                Relationship.OTHER)));
        holds(pdf, figures);
        cast.about(WalkCast.CASIMIR)
                .forEach(sheet -> assertThat(pdf).contains(sheet.planted().get("O1")));
        namesNobody(pdf);
    }

    private void review(WalkWindow coach, String id) {
        String file = "/executives/" + id;
        coach.open(file).open(file + "/report");
        coach.open(file + "/comments");
        decide(coach, planted("Bram Oosterlee"), "REDACT");
        decide(coach, planted("Yusuf Kilincer"), "WITHHOLD");
        coach.picture("coach").press("keep all undecided");
        assertThat(coach.text()).contains("decided");
        coach.open(file + "/interpretation")
                .fill("body", "Ottilie, people come to you early.\n\nLet us talk about the transition.")
                .press("Save");
        coach.open(file + "/report");
        assertThat(coach.text()).contains("Let us talk about the transition.");
        coach.page()
                .locator("main h2", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Interpersonal"))
                .first()
                .scrollIntoViewIfNeeded();
        coach.picture("report");
    }

    private static void decide(WalkWindow coach, String word, String decision) {
        var comment = coach.page()
                .locator("fieldset.comment", new com.microsoft.playwright.Page.LocatorOptions().setHasText(word));
        comment.locator("[value=" + decision + "]").check();
        if (decision.equals("REDACT")) {
            var text = comment.locator("textarea[name^=text]");
            text.fill(text.inputValue().replace(", which " + word + " shows", ""));
        }
        comment.locator("input[name^=reason]").fill("tells who wrote it");
    }

    private String planted(String rater) {
        return cast.sheet(rater, WalkCast.OTTILIE).planted().get("O1");
    }

    private void checkOttilie(byte[] pdf) throws IOException {
        String text = PdfText.of(pdf);
        holds(text, ottilie());
        assertThat(text)
                .contains("Let us talk about the transition.", "[removed]", WalkCast.COACH)
                .doesNotContain(planted("Bram Oosterlee"), planted("Yusuf Kilincer"));
        for (String rater : List.of("Tilda Quorn", "Greta Falkenrath", "Renaud Chastellux", "Beatrix Lowenthal")) {
            assertThat(text).contains(planted(rater));
        }
        for (String rater : List.of("Tilda Quorn", "Ingrid Solheimer", "Wanda Przybyl")) {
            assertThat(text)
                    .contains(cast.sheet(rater, WalkCast.OTTILIE).planted().get("O2"));
        }
        neverReleased().forEach(word -> assertThat(text).doesNotContain(word));
        namesNobody(text);
    }

    private WalkFigures ottilie() {
        return new WalkFigures(
                self(WalkCast.OTTILIE),
                List.of(
                        group(
                                "Direct reports and others",
                                WalkCast.OTTILIE,
                                Relationship.CURRENT_DIRECT_REPORT,
                                Relationship.PAST_DIRECT_REPORT,
                                Relationship.PAST_SUPERVISOR,
                                Relationship.OTHER),
                        group("Current supervisor", WalkCast.OTTILIE, Relationship.CURRENT_SUPERVISOR),
                        group("Peers", WalkCast.OTTILIE, Relationship.PEER)));
    }

    private Sheet self(String executive) {
        return cast.sheet(executive, executive);
    }

    private WalkFigures.Group group(String label, String executive, Relationship... relationships) {
        List<Sheet> sheets = cast.about(executive).stream()
                .filter(Sheet::sent)
                .filter(sheet -> Arrays.asList(relationships).contains(sheet.relationship()))
                .toList();
        return new WalkFigures.Group(
                label, sheets.stream().anyMatch(sheet -> sheet.fate() == Fate.SENT_AS_MINE), sheets);
    }

    /** Every row of every table of figures, as the test computes it, stands in the report. */
    private void holds(String pdf, WalkFigures figures) {
        List<Item> items = library.find("executive-360").orElseThrow().ratedItems();
        for (int theme = 0; theme < 5; theme++) {
            assertThat(pdf).contains(figures.groupRows(theme));
            assertThat(pdf).contains(figures.gap(theme)).contains(figures.summaryRow(theme));
        }
        for (int i = 0; i < items.size(); i++) {
            String wording = items.get(i).wording().in(Form.CURRENT);
            String row = wording.substring(0, 1).toUpperCase(Locale.ROOT)
                    + wording.substring(1)
                    + (items.get(i).warning() ? " Warning sign, turned round " : " ")
                    + figures.statementRow(i);
            assertThat(pdf).contains(row);
        }
    }

    private static void namesNobody(String report) {
        for (String name : WalkCast.raterNames()) {
            assertThat(report).doesNotContain(name, name.substring(name.indexOf(' ') + 1));
        }
    }

    private void release(WalkWindow coach, String id) {
        coach.open("/executives/" + id + "/release").choose("confirm", "yes").press("Release the report");
        assertThat(coach.text()).contains("released");
        coach.open("/executives");
    }

    private void reads(WalkWindow executive, String id) throws IOException {
        String address = cast.address(WalkCast.OTTILIE);
        Patience.await("the mail that the report is there", () -> {
            delivery.deliver();
            return mailbox.latest(address).orElseThrow().text().contains("/my");
        });
        executive.open("/my").follow("Read your report").press("Skip this and open the report");
        executive.press("Read my coach’s words now");
        String web = executive.page().locator("main").textContent();
        assertThat(web).contains("Let us talk about the transition.", planted("Tilda Quorn"), "[removed]");
        assertThat(web).doesNotContain(planted("Bram Oosterlee"), planted("Yusuf Kilincer"));
        namesNobody(web);
        checkOttilie(executive.open("/my").download());
        int other = executive
                .page()
                .request()
                .get(Chromium.address("/my/" + executiveIds.get(WalkCast.CASIMIR) + "/report"))
                .status();
        assertThat(other).isEqualTo(404);
    }
}

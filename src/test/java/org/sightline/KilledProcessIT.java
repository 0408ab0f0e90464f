package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.cli.RunningApp;

/**
 * The packaged application is killed (kill -9) again and again, while raters answer and at every step of the seal, and
 * started again: no acknowledged answer is lost, every sent ballot is sealed exactly once, the key goes last.
 */
class KilledProcessIT {
    private static final int KILLS = 5;
    private static final int RATERS = 12;
    private static final int SAVES_BETWEEN = 80;
    private static final String ADMINISTRATOR = "ada@killed.example";
    private static final String COACH = "coach@killed.example";
    private static final List<String> STATEMENTS = List.of("r", "b", "t", "c", "d");

    /** Where sealing is stopped, in the order of its work; before the commit all of it must be undone. */
    private static final List<String[]> BEFORE_THE_COMMIT = List.of(
            new String[] {"insert", "executive_key"},
            new String[] {"insert", "sealed_answer"},
            new String[] {"insert", "sealed_comment"},
            new String[] {"delete", "ballot"},
            new String[] {"insert", "seal_receipt"},
            new String[] {"update", "campaign"});

    @TempDir
    static Path folder;

    private final KilledHome home = new KilledHome(folder);
    private final UUID campaign = UUID.randomUUID();
    private final List<UUID> executives = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<Rater> raters = new ArrayList<>();
    private RunningApp app;

    /** A rater, what each page is known to hold, and what may have come over it without an answer. */
    private static final class Rater {
        private final Browser browser = new Browser();
        private final List<String> addresses = new ArrayList<>();
        private final Map<String, Map<String, String>> known = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> unanswered = new LinkedHashMap<>();
        private int saves;
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        app.kill();
        RunningApp.start(folder).close();
    }

    @Test
    void losesNothingThatWasAcknowledgedAndSealsOnce() throws Exception {
        start();
        begin();
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileAnswering(kill == KILLS - 1);
            start();
            everyAcknowledgedAnswerIsThere();
        }
        Map<UUID, List<String>> sent = sendAll();
        seal(sent);
    }

    private void start() throws IOException {
        app = RunningApp.start(
                folder,
                "-Dquarkus.http.port=0",
                "-Dsightline.administrator=" + ADMINISTRATOR,
                "-Dsightline.mail.hold=0s",
                "-Dsightline.second-factor=offered");
        assertThat(app.isListening()).as(app.printed()).isTrue();
        RestAssured.port = app.port();
    }

    /** Puts a campaign into the database and starts it by its page; every rater opens the mailed link. */
    private void begin() throws Exception {
        String organisation = home.value("select id from organisation");
        UUID coach = UUID.randomUUID();
        home.run("insert into account (id, email, name) values (?, ?, 'Ines Coach')", coach, COACH);
        home.run(
                "insert into membership (account_id, organisation_id, role) values (?, ?::uuid, 'COACH')",
                coach,
                organisation);
        home.run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?::uuid, 'Killed', 'DRAFT', 'executive-360', 4, 'UTC', current_date + 14)",
                campaign,
                organisation);
        for (UUID executive : executives) {
            UUID person = person(organisation, "Executive", "executive-" + executive + "@killed.example");
            home.run(
                    "insert into executive (id, campaign_id, person_id, coach_id) values (?, ?, ?, ?)",
                    executive,
                    campaign,
                    person,
                    coach);
            nominate(person, executive, "SELF", UUID.randomUUID());
        }
        for (int i = 0; i < RATERS; i++) {
            UUID person = person(organisation, "Rater " + i, "rater-" + i + "@killed.example");
            UUID rater = UUID.randomUUID();
            home.run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, campaign, person);
            for (UUID executive : executives) {
                home.run(
                        "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, 'PEER')",
                        UUID.randomUUID(),
                        executive,
                        rater);
            }
        }
        Browser administrator = signedIn(ADMINISTRATOR);
        String page = "/campaigns/" + campaign;
        Browser.Page started = administrator.submit(administrator.open(page + "/start"), page + "/start", Map.of());
        assertThat(started.path()).isEqualTo(page);
        for (int i = 0; i < RATERS; i++) {
            String address = "rater-" + i + "@killed.example";
            Patience.await(
                    "the invitation of " + address,
                    () -> home.link(address, "r").isPresent());
            enter(home.link(address, "r").orElseThrow());
        }
    }

    private UUID person(String organisation, String name, String email) throws SQLException, IOException {
        UUID person = UUID.randomUUID();
        home.run(
                "insert into person (id, organisation_id, name, email) values (?, ?::uuid, ?, ?)",
                person,
                organisation,
                name,
                email);
        return person;
    }

    private void nominate(UUID person, UUID executive, String relationship, UUID rater)
            throws SQLException, IOException {
        home.run("insert into rater (id, campaign_id, person_id) values (?, ?, ?)", rater, campaign, person);
        home.run(
                "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                executive,
                rater,
                relationship);
    }

    private Browser signedIn(String address) {
        Browser browser = new Browser();
        String earlier = home.link(address, "sign-in").orElse("");
        browser.submit(browser.open("/sign-in"), "/sign-in", Map.of("email", address));
        Patience.await(
                "the sign-in mail",
                () -> !home.link(address, "sign-in").orElse("").equals(earlier));
        String link = home.link(address, "sign-in").orElseThrow();
        browser.submit(browser.open(link), link, Map.of());
        return browser;
    }

    private void enter(String link) {
        Rater rater = new Rater();
        Browser.Page list = rater.browser.submit(rater.browser.open(link), link, Map.of("act", "start"));
        list.document().select("main li a").forEach(each -> rater.addresses.add(each.attr("href")));
        assertThat(rater.addresses).hasSize(executives.size());
        raters.add(rater);
    }

    /** All raters save pages at once until the process dies in the middle of it. */
    private void killWhileAnswering(boolean databaseToo) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService hands = Executors.newFixedThreadPool(RATERS)) {
            List<Future<?>> saving = raters.stream()
                    .<Future<?>>map(rater -> hands.submit(() -> saveUntilKilled(rater, acknowledged)))
                    .toList();
            Patience.await("saves", () -> acknowledged.get() >= SAVES_BETWEEN);
            String postmaster = app.postmaster().orElseThrow();
            app.kill();
            if (databaseToo) {
                RunningApp.kill(postmaster);
            }
            for (Future<?> each : saving) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void saveUntilKilled(Rater rater, AtomicInteger acknowledged) {
        while (true) {
            int turn = rater.saves++;
            String address = rater.addresses.get(turn % rater.addresses.size());
            String page = address + "/" + STATEMENTS.get(turn / rater.addresses.size() % STATEMENTS.size());
            Map<String, String> answers = answers(page, turn);
            try {
                Browser.Page form = rater.browser.open(page);
                rater.unanswered.put(page, answers);
                if (rater.browser.submitOnce(form, page, answers).statusCode() != 303) {
                    throw new IllegalStateException(page + " was not saved");
                }
                rater.known.put(page, answers);
                rater.unanswered.remove(page);
                acknowledged.incrementAndGet();
            } catch (AssertionError killed) {
                if (killed.getCause() instanceof IOException) {
                    return;
                }
                throw killed;
            }
        }
    }

    /** Six answers that differ from one turn to the next. */
    private static Map<String, String> answers(String page, int turn) {
        Map<String, String> answers = new LinkedHashMap<>();
        String theme = page.substring(page.length() - 1).toUpperCase(java.util.Locale.ROOT);
        for (int item = 1; item <= 6; item++) {
            answers.put(theme + item, Integer.toString(1 + (turn / 7 + turn * item) % 5));
        }
        return answers;
    }

    private void everyAcknowledgedAnswerIsThere() {
        int pages = 0;
        for (Rater rater : raters) {
            for (String page : rater.known.keySet()) {
                Map<String, String> shown = shown(rater, page);
                if (!shown.equals(rater.unanswered.get(page))) {
                    assertThat(shown).as("what was acknowledged on " + page).isEqualTo(rater.known.get(page));
                }
                rater.known.put(page, shown);
                pages++;
            }
            rater.unanswered.clear();
        }
        assertThat(pages).as("pages with acknowledged answers").isGreaterThanOrEqualTo(RATERS);
    }

    private static Map<String, String> shown(Rater rater, String page) {
        Map<String, String> shown = new LinkedHashMap<>();
        rater.browser
                .open(page)
                .document()
                .select("fieldset.statement input[checked]")
                .forEach(input -> shown.put(input.attr("name"), input.val()));
        return shown;
    }

    /**
     * Everybody completes and sends, but one leaves a draft and one withdraws. Afterwards the answers by executive, as
     * the seal must keep them.
     */
    private Map<UUID, List<String>> sendAll() {
        Map<UUID, List<String>> sent = new LinkedHashMap<>();
        executives.forEach(executive -> sent.put(executive, new ArrayList<>()));
        for (int i = 0; i < raters.size(); i++) {
            Rater rater = raters.get(i);
            for (String address : rater.addresses) {
                StringBuilder answers = new StringBuilder();
                for (String part : STATEMENTS) {
                    Map<String, String> page = answers(address + "/" + part, i + 11 * part.charAt(0));
                    page.values().forEach(answers::append);
                    save(rater, address + "/" + part, page);
                }
                save(rater, address + "/numbers-and-values", Map.of("N1", "4", "V1", "3"));
                save(rater, address + "/comments", Map.of("O1", "Listens first.", "act", "next"));
                boolean first = address.equals(rater.addresses.getFirst());
                if (i == 0 && first) {
                    continue;
                }
                rater.browser.submit(rater.browser.open(address + "/check"), address + "/send", Map.of());
                if (i == 1 && first) {
                    String page = address + "/withdraw";
                    rater.browser.submit(rater.browser.open(page), page, Map.of());
                    continue;
                }
                String executive = home.value("select executive_id from nomination where id = '"
                        + address.substring(address.lastIndexOf('/') + 1) + "'");
                sent.get(UUID.fromString(executive)).add(answers.append("43").toString());
            }
        }
        return sent;
    }

    private static void save(Rater rater, String page, Map<String, String> fields) {
        assertThat(rater.browser
                        .submitOnce(rater.browser.open(page), page, fields)
                        .statusCode())
                .as(page)
                .isEqualTo(303);
    }

    private void seal(Map<UUID, List<String>> sent) throws Exception {
        String ballots = home.value("select count(*) from ballot");
        assertThat(ballots).isEqualTo(Integer.toString(2 * RATERS - 1));
        String closure = "/campaigns/" + campaign + "/closure";
        Browser administrator = signedIn(ADMINISTRATOR);
        administrator.submit(administrator.open(closure), closure + "/request", Map.of());
        Browser coach = signedIn(COACH);
        for (int i = 0; i < BEFORE_THE_COMMIT.size(); i++) {
            String act = BEFORE_THE_COMMIT.get(i)[0];
            String table = BEFORE_THE_COMMIT.get(i)[1];
            boolean close = i == 0;
            killBefore(act, table, () -> {
                if (close) {
                    coach.submit(coach.open(closure), closure + "/confirmation", Map.of());
                }
            });
            assertThat(state()).as("killed before %s %s", act, table).isEqualTo("CLOSED");
            assertThat(home.value("select count(*) from ballot")).isEqualTo(ballots);
            assertThat(home.value("select (select count(*) from atom) + (select count(*) from sealed_answer)"
                            + " + (select count(*) from sealed_comment) + (select count(*) from executive_key)"))
                    .isEqualTo("0");
            assertThat(home.key(campaign)).exists();
        }
        killBefore("update of durable_from", "seal_receipt", () -> {});
        assertThat(state()).isEqualTo("SEALED");
        sealedOnce(sent);
        assertThat(home.key(campaign))
                .as("the key of a seal that may not be durable")
                .exists();

        killBefore("update of key_destroyed", "seal_receipt", () -> {});
        assertThat(home.key(campaign)).doesNotExist();
        sealedOnce(sent);
    }

    private String state() {
        return home.value("select state from campaign where id = '" + campaign + "'");
    }

    /** Every sent ballot is there once, with its own answers and its comment; no ballot is left. */
    private void sealedOnce(Map<UUID, List<String>> sent) {
        assertThat(home.value("select count(*) from ballot")).isEqualTo("0");
        sent.forEach((executive, answers) -> {
            String own = " a.executive_id = '" + executive + "'";
            assertThat(home.column("select array_to_string(s.answers, '') from sealed_answer s"
                            + " join atom a on a.id = s.atom_id where" + own))
                    .containsExactlyInAnyOrderElementsOf(answers);
            assertThat(home.value("select count(*) from sealed_comment s join atom a on a.id = s.atom_id where" + own))
                    .isEqualTo(Integer.toString(answers.size()));
        });
    }

    /** Starts the application if it does not run, waits until it is about to do this, and kills it there. */
    private void killBefore(String act, String table, Runnable cause) throws Exception {
        home.stopBefore(act, table);
        Connection held = home.hold();
        if (!app.isAlive()) {
            start();
        }
        cause.run();
        Patience.await(act + " " + table, home::someoneWaits);
        app.kill();
        held.close();
        Patience.await("the end of the killed one's work", home::alone);
        home.neverStopBefore(table);
    }
}

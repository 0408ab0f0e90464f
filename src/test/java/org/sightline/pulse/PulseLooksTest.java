package org.sightline.pulse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Chromium;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.engagement.CoachedPair;
import org.sightline.plan.PlanScenario;
import org.sightline.system.Sql;

/** The pages of pulses on a phone and on a desk, for executive, coach and rater. */
@QuarkusTest
class PulseLooksTest {
    @Inject
    Logins logins;

    @Inject
    PlanScenario plans;

    @Inject
    PulseRound round;

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    private final SoftAssertions softly = new SoftAssertions();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private CoachedPair pair;

    @BeforeEach
    void people() {
        pair = CoachedPair.of(logins, tag);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void fitAndCanBeUsedByEverybody() {
        name("coach", "Miriam Okafor-Lindqvist");
        UUID behaviour = UUID.fromString(
                plans.of(pair.id(), account("coach"), "the plant in Lisbon").get("behaviour"));
        Browser executive = pair.executive();
        String list = pair.own() + "/pulses";
        Page draft = executive.submit(
                executive.open(list + "/new"),
                list,
                Map.of(
                        "behaviour",
                        behaviour.toString(),
                        "words-" + behaviour,
                        "asks for two other views in meetings before giving one"));
        for (String who : List.of("Bea", "Ben", "Bo", "Bim", "Bert", "Bartholomew-Alexander")) {
            draft = added(executive, draft, who, "current_direct_report");
        }
        for (String who : List.of("Pia", "Paul", "Pam", "Per")) {
            draft = added(executive, draft, who, "peer");
        }
        try (Chromium chromium = Chromium.start()) {
            Map<String, String> preparing = new LinkedHashMap<>();
            preparing.put("pulse-new", list + "/new");
            preparing.put("pulse-draft", draft.path());
            preparing.put("pulse-wording", draft.path() + "/wording");
            look(chromium, executive, preparing);
            UUID pulse = UUID.fromString(executive
                    .submit(draft, draft.path() + "/proposal", Map.of("days", "7"))
                    .path()
                    .replaceFirst(".*/", ""));
            Browser coach = pair.coach();
            String page = pair.page() + "/pulses/" + pulse;
            look(chromium, coach, Map.of("pulse-proposed", page, "pulses", pair.page() + "/pulses"));
            coach.submit(coach.open(page), page + "/start", Map.of());
            round.post();
            look(chromium, executive, Map.of("pulse-running", list + "/" + pulse));
            rater(chromium);
            rated();
            round.end(pulse, Duration.ofDays(8));
            look(
                    chromium,
                    logins.browser(account("ana")),
                    Map.of(
                            "pulse-result",
                            list + "/" + pulse,
                            "my-pulses",
                            list,
                            "outcome-pulses",
                            pair.own() + "/outcome"));
            look(
                    chromium,
                    logins.browser(account("coach")),
                    Map.of("pulse-result-coach", page, "question-new", pair.page() + "/question"));
            question(chromium);
        }
        softly.assertAll();
    }

    private void question(Chromium chromium) {
        Browser coach = logins.browser(account("coach"));
        String asking = pair.page() + "/question";
        Page asked = coach.submit(
                coach.open(asking),
                asking,
                Map.of("group", "current_direct_report", "question", "What should Ana keep as it is?", "days", "3"));
        round.post();
        for (String who : List.of("bea", "ben", "bo", "bim", "bert")) {
            round.write(address(who), "Keep the Monday call, and let " + who.length() + " people speak first.");
        }
        round.end(UUID.fromString(asked.path().replaceFirst(".*/", "")), Duration.ofDays(4));
        look(chromium, logins.browser(account("coach")), Map.of("question-answers", asked.path()));
    }

    /** Every page of the path of one rater. */
    private void rater(Chromium chromium) {
        String link = Browser.path(round.latest(address("bea")).link());
        for (int width : Chromium.widths()) {
            Browser rater = new Browser();
            Page start = rater.submit(rater.open(link), link, Map.of("act", "start"));
            Page statements = rater.open(start.path() + "/p");
            rater.submit(statements, start.path() + "/p", Map.of("B1", "6", "act", "next"));
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("pulse-landing", link);
            pages.put("pulse-start", start.path());
            pages.put("pulse-statements", start.path() + "/p");
            pages.put("pulse-check", start.path() + "/check");
            chromium.look(softly, width, Map.of("rater", rater.cookie("rater").orElseThrow()), pages);
        }
    }

    private void rated() {
        int[] values = {6, 5, 6, 4, 5, 6};
        List<String> reports = List.of("bea", "ben", "bo", "bim", "bert", "bartholomew-alexander");
        for (int i = 0; i < values.length; i++) {
            round.rate(address(reports.get(i)), values[i]);
        }
        for (String peer : List.of("pia", "paul", "pam", "per")) {
            round.rate(address(peer), 2);
        }
    }

    private void look(Chromium chromium, Browser browser, Map<String, String> pages) {
        for (int width : Chromium.widths()) {
            chromium.look(softly, width, browser, pages);
        }
    }

    private Page added(Browser executive, Page page, String name, String relationship) {
        return executive.submit(
                page,
                page.path() + "/people",
                Map.of("name", name + " Tamarind", "email", address(name), "relationship", relationship));
    }

    private String address(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + tag + "@example.com";
    }

    private UUID account(String who) {
        return logins.account(who + "-" + tag + "@example.com", pair.organisation());
    }

    private void name(String who, String name) {
        Sql.run(database, "a name", "update account set name = ? where id = ?", name, account(who));
    }
}

package org.sightline.incident;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Chromium;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.EngagementScenario;
import org.sightline.interview.InterviewScenario;
import org.sightline.system.Sql;

/** The pages of interviews and incidents on a phone and on a desk; every other width and language is walked with all pages. */
@QuarkusTest
class ConversationLooksTest {
    private static final List<String> SAID = List.of(
            "Waits until everybody has spoken, also those who need a moment",
            "Asks the quiet ones by name before deciding",
            "Remembers weeks later what somebody had said in passing",
            "Sees a conflict coming and speaks of it early",
            "Thanks people in front of others");

    @Inject
    Logins logins;

    @Inject
    EngagementScenario engagements;

    @Inject
    InterviewScenario interviews;

    @Inject
    AgroalDataSource database;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void fitAndCanBeUsedByEverybody() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        UUID organisation = logins.organisation("Harbour & Vale");
        UUID coach = named(
                "Miriam Okafor-Lindqvist", logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        UUID executive = named("Ana Ruiz", logins.account("ana-" + tag + "@example.com", organisation));
        UUID person = UUID.randomUUID();
        Sql.run(
                database,
                "a person",
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ana Ruiz', ?)",
                person,
                organisation,
                "ana-" + tag + "@example.com");
        UUID id = UUID.fromString(engagements
                .of(organisation, person, executive, coach, "Let the plant managers decide")
                .get("engagement"));
        String page = "/engagements/" + id;
        Browser coaching = logins.browser(coach);
        String door = interviews.shown(id);
        interviews.free(id, TestClock.START.plus(Duration.ofDays(9)));
        interviews.free(id, TestClock.START.plus(Duration.ofDays(10)));
        List<InterviewScenario.Talk> talks = List.of(
                interviews.talk(id, "Bo Lindqvist", TestClock.START.plus(Duration.ofDays(2))),
                interviews.talk(id, "Chiara Conti", TestClock.START.plus(Duration.ofDays(3))),
                interviews.talk(id, "Dmitri Orlov", TestClock.START.plus(Duration.ofDays(4))),
                interviews.talk(id, "Eva Halme", TestClock.START.plus(Duration.ofDays(5))),
                interviews.talk(id, "Farid Haddad", TestClock.START.plus(Duration.ofDays(6))));
        for (int i = 0; i < SAID.size(); i++) {
            String findings = page + "/interviews/people/" + talks.get(i).id() + "/findings";
            coaching.submit(
                    coaching.open(findings),
                    findings,
                    Map.of(
                            "text",
                            SAID.get(i),
                            "theme",
                            "R",
                            "direction",
                            "better",
                            "factor",
                            "relationship",
                            "strength",
                            "seen"));
        }
        String findings = page + "/interviews/people/" + talks.getFirst().id() + "/findings";
        coaching.submit(
                coaching.open(findings),
                findings,
                Map.of(
                        "text",
                        "Decides late when the plants disagree",
                        "theme",
                        "B",
                        "direction",
                        "worse",
                        "factor",
                        "timing",
                        "strength",
                        "told"));
        String incident = incident(coaching, page, talks);
        Map<String, String> own = new LinkedHashMap<>();
        own.put("talk-interviews", page + "/interviews");
        own.put("talk-guide", page + "/interviews/people/" + talks.getFirst().id() + "/notes");
        own.put("talk-findings", findings);
        own.put("talk-themes", page + "/interviews/themes");
        own.put("talk-incidents", page + "/incidents");
        own.put("talk-incident", incident);
        own.put("talk-wording", incident + "/wording");
        try (Chromium chromium = Chromium.start()) {
            for (int width : Chromium.widths()) {
                chromium.look(softly, width, coaching, own);
                chromium.look(
                        softly,
                        width,
                        Map.of(),
                        Map.of(
                                "talk-offer",
                                door,
                                "talk-own",
                                "/conversations/" + talks.getFirst().token()));
            }
            String themes = page + "/interviews/themes";
            Browser.Page chosen = coaching.open(themes);
            List<String> lines = chosen.document().select("input[name=line]").eachAttr("value");
            chosen = coaching.choose(chosen, themes, "line", lines.subList(0, 2));
            coaching.submit(chosen, themes + "/shared", Map.of("sure", "on"));
            coaching.submit(
                    coaching.open(incident + "/wording"),
                    incident + "/wording",
                    Map.of(
                            "wording",
                            "When a line stood still at night, all shifts were rung up; all came, and trust grew."));
            coaching.submit(coaching.open(incident), incident + "/sharing", Map.of());
            for (int width : Chromium.widths()) {
                chromium.look(
                        softly,
                        width,
                        logins.browser(executive),
                        Map.of(
                                "talk-my-themes", "/my/coaching/" + id + "/interviews",
                                "talk-my-incidents", "/my/coaching/" + id + "/incidents"));
            }
        }
        softly.assertAll();
    }

    private static String incident(Browser coaching, String page, List<InterviewScenario.Talk> talks) {
        String incidents = page + "/incidents";
        String incident = coaching.submit(
                        coaching.open(incidents + "/new"),
                        incidents,
                        Map.of(
                                "situation",
                                "On 12 March the line at Vale stood still at two in the night, and nobody knew who may decide.",
                                "action",
                                "Rang up all three shift leaders herself and asked each what they would do.",
                                "result",
                                "All came; the line ran at six. Since then they ring each other first.",
                                "theme",
                                "B",
                                "direction",
                                "better",
                                "helped",
                                "relationship",
                                "hindered",
                                "information",
                                "source",
                                talks.getFirst().id()))
                .path();
        coaching.submit(
                coaching.open(incident),
                incident + "/sources",
                Map.of("source", talks.get(1).id()));
        coaching.submit(
                coaching.open(incident),
                incident + "/worth",
                Map.of("first-hand", "on", "consequential", "on", "own-action", "on", "formative", "on"));
        coaching.submit(
                coaching.open(incident + "/wording"),
                incident + "/wording",
                Map.of("wording", "On 12 March 40 people were rung up in one night, and Bo said “at last”."));
        return incident;
    }

    private UUID named(String name, UUID account) {
        Sql.run(database, "a name", "update account set name = ? where id = ?", name, account);
        return account;
    }
}

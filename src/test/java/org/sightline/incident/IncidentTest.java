package org.sightline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Owner;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.engagement.Evidence;
import org.sightline.interview.InterviewScenario;

/** Incidents from the first note to what the executive reads, as both live them. */
@QuarkusTest
class IncidentTest {
    @Inject
    Logins logins;

    @Inject
    InterviewScenario interviews;

    @Inject
    Engagements engagements;

    @Inject
    IncidentEvidence evidence;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private UUID organisation;
    private UUID engagement;
    private Browser coach;
    private Browser executive;
    private String at;
    private String page;
    private String own;
    private InterviewScenario.Talk dmitri;
    private InterviewScenario.Talk farid;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Incidents " + tag);
        coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
        String address = "ana-" + tag + "@example.com";
        at = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of(
                                "name",
                                "Ana Ruiz",
                                "email",
                                address,
                                "goal",
                                "Delegate more",
                                "timeZone",
                                "Europe/Berlin"))
                .path();
        engagement = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        page = at + "/incidents";
        own = "/my/coaching/" + engagement + "/incidents";
        executive = logins.browser(logins.account(address, organisation));
        dmitri = interviews.talk(engagement, "Dmitri Orlov", TestClock.START.plus(Duration.ofDays(2)));
        farid = interviews.talk(engagement, "Farid Haddad", TestClock.START.plus(Duration.ofDays(3)));
    }

    @Test
    void isSharedOnlyWhenWorthyCorroboratedAndWordedWithoutAnybody() {
        Page form = coach.open(page + "/new");
        Page again = coach.submit(form, page, Map.of("situation", "The line stood still"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Write down what was done.", "Say how it went.", "Choose from whom it is known.");
        assertThat(again.document().expectFirst("#situation").text()).isEqualTo("The line stood still");
        Page file = coach.submit(form, page, incident(dmitri.id()));
        String incident = file.path();
        assertThat(file.text())
                .contains("It stays in your notes for now.", "5 things are missing:", "One independent source.");
        assertThat(executive.open(own).text()).doesNotContain("line stood still", "Rang everybody");

        // the same person once more is no second source, and a comment may be theirs
        add(incident, dmitri.id(), "");
        add(incident, "comment", "O1, third");
        assertThat(coach.open(incident).text()).contains("One independent source.");
        Page unnamed = coach.submit(coach.open(incident), incident + "/sources", Map.of("source", "sponsor"));
        assertThat(unnamed.text()).contains("Say which one it is");
        file = add(incident, farid.id(), "");
        assertThat(file.text()).contains("2 independent sources.", "4 things are missing:");
        file = coach.submit(
                file,
                incident + "/worth",
                Map.of("first-hand", "on", "consequential", "on", "own-action", "on", "formative", "on"));
        assertThat(file.text())
                .contains("Everything holds.", "There is no wording yet.", "It stays in your notes")
                .contains("It cannot be shared yet: whoever told it in a conversation could be found out.");

        String wording = incident + "/wording";
        Page worded = coach.submit(
                coach.open(wording),
                wording,
                Map.of("wording", "On 12 March Dmitri and 40 others were rung up, and “all of you” had to come."));
        assertThat(worded.text())
                .contains("Something could still give somebody away", "“12 March” is a date", "“40” is a number")
                .contains("“Dmitri” is the name of somebody who talked with you. It cannot stay.");
        assertThat(coach.open(incident).text()).contains("4 places in it could still give somebody away.");
        Page tried = coach.open(incident);
        assertThat(tried.document().select("form[action$=/sharing]")).isEmpty();

        worded = coach.submit(
                coach.open(wording), wording, Map.of("wording", "In one night 40 people were rung up, and all came."));
        assertThat(worded.text()).contains("“40” is a number");
        // of two people whoever knows them would know who told it
        coach.submit(worded, wording, Map.of("reason", "Half of the plant knows it."));
        assertThat(coach.open(incident).text()).contains("It cannot be shared yet", "It stays in your notes");
        String token =
                coach.open(incident).document().expectFirst("input[name=csrf]").val();
        coach.post(incident + "/sharing", Map.of("csrf", token));
        assertThat(executive.open(own).text()).doesNotContain("In one night");
        for (String name : List.of("Bo Lind", "Chiara Conti", "Eva Halme")) {
            interviews.talk(engagement, name, TestClock.START.plus(Duration.ofDays(4 + name.length())));
        }
        assertThat(coach.open(incident).text()).contains("It cannot be shared yet");
        interviews.count(engagement);
        Page kept = coach.open(incident);
        assertThat(kept.text()).contains("Nothing stands against sharing it.").doesNotContain("cannot be shared");
        Page shared = coach.submit(kept, incident + "/sharing", Map.of());
        assertThat(shared.text()).contains("The incident is shared with Ana Ruiz.");

        Page read = executive.open(own);
        assertThat(read.text())
                .contains("In one night 40 people were rung up", "Went well")
                .doesNotContain("Dmitri", "Farid", "stood still", "Rang everybody", "Half of the plant", "third");
        assertThat(executive.open("/my/coaching/" + engagement).text()).contains("Critical incidents", "one to read");
        assertThat(of()).hasSize(1).first().satisfies(one -> {
            assertThat(one.source()).isEqualTo("incident");
            assertThat(one.title()).startsWith("In one night 40 people");
            assertThat(one.detail()).endsWith("Went well");
        });
        assertThat(cells(read)).containsExactly("Preparation 1 0 0 0", "Pressure 0 1 0 0");
        assertThat(coach.open(wording).status()).isEqualTo(404);
        assertThat(coach.open(incident + "/text").status()).isEqualTo(404);

        // taking back what was said touches nothing that was shared
        takeBack(farid);
        assertThat(executive.open(own).text()).contains("In one night 40 people were rung up");
        coach.submit(coach.open(incident), incident + "/sharing/removal", Map.of());
        assertThat(executive.open(own).text()).doesNotContain("In one night");
        assertThat(coach.open(incident).text()).contains("One independent source.", "It stays in your notes");
        assertThat(Owner.value("select string_agg(act, ',' order by act) from audit_event where object_id = '"
                        + engagement + "' and act like 'INCIDENT%'"))
                .isEqualTo("INCIDENT_SHARED,INCIDENT_WITHDRAWN");
        assertThat(Owner.value("select count(*) from audit_event e where e::text ~ '(Dmitri|Farid|rung up)'"))
                .isEqualTo("0");
    }

    @Test
    void goesWithWhoeverAloneToldIt() {
        String incident = coach.submit(coach.open(page + "/new"), page, incident(dmitri.id()))
                .path();
        String source = coach.open(incident)
                .document()
                .expectFirst("form[action*=/sources/]")
                .attr("action");
        Page last = coach.submit(coach.open(incident), source, Map.of());
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("It is the only source.");
        takeBack(dmitri);
        assertThat(coach.open(incident).status()).isEqualTo(404);
        assertThat(coach.open(page).text()).contains("No incident yet.");
    }

    @Test
    void letsTheExecutiveWriteTheirOwn() {
        Page form = executive.open(own + "/new");
        Map<String, String> fields = new HashMap<>(incident(""));
        fields.remove("source");
        Page written = executive.submit(form, own, fields);
        assertThat(written.text()).contains("Written by you", "Rang everybody");
        assertThat(of())
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.title()).isEqualTo("Rang everybody"));
        String mine =
                written.document().expectFirst("main a[href*=/incidents/]").attr("href");
        Page open = executive.open(mine);
        executive.submit(open, mine, Map.of("action", "Rang the shift leader"));
        Page stale = executive.submit(open, mine, Map.of("action", "Rang nobody"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().expectFirst("#action").text()).isEqualTo("Rang nobody");

        String incident = coach.open(page).document().expectFirst("main th a").attr("href");
        Page file = coach.open(incident);
        assertThat(file.text()).contains("Rang the shift leader", "written by Ana Ruiz", "One independent source.");
        assertThat(coach.open(incident + "/text").status()).isEqualTo(404);
        // the executive's own account once more is not another one
        assertThat(add(incident, "executive", "").text()).contains("One independent source.");
        assertThat(add(incident, farid.id(), "").text()).contains("2 independent sources.");
        executive.submit(executive.open(mine), mine + "/removal", Map.of());
        assertThat(coach.open(incident).status()).isEqualTo(404);
    }

    @Test
    void isNobodyElsesBusinessAndStaysReadableAtTheEnd() {
        String incident = coach.submit(coach.open(page + "/new"), page, incident(dmitri.id()))
                .path();
        Browser colleague =
                logins.browser(logins.account("colleague-" + tag + "@example.com", organisation, Role.COACH));
        Browser stranger = logins.browser(
                logins.account("foreign-" + tag + "@example.com", logins.organisation("Else " + tag), Role.COACH));
        for (Browser other : List.of(colleague, stranger)) {
            assertThat(other.open(page).status()).isEqualTo(404);
            assertThat(other.open(incident).status()).isEqualTo(404);
        }
        assertThat(executive
                        .open(own + incident.substring(incident.lastIndexOf('/')))
                        .status())
                .isEqualTo(404);
        coach.submit(coach.open(at), at + "/end", Map.of("sure", "on"));
        Page ended = coach.open(incident);
        assertThat(ended.text()).contains("Rang everybody");
        assertThat(ended.document().select("main button")).isEmpty();
        assertThat(coach.open(page + "/new").status()).isEqualTo(404);
        assertThat(coach.open(incident + "/wording").status()).isEqualTo(404);
        assertThat(executive.open(own).status()).isEqualTo(200);
        assertThat(executive.open(own + "/new").status()).isEqualTo(404);
    }

    private List<Evidence> of() {
        Engagement one = engagements.any(engagement).orElseThrow();
        return evidence.of(one);
    }

    private static void takeBack(InterviewScenario.Talk talk) {
        Browser who = new Browser();
        String conversation = "/conversations/" + talk.token();
        who.submit(who.open(conversation), conversation + "/cancellation", Map.of());
    }

    private Page add(String incident, String source, String label) {
        return coach.submit(coach.open(incident), incident + "/sources", Map.of("source", source, "label", label));
    }

    private static Map<String, String> incident(String source) {
        return Map.of(
                "situation",
                "The line stood still",
                "action",
                "Rang everybody",
                "result",
                "All came",
                "theme",
                "R",
                "direction",
                "better",
                "helped",
                "preparation",
                "hindered",
                "pressure",
                "source",
                source);
    }

    /** The rows of the matrix that are not all zero. */
    private static List<String> cells(Page read) {
        return read.document().select("tbody tr").eachText().stream()
                .filter(row -> !row.endsWith("0 0 0 0"))
                .toList();
    }
}

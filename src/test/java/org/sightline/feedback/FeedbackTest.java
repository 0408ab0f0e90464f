package org.sightline.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.EngagementScenario;
import org.sightline.engagement.OwnCoaching;
import org.sightline.mail.Delivery;
import org.sightline.system.Sql;

/** Executives say how the coaching was, and who reads it. */
@QuarkusTest
class FeedbackTest {
    private static final LocalDate HELD = LocalDate.of(2026, 2, 20);

    @Inject
    Logins logins;

    @Inject
    EngagementScenario engagements;

    @Inject
    CountFeedback counting;

    @Inject
    OwnCoaching own;

    @Inject
    Delivery delivery;

    @Inject
    AgroalDataSource database;

    private final Mailbox mailbox = new Mailbox();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private UUID organisation;
    private Browser coach;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Heard " + tag);
        coach = logins.browser(logins.account("coach-" + tag + "@example.com", organisation, Role.COACH));
    }

    /** One who is coached. */
    private record Coached(UUID id, String name, UUID account, Browser browser) {
        String page() {
            return "/my/coaching/" + id + "/feedback";
        }

        String coached() {
            return "/engagements/" + id;
        }

        Page say(Map<String, String> fields) {
            return browser.submit(browser.open(page()), page(), fields);
        }
    }

    private Coached coached(String name, int held) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + "-" + tag + "@example.com";
        String page = coach.submit(
                        coach.open("/engagements/new"),
                        "/engagements",
                        Map.of("name", name, "email", email, "goal", "Delegate more", "timeZone", "Europe/Berlin"))
                .path();
        UUID id = UUID.fromString(page.replaceFirst(".*/", ""));
        for (int i = 0; i < held; i++) {
            engagements.held(id, HELD);
        }
        UUID account = logins.account(email, organisation);
        return new Coached(id, name, account, logins.browser(account));
    }

    private static Map<String, String> said(Degree degree, String readers) {
        Map<String, String> fields = new HashMap<>();
        for (Statement statement : Statement.values()) {
            fields.put(statement.id(), degree.id());
        }
        fields.put("words", "Asked the right questions");
        fields.put("readers", readers);
        return fields;
    }

    private String register() {
        Browser administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
        assertThat(administrator
                        .open("/organisations/" + organisation + "/coaches")
                        .text())
                .contains("What executives say of coaches");
        return administrator
                .open("/organisations/" + organisation + "/coaches/feedback")
                .text();
    }

    @Test
    void asksAfterTheSecondSessionAndLosesNothing() {
        Coached ana = coached("Ana", 1);
        assertThat(ana.browser().open(ana.page()).text()).contains("It is asked after the second session.");
        assertThat(ana.browser().open("/my/coaching/" + ana.id()).text()).doesNotContain("How was the coaching?");
        engagements.held(ana.id(), HELD);
        assertThat(ana.browser().open("/my/coaching/" + ana.id()).text())
                .contains("How was the coaching? Five statements, two minutes; you decide who reads them");
        Page form = ana.browser().open(ana.page());
        assertThat(form.text()).contains("This is not anonymous.", "means of at least five coachings");
        assertThat(form.document().select("input[type=radio]")).hasSize(27);
        assertThat(form.document().select("input[checked]")).isEmpty();

        Page again = ana.say(Map.of("openly", "largely", "words", "x".repeat(1001)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains(
                        "Choose how far statement 2 holds.",
                        "Choose how far statement 5 holds.",
                        "The text has 1,001 characters; 1,000 fit. Shorten it.",
                        "Choose who reads it.")
                .doesNotContain("statement 1 holds");
        assertThat(again.document().select("input[checked]").eachAttr("id")).containsExactly("openly-4");
        assertThat(again.document().select(".faults a").eachAttr("href"))
                .allMatch(href -> again.document().getElementById(href.substring(1)) != null);
    }

    @Test
    void tellsTheCoachAloneWhatIsMeantForTheCoach() {
        Coached ana = coached("Ana", 2);
        assertThat(coach.open(ana.coached() + "/feedback").text()).contains("Ana has said nothing of the coaching.");
        assertThat(ana.say(said(Degree.LARGELY, "coach")).text())
                .contains("Thank you. What you said is saved.", "said on 2 March 2026; coach-" + tag + " reads it");
        assertThat(coach.open(ana.coached()).text()).contains("What is said of the coaching said on 2 March 2026");
        assertThat(coach.open(ana.coached() + "/feedback").text())
                .contains(
                        "Ana said this on 2 March 2026.",
                        "I could say openly what I think. Largely",
                        "Asked the right questions",
                        "You alone read it.");
        assertThat(register())
                .contains("coach-" + tag, "No mean: fewer than 5 coachings")
                .doesNotContain("Ana", "right questions", "Largely");
        assertThat(Sql.list(
                        database,
                        "what is kept",
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                        "select content from coaching_feedback where engagement_id = ?",
                        ana.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept).doesNotContain("right", "largely"));
        assertThat(own.of(ana.account()).getFirst().content())
                .extractingByKey("feedback")
                .asString()
                .contains("openly=largely", "Asked the right questions");

        ana.say(said(Degree.PARTLY, "register"));
        assertThat(coach.open(ana.coached() + "/feedback").text())
                .contains("I could say openly what I think. Partly", "administrators who keep the register");
        assertThat(register())
                .contains("Ana, 2 March 2026", "I would work with this coach again. Partly", "right questions");
    }

    @Test
    void letsItBeAndAsksNoMore() {
        Coached ana = coached("Ana", 2);
        Page skipped = ana.browser().submit(ana.browser().open(ana.page()), ana.page() + "/skipping", Map.of());
        assertThat(skipped.text()).contains("You are not asked again.", "skipped; you can still say something");
        assertThat(ana.browser().open(ana.page()).document().select("form[action$=/skipping]"))
                .isEmpty();
        assertThat(coach.open(ana.coached() + "/feedback").text()).contains("Ana has said nothing of the coaching.");
        coach.submit(coach.open(ana.coached()), ana.coached() + "/end", Map.of("sure", "on"));
        delivery.deliver();
        assertThat(mailbox.to("ana-" + tag + "@example.com"))
                .noneMatch(mail -> mail.subject().contains("How was"));
        assertThat(ana.say(said(Degree.ENTIRELY, "coach")).text()).contains("What you said is saved.");
    }

    @Test
    void asksOnceByMailWhenTheCoachingHasEnded() {
        Coached ana = coached("Ana", 1);
        coach.submit(coach.open(ana.coached()), ana.coached() + "/end", Map.of("sure", "on"));
        delivery.deliver();
        assertThat(mailbox.to("ana-" + tag + "@example.com"))
                .filteredOn(mail -> mail.subject().equals("How was the coaching with coach-" + tag + "?"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(ana.page(), "you decide who reads it"));
        assertThat(ana.browser().open(ana.page()).text()).contains("This is not anonymous.");
    }

    @Test
    void putsTogetherFiveThatWereMeantForTheCoachAndEachOnce() {
        List<String> names = List.of("Ana", "Ben", "Cleo", "Dan", "Eva");
        List<Coached> all = names.stream().map(name -> coached(name, 2)).toList();
        Coached shown = coached("Fay", 2);
        shown.say(said(Degree.NOT_AT_ALL, "register"));
        for (int i = 0; i < 4; i++) {
            all.get(i).say(said(Degree.PARTLY, "coach"));
        }
        counting.count();
        // four, and one that could be taken out again
        assertThat(register())
                .contains("No mean: fewer than 5 coachings", "Fay")
                .doesNotContain("Means of");

        all.get(4).say(said(Degree.ENTIRELY, "coach"));
        counting.count();
        // (4 * 3 + 5) / 5
        assertThat(register())
                .contains("Means of 5 coachings", "I could say openly what I think. Partly (3.4 of 5)")
                .doesNotContain("Ana", "Eva");

        all.get(4).say(said(Degree.NOT_AT_ALL, "coach"));
        // who was shown once is in no mean, whatever they choose later
        shown.say(said(Degree.NOT_AT_ALL, "coach"));
        coached("Gil", 2).say(said(Degree.NOT_AT_ALL, "coach"));
        counting.count();
        assertThat(register()).contains("Means of 5 coachings", "Partly (3.4 of 5)");
        Page refused = all.get(4).say(said(Degree.NOT_AT_ALL, "register"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Yours has gone into a mean already.");
        assertThat(register()).doesNotContain("Eva");

        Browser administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
        String erasure =
                "/organisations/" + organisation + "/engagements/" + all.get(0).id() + "/erasure";
        administrator.submit(administrator.open(erasure), erasure, Map.of("name", "Ana"));
        assertThat(Sql.list(
                        database,
                        "what is left",
                        row -> row.getInt(1),
                        "select count(*) from coaching_feedback where engagement_id = ?",
                        all.get(0).id()))
                .containsExactly(0);
        assertThat(register()).contains("Means of 5 coachings");
    }

    @Test
    void hidesTheEndsOfAMean() {
        for (String name : List.of("Ana", "Ben", "Cleo", "Dan", "Eva")) {
            coached(name, 2).say(said(Degree.NOT_AT_ALL, "coach"));
        }
        counting.count();
        assertThat(register()).contains("A little (1.8 of 5 or lower)").doesNotContain("1.0");
    }
}

package org.sightline.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;
import org.sightline.invitation.Launch;
import org.sightline.invitation.Scenario;
import org.sightline.mail.Delivery;
import org.sightline.nomination.NominationScenario.Case;

/** Executives who have named nobody, or too few, are reminded twice by the calendar, by hand once a day, and no longer. */
@QuarkusTest
class NamingReminderTest {
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Scenario scenario;

    @Inject
    NominationScenario naming;

    @Inject
    NamingReminderJob job;

    @Inject
    Launch launch;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @Inject
    EntityManager em;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void remindsAtHalfTimeAndTwoDaysBeforeTheEndWithinOfficeHours() {
        Scenario.Cast cast = scenario.draft();
        Case ana = new Case(cast, scenario.executive(cast, "Ana Ruiz"));
        Case cleo = new Case(cast, scenario.executive(cast, "Cleo Dahl"));
        enough(new Case(cast, scenario.executive(cast, "Bo Berg")), "of Bo");
        scenario.rater(cast, cleo.executive(), "Dan Eide", Relationship.PEER);
        worksIn(cast.address("Cleo Dahl"), "America/New_York");
        naming.open(cast);
        at("2026-03-04T12:00:00Z");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).as("the opening alone").hasSize(1);

        at("2026-03-05T05:00:00Z");
        at("2026-03-05T06:59:59Z");
        assertThat(mailbox.to(cast.address("Ana Ruiz")))
                .as("before eight in Berlin")
                .hasSize(1);
        at("2026-03-05T07:00:00Z");
        assertThat(subject(cast, "Ana Ruiz"))
                .isEqualTo("Who should be asked about you? Please name them by 9 March 2026");
        assertThat(Browser.path(
                        mailbox.latest(cast.address("Ana Ruiz")).orElseThrow().link()))
                .isEqualTo(ana.own());
        assertThat(mailbox.to(cast.address("Cleo Dahl")))
                .as("before eight in New York")
                .hasSize(1);
        at("2026-03-05T13:00:00Z");
        assertThat(subject(cast, "Cleo Dahl")).isEqualTo("Your list of people to be asked could be longer");
        assertThat(mailbox.to(cast.address("Bo Berg"))).as("has named enough").hasSize(1);

        at("2026-03-07T12:00:00Z");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).as("a Saturday").hasSize(2);
        Browser executive = naming.executive(ana.executive());
        naming.name(executive, ana, "Eva Falk", "peer");
        naming.send(executive, ana);
        enough(cleo, "of Cleo");
        at("2026-03-09T15:00:00Z");
        assertThat(subject(cast, "Ana Ruiz")).isEqualTo("Your list of people to be asked could be longer");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).as("two at most").hasSize(3);
        assertThat(mailbox.to(cast.address("Cleo Dahl"))).as("enough by now").hasSize(2);
    }

    @Test
    void remindsByHandOnceADay() {
        Case ana = naming.naming();
        Scenario.Cast cast = ana.cast();
        Browser admin = naming.administrator(cast);
        String opening = "/campaigns/" + cast.campaign() + "/nomination";
        Page page = admin.open(opening);
        assertThat(page.text()).contains("Ana Ruiz Has named nobody yet");
        assertThat(admin.submit(page, opening + "/reminder", Map.of()).text())
                .contains("Reminders leave within the office hours of each executive: 1.")
                .contains("They were reminded today.");
        assertThat(admin.submit(page, opening + "/reminder", Map.of()).text()).contains("Nobody was reminded");
        assertThat(acts(cast)).containsExactly("1");
        at("2026-03-02T09:20:00Z");
        assertThat(mailbox.to(cast.address("Ana Ruiz"))).hasSize(2);

        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        admin = naming.administrator(cast);
        assertThat(admin.open(opening).text()).contains("The day above has passed.");
        assertThat(admin.open(opening).document().select("form[action$=reminder]"))
                .isEmpty();
        enough(ana, "of Ana");
        clock.set(Instant.parse("2026-03-03T09:00:00Z"));
        admin = naming.administrator(cast);
        assertThat(admin.open(opening).document().select("form[action$=reminder]"))
                .as("nobody is left to be reminded")
                .isEmpty();
    }

    @Test
    void endsWithTheDayAndWithTheStart() {
        Case ana = naming.naming();
        Case other = naming.naming();
        clock.set(Instant.parse("2026-03-10T12:00:00Z"));
        at("2026-03-10T12:00:00Z");
        assertThat(mailbox.to(ana.cast().address("Ana Ruiz")))
                .as("the day has passed")
                .hasSize(1);
        at("2026-03-05T05:00:00Z");
        scenario.raters(other.cast(), other.executive(), "Peer", Relationship.PEER, 5);
        launch.start(other.cast().campaign(), other.cast().administrator());
        at("2026-03-05T07:20:00Z");
        assertThat(mailbox.to(other.cast().address("Ana Ruiz")))
                .as("what waited for the morning is not needed any more")
                .extracting(Mailbox.Received::subject)
                .noneMatch(subject -> subject.contains("Please name them"));
    }

    private void enough(Case of, String word) {
        Map.of(
                        Relationship.CURRENT_DIRECT_REPORT, 4,
                        Relationship.PAST_DIRECT_REPORT, 3,
                        Relationship.CURRENT_SUPERVISOR, 1,
                        Relationship.PAST_SUPERVISOR, 1,
                        Relationship.PEER, 3)
                .forEach((relationship, count) -> scenario.raters(
                        of.cast(), of.executive(), relationship.id().replace('_', ' ') + word, relationship, count));
    }

    private String subject(Scenario.Cast cast, String name) {
        return mailbox.latest(cast.address(name)).orElseThrow().subject();
    }

    private void worksIn(String address, String zone) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("update person set time_zone = ?2 where email = ?1")
                        .setParameter(1, address)
                        .setParameter(2, zone)
                        .executeUpdate());
    }

    private List<String> acts(Scenario.Cast cast) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(
                                "select detail from audit_event where organisation_id = ?1 and act = 'NOMINATION_REMINDED'",
                                String.class)
                        .setParameter(1, cast.organisation())
                        .getResultList());
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        job.remindDue();
        delivery.deliver();
    }
}

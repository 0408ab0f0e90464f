package org.sightline.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.ClosingRequests;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.nomination.Approver;
import org.sightline.nomination.NominationScenario;

/**
 * Whole mails as they are read, in every language, against files that somebody has read. After a change of words, run
 * with -Dgolden, and read what has changed in src/test/resources/mails before it is kept.
 */
@QuarkusTest
class MailWordingTest {
    private static final Path FILES = Path.of("src/test/resources/mails");

    @Inject
    Scenario scenario;

    @Inject
    NominationScenario naming;

    @Inject
    Logins logins;

    @Inject
    Launch launch;

    @Inject
    ClosingRequests requests;

    @Inject
    @Any
    Instance<LetterWriter> writers;

    @Inject
    EntityManager em;

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr"})
    void readsAsItWasRead(String language) throws IOException {
        Scenario.Cast cast = scenario.draft();
        UUID sponsor = logins.account(cast.address("sponsor"), cast.organisation(), Role.SPONSOR);
        named(cast.administrator(), "Tom Lind", language);
        named(cast.coach(), "Miriam Okafor", language);
        named(sponsor, "Kim Berg", language);
        UUID ana = scenario.executive(cast, "Ana Ruiz");
        UUID bo = scenario.executive(cast, "Bo Lindqvist");
        scenario.rater(cast, ana, "Dana Falk", Relationship.PEER);
        scenario.raters(cast, bo, "Peer", Relationship.PEER, 6);
        UUID cleo = scenario.executive(cast, "Cleo Dahl");
        naming.open(cast);
        sql("update person set language = ?2 where organisation_id = ?1", cast.organisation(), language);

        Map<String, OutgoingMail> mails = new LinkedHashMap<>();
        mails.put("naming-opened", written(Letter.of("nomination-opened", ana)));
        mails.put("naming-reminder", written(Letter.of("nomination-reminder", cleo)));
        mails.put("naming-reminder-few", written(Letter.of("nomination-reminder", ana)));
        mails.put("naming-decided", written(Letter.of("proposals-decided", ana)));
        proposal(ana, "ASKED", cast);
        mails.put("naming-question", written(Letter.of("proposal-question", ana)));
        proposal(ana, "SENT", cast);
        proposal(ana, "SENT", cast);
        mails.put("naming-sent", written(Letter.of("proposals-sent", ana)));
        naming.open(cast, Approver.EITHER);
        mails.put(
                "naming-sent-to-sponsor",
                written(Letter.of("proposals-sent-to-sponsor", sponsor).withSecret(ana.toString())));

        scenario.raters(cast, ana, "Peer", Relationship.PEER, 6);
        scenario.raters(cast, cleo, "Peer", Relationship.PEER, 6);
        launch.start(cast.campaign(), cast.administrator());
        UUID dana = invitation(cast, "Dana Falk");
        for (String kind : new String[] {"announcement", "invitation", "reminder", "last-call", "lost-link"}) {
            mails.put(kind, written(Letter.of(kind, dana)));
        }
        sql(
                "update outbox_message set state = 'BOUNCED', last_reply = '550 5.1.1', payload = null"
                        + " where subject_id = ?1 and kind = ?2",
                invitation(cast, "Peer 1"),
                "invitation");
        mails.put(
                "bounce-notice",
                written(Letter.of("bounce-notice", cast.administrator())
                        .withSecret(cast.campaign().toString())));
        QuarkusTransaction.requiringNew().run(() -> requests.ask(cast.campaign(), cast.administrator()));
        mails.put(
                "closing-requested",
                written(Letter.of("closing-requested", cast.coach()).inCampaign(cast.campaign())));
        scenario.close(cast);
        mails.put("thanks", written(Letter.of("thanks", dana)));

        for (Map.Entry<String, OutgoingMail> mail : mails.entrySet()) {
            Path file = FILES.resolve(language).resolve(mail.getKey() + ".txt");
            String text = text(mail.getValue(), cast);
            if (System.getProperty("golden") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text).as(language + " " + mail.getKey()).isEqualTo(Files.readString(file));
            var html = Jsoup.parse(mail.getValue().html());
            assertThat(html.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(html.select("img, script")).isEmpty();
        }
    }

    private OutgoingMail written(Letter letter) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(letter.kind()))
                .findFirst()
                .orElseThrow()
                .write(letter)
                .orElseThrow(() -> new AssertionError("not needed: " + letter.kind()));
    }

    /** As a file: without what differs from one run to the next. */
    private static String text(OutgoingMail mail, Scenario.Cast cast) {
        String all = "To: %s\nFrom: %s\nSubject: %s\n\n%s\n"
                .formatted(
                        mail.to(),
                        mail.sender().orElse("-"),
                        mail.subject(),
                        mail.text().strip());
        return all.replace(cast.domain(), "nordwind.example")
                .replaceAll("/(r|opt-out)/[\\w-]+", "/$1/TOKEN")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    private void named(UUID account, String name, String language) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("update account set name = ?2, language = ?3 where id = ?1")
                        .setParameter(1, account)
                        .setParameter(2, name)
                        .setParameter(3, language)
                        .executeUpdate());
    }

    private void proposal(UUID executive, String standing, Scenario.Cast cast) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery(
                                "insert into proposal (id, executive_id, name, email, language, relationship, standing,"
                                        + " words, proposed_by) values (?1, ?2, 'Eva Falk', ?3, 'en', 'PEER', ?4, ?5, ?6)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, executive)
                        .setParameter(3, UUID.randomUUID() + "@" + cast.domain())
                        .setParameter(4, standing)
                        .setParameter(5, standing.equals("ASKED") ? "Since when?" : null)
                        .setParameter(6, cast.administrator())
                        .executeUpdate());
    }

    private UUID invitation(Scenario.Cast cast, String name) {
        return QuarkusTransaction.requiringNew().call(() -> (UUID) em.createNativeQuery(
                        "select i.id from invitation i join rater r on r.id = i.rater_id"
                                + " join person p on p.id = r.person_id where p.email = ?1",
                        UUID.class)
                .setParameter(1, cast.address(name))
                .getSingleResult());
    }

    private void sql(String statement, Object first, String second) {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery(statement)
                        .setParameter(1, first)
                        .setParameter(2, second)
                        .executeUpdate());
    }
}

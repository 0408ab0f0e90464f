package org.sightline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.mail.Delivery;
import org.sightline.security.ExecutiveHalves;

/** Coaching without a survey, as coach, executive and administrator live it. */
@QuarkusTest
class EngagementTest {
    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    @Inject
    ExecutiveHalves halves;

    private final Mailbox mailbox = new Mailbox();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String coachAddress = "coach-" + tag + "@example.com";
    private final String nextAddress = "next-" + tag + "@example.com";
    private final String executiveAddress = "ana-" + tag + "@example.com";

    private UUID organisation;
    private Browser coach;
    private Browser administrator;

    @BeforeEach
    void people() {
        organisation = logins.organisation("Coached " + tag);
        coach = logins.browser(logins.account(coachAddress, organisation, Role.COACH));
        logins.account(nextAddress, organisation, Role.COACH);
        administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private String begun() {
        Page form = coach.open("/engagements/new");
        return coach.submit(
                        form,
                        "/engagements",
                        Map.of(
                                "name",
                                "Ana Ruiz",
                                "email",
                                executiveAddress,
                                "goal",
                                "Delegate more " + tag,
                                "timeZone",
                                "Europe/Berlin"))
                .path();
    }

    private Browser executive() {
        return logins.browser(logins.account(executiveAddress, organisation));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(coach.open("/engagements").text()).contains("You have no engagement yet.");
        Page form = coach.open("/engagements/new");
        Page again = coach.submit(
                form, "/engagements", Map.of("name", "", "email", "nobody", "minutes", "many", "goal", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Enter whole minutes from 30 to 6,000.", "Write down what you work towards.");
        assertThat(again.document().expectFirst("#minutes").val()).isEqualTo("many");

        String page = begun();
        Page second = coach.submit(
                form,
                "/engagements",
                Map.of("name", "Ana", "email", executiveAddress, "goal", "Another", "timeZone", "UTC"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains(executiveAddress + " is being coached already.");
        assertThat(second.document().expectFirst("#goal").text()).isEqualTo("Another");

        Page goal = coach.open(page + "/goal");
        coach.submit(goal, page + "/goal", Map.of("goal", "First window"));
        Page overtaken = coach.submit(goal, page + "/goal", Map.of("goal", "Second window"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#other").text()).isEqualTo("First window");
        assertThat(coach.submit(overtaken, page + "/goal", Map.of()).text()).contains("Second window");
    }

    @Test
    void putsSessionsIntoBothCalendarsMovesThemAndTakesThemOut() throws Exception {
        String page = begun();
        delivery.deliver();
        assertThat(mailbox.latest(executiveAddress).orElseThrow().subject())
                .isEqualTo("Your coaching with coach-" + tag);
        mailbox.clear();

        String sessions = page + "/sessions";
        Page form = coach.open(sessions + "/new");
        Page planned = coach.submit(form, sessions, session("2026-03-31", "14:30", "Room 4"));
        assertThat(planned.text())
                .contains("The session is planned.", "31 March 2026, 14:30", "Room 4", "Bring a week");
        delivery.deliver();
        Entry first = entry(executiveAddress);
        assertThat(first.method()).isEqualTo("REQUEST");
        assertThat(first.sequence()).isZero();
        // summer time has begun two days before
        assertThat(first.source()).contains("DTSTART:20260331T123000Z", "DTEND:20260331T133000Z");
        assertThat(first.source())
                .contains("ORGANIZER", "mailto:" + coachAddress, "mailto:" + executiveAddress, "RSVP=TRUE")
                .doesNotContain("Bring a week", "Delegate");
        assertThat(first.folded().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(entry(coachAddress).uid()).isEqualTo(first.uid());

        String session = planned.document().select("a[href^=" + sessions + "/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.endsWith("/new") && !href.endsWith("/record"))
                .findFirst()
                .orElseThrow();
        Page change = coach.open(session);
        mailbox.clear();
        coach.submit(change, session, Map.of("preparation", "Bring two weeks"));
        delivery.deliver();
        assertThat(mailbox.to(executiveAddress)).isEmpty();

        Page moved = coach.submit(coach.open(session), session, Map.of("time", "16:00"));
        assertThat(moved.text()).contains("16:00", "Bring two weeks");
        assertThat(coach.submit(change, session, Map.of("time", "09:00")).status())
                .isEqualTo(409);
        delivery.deliver();
        Entry second = entry(executiveAddress);
        assertThat(second.uid()).isEqualTo(first.uid());
        assertThat(second.sequence()).isEqualTo(1);
        assertThat(second.source()).contains("DTSTART:20260331T140000Z");

        mailbox.clear();
        coach.submit(coach.open(session), session + "/cancellation", Map.of());
        delivery.deliver();
        Entry last = entry(coachAddress);
        assertThat(last.method()).isEqualTo("CANCEL");
        assertThat(last.uid()).isEqualTo(first.uid());
        assertThat(last.sequence()).isEqualTo(2);
        assertThat(last.source()).contains("STATUS:CANCELLED");
    }

    @Test
    void keepsPrivateNotesWithTheirWriterWhenAnotherCoachTakesOver() throws Exception {
        String page = begun();
        write(page, "Keeps changing the subject " + tag, false);
        write(page, "Read chapter two " + tag, true);
        coach.submit(coach.open(page + "/sessions/new"), page + "/sessions", session("2026-03-09", "10:00", "Room 4"));
        Browser executive = executive();
        Page own = executive.open("/my/coaching");
        assertThat(own.text())
                .contains("Delegate more " + tag, "Read chapter two", "Room 4", "Only coach-" + tag)
                .doesNotContain("Keeps changing");
        String commitments = own.path() + "/commitments";
        assertThat(executive
                        .submit(own, commitments, Map.of("body", "Ask first", "due", "2026-02-01"))
                        .text())
                .contains("Choose today or a later day.");
        Page promised = executive.submit(own, commitments, Map.of("body", "Ask first", "due", "2026-03-20"));
        String commitment =
                promised.document().expectFirst("form[action*=/commitments/]").attr("action");
        executive.submit(promised, commitment, Map.of("state", "kept"));
        assertThat(coach.open(page).text()).contains("Ask first", "done (2 March 2026)");
        delivery.deliver();
        mailbox.clear();

        String register = "/organisations/" + organisation + "/coaches";
        Page coaches = administrator.open(register);
        assertThat(coaches.text())
                .contains("Ana Ruiz", "coach-" + tag, "not declared yet")
                .doesNotContain("Delegate", "Room 4", "chapter two", "Ask first");
        String hand = coaches.document().expectFirst("a[href*=/engagements/]").attr("href");
        Page choice = administrator.open(hand);
        assertThat(administrator.submit(choice, hand + "/coach", Map.of()).text())
                .contains("Choose who takes over.");
        String next = choice.document().expectFirst("input[name=coach]").val();
        assertThat(administrator
                        .submit(choice, hand + "/coach", Map.of("coach", next))
                        .text())
                .contains("next-" + tag + " coaches from now on.");
        delivery.deliver();

        assertThat(coach.open(page).status()).isEqualTo(404);
        assertThat(logins.browser(UUID.fromString(next)).open(page).text())
                .contains("Delegate more " + tag, "Read chapter two", "Ask first", "Room 4")
                .doesNotContain("Keeps changing");
        assertThat(entry(coachAddress).method()).isEqualTo("CANCEL");
        assertThat(entry(nextAddress).method()).isEqualTo("REQUEST");
        assertThat(entry(nextAddress).source())
                .contains("mailto:" + nextAddress)
                .doesNotContain(coachAddress);
        assertThat(entry(executiveAddress).sequence()).isEqualTo(1);
        assertThat(mailbox.to(executiveAddress))
                .anyMatch(mail -> mail.subject().equals("Your coach from now on: next-" + tag));
    }

    @Test
    void countsTheTimeOfSessionsAndOfWhatIsNoted() {
        String page = begun();
        Page planned = coach.submit(
                coach.open(page + "/sessions/new"), page + "/sessions", session("2026-03-09", "10:00", ""));
        String record = planned.document().expectFirst("a[href$=/record]").attr("href");
        Page early = coach.submit(coach.open(record), record, Map.of("record", "Went well"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("The session is on 9 March 2026, which is still to come.");
        assertThat(early.document().expectFirst("#record").text()).isEqualTo("Went well");
        assertThat(coach.open(page).text()).contains("0 of 240 minutes used; 240 left. Planned sessions take 60 more.");

        clock.advance(Duration.ofDays(8));
        coach = logins.browser(logins.account(coachAddress, organisation, Role.COACH));
        Page held = coach.submit(coach.open(record), record, Map.of("record", "Went well", "minutes", "75"));
        assertThat(held.text()).contains("Noted as held.", "Went well", "75 of 240 minutes used; 165 left.");
        // a change of the record does not count the session twice
        coach.submit(coach.open(record), record, Map.of("record", "Went very well", "minutes", "75"));
        Page time = coach.open(page + "/time");
        Page noted = coach.submit(
                time, page + "/time", Map.of("activity", "reading", "minutes", "200", "day", "2026-03-05"));
        assertThat(noted.text()).contains("275 of 240 minutes used; -35 left.", "Reading the report");
        String removal = noted.document().expectFirst("form[action$=/removal]").attr("action");
        assertThat(coach.submit(noted, removal, Map.of()).text()).contains("75 of 240 minutes used; 165 left.");
        assertThat(executive().open("/my/coaching").text()).contains("Went very well", "75 of 240 minutes used");
    }

    @Test
    void registersWhatCoachesSayAndDeclare() {
        String profile = "/engagements/profile/" + organisation;
        Map<String, String> said = new HashMap<>(Map.of(
                "qualification", "ICF PCC, 12 years",
                "languages", "English, Spanish",
                "domains", "Operations",
                "capacity", "a few",
                "supervised", "2026-02-10",
                "interests", "My sister works in sales."));
        Page form = coach.open(profile);
        Page again = coach.submit(form, profile, said);
        assertThat(again.text()).contains("Enter a whole number from 0 to 200, or leave it empty.");
        said.put("capacity", "1");
        said.put("declared", "on");
        coach.submit(again, profile, said);
        begun();
        assertThat(administrator
                        .open("/organisations/" + organisation + "/coaches")
                        .text())
                .contains("ICF PCC, 12 years", "1 of 1 No room", "10 February 2026")
                .contains("My sister works in sales. (declared on 2 March 2026)");
        assertThat(executive().open("/my/coaching").text())
                .contains("ICF PCC, 12 years", "My sister works in sales.")
                .doesNotContain("10 February 2026");
        // other words are declared again, or stand undeclared
        coach.submit(coach.open(profile), profile, Map.of("interests", "None of my business."));
        assertThat(administrator
                        .open("/organisations/" + organisation + "/coaches")
                        .text())
                .doesNotContain("None of my business", "declared on");
    }

    @Test
    void endsWithWhatWasPlannedAndStaysReadable() throws Exception {
        String page = begun();
        coach.submit(coach.open(page + "/sessions/new"), page + "/sessions", session("2026-03-09", "10:00", ""));
        delivery.deliver();
        mailbox.clear();
        assertThat(coach.submit(coach.open(page), page + "/end", Map.of()).text())
                .contains("Nothing was changed");
        Page ended = coach.submit(coach.open(page), page + "/end", Map.of("sure", "on"));
        assertThat(ended.text()).contains("The engagement has ended.", "Delegate more " + tag, "cancelled");
        delivery.deliver();
        assertThat(entry(executiveAddress).method()).isEqualTo("CANCEL");
        assertThat(coach.open(page + "/sessions/new").status()).isEqualTo(404);
        assertThat(executive().open("/my/coaching").text()).contains("Delegate more " + tag, "ended on 2 March 2026");
        assertThat(begun()).isNotEqualTo(page);
    }

    @Test
    void isErasedWithItsKeyWhenSomebodyAsks() {
        String page = begun();
        write(page, "Keeps changing the subject " + tag, false);
        coach.submit(coach.open(page + "/sessions/new"), page + "/sessions", session("2026-03-09", "10:00", ""));
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(halves.executives()).contains(id);
        String erasure = "/organisations/" + organisation + "/engagements/" + id + "/erasure";
        Page ask = administrator.open(erasure);
        assertThat(administrator.submit(ask, erasure, Map.of("name", "Ana")).status())
                .isEqualTo(422);
        assertThat(coach.open(page).status()).isEqualTo(200);
        assertThat(administrator
                        .submit(ask, erasure, Map.of("name", "Ana Ruiz"))
                        .text())
                .contains("The engagement was erased.", "There is no engagement yet.");
        assertThat(coach.open(page).status()).isEqualTo(404);
        assertThat(halves.executives()).doesNotContain(id);
    }

    private void write(String page, String body, boolean shared) {
        coach.submit(
                coach.open(page + "/notes/new"),
                page + "/notes",
                shared ? Map.of("body", body, "share", "on") : Map.of("body", body));
    }

    private static Map<String, String> session(String day, String time, String place) {
        return Map.of("day", day, "time", time, "minutes", "60", "place", place, "preparation", "Bring a week");
    }

    /** What a calendar is handed. */
    record Entry(String method, String folded, Calendar calendar) {
        String source() {
            return folded.replace("\r\n ", "");
        }

        VEvent event() {
            return calendar.<VEvent>getComponents("VEVENT").getFirst();
        }

        int sequence() {
            return Integer.parseInt(
                    event().getProperty("SEQUENCE").orElseThrow().getValue());
        }

        String uid() {
            return event().getUid().orElseThrow().getValue();
        }
    }

    /** The calendar part of the newest mail to this address that has one. */
    private Entry entry(String address) throws MessagingException, IOException, ParserException {
        List<Mailbox.Received> mails = mailbox.to(address).stream()
                .filter(mail -> mail.source().contains("text/calendar"))
                .toList();
        assertThat(mails).isNotEmpty();
        MimeMessage mail = new MimeMessage(
                null, new ByteArrayInputStream(mails.getLast().source().getBytes(StandardCharsets.UTF_8)));
        String source = CalendarParts.text(mail);
        Calendar calendar = new CalendarBuilder().build(new StringReader(source));
        calendar.validate(true);
        return new Entry(calendar.getProperty("METHOD").orElseThrow().getValue(), source, calendar);
    }
}

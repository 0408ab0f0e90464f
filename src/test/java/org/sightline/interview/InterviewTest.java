package org.sightline.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.Owner;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.engagement.CoachedPair;
import org.sightline.mail.Delivery;

/** Conversations as the coach, whoever comes forward, and everybody else live them. */
@QuarkusTest
class InterviewTest {
    private static final String STORE = "('interview_door', 'interview_slot', 'interview', 'interview_note')";

    @Inject
    Logins logins;

    @Inject
    Delivery delivery;

    @Inject
    TestClock clock;

    private final Mailbox mailbox = new Mailbox();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String coachAddress = "coach-" + tag + "@example.com";
    private final String executiveAddress = "ana-" + tag + "@example.com";
    private final String dmitri = "Dmitri Orlov" + tag;
    private final String dmitriAddress = "dmitri-" + tag + "@example.com";

    private UUID organisation;
    private Browser coach;
    private String engagement;
    private String page;

    @BeforeEach
    void people() {
        CoachedPair pair = CoachedPair.of(logins, tag);
        organisation = pair.organisation();
        coach = pair.coach();
        engagement = pair.page();
        page = engagement + "/interviews";
        delivery.deliver();
        mailbox.clear();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void letsWhoeverHoldsTheAddressTakeATimeAndGiveItBack() {
        String door = address();
        assertThat(coach.open(page).text()).doesNotContain(door.substring(12));
        Browser stranger = new Browser();
        Page empty = stranger.open(door);
        assertThat(empty.text())
                .contains(
                        "A conversation about Ana Ruiz", "coach-" + tag, "nobody else does", "None of these suits me");
        offer("2026-03-31", "14:30");
        assertThat(offer("2026-03-31", "14:30").text()).contains("A time that begins then is offered already.");
        assertThat(offer("2026-03-01", "14:30").text()).contains("Choose a time that is still to come.");

        Page form = stranger.open(door);
        Page again = stranger.submit(form, door, Map.of("name", dmitri, "reach", "nowhere"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Choose a time, or that none suits.", "Enter an e-mail address or a telephone number");
        assertThat(again.document().expectFirst("#name").val()).isEqualTo(dmitri);
        Page booked = stranger.submit(again, door, booking(form));
        assertThat(booked.text()).contains("Your conversation with coach-" + tag, "31 March 2026, 14:30", "I call you");
        assertThat(booked.document().expectFirst("a[href$=.ics]").attr("href")).startsWith(booked.path());
        String entry =
                new String(stranger.download(booked.path() + "/entry.ics").body(), StandardCharsets.UTF_8);
        // summer time has begun two days before
        assertThat(entry.replace("\r\n ", ""))
                .contains("METHOD:PUBLISH", "DTSTART:20260331T123000Z", "DTEND:20260331T130000Z")
                .contains("Conversation with coach-" + tag)
                .doesNotContain("Ana Ruiz", dmitri);
        assertThat(new Browser().open(door).document().select("input[name=slot]"))
                .hasSize(1);
        Page late = new Browser().open(booked.path());
        assertThat(late.text()).contains("31 March 2026, 14:30");

        delivery.deliver();
        Mailbox.Received mail = mailbox.latest(dmitriAddress).orElseThrow();
        assertThat(mail.subject()).isEqualTo("Your conversation with coach-" + tag + ", 31 March 2026, 14:30");
        assertThat(Browser.path(mail.link())).isEqualTo(booked.path());
        assertThat(mail.text() + entry(mail))
                .contains("METHOD:REQUEST", "mailto:" + dmitriAddress)
                .doesNotContain("Ana Ruiz", "Delegate", dmitri);
        Mailbox.Received told = mailbox.latest(coachAddress).orElseThrow();
        assertThat(told.text() + told.html() + entry(told))
                .contains("METHOD:REQUEST", "mailto:" + coachAddress, "SUMMARY:Interview")
                .doesNotContain(dmitri, dmitriAddress);
        assertThat(coach.open(page).text()).contains(dmitri, dmitriAddress, "Reported to her", "31 March 2026, 14:30");

        mailbox.clear();
        assertThat(stranger.submit(booked, booked.path() + "/cancellation", Map.of())
                        .text())
                .contains("Nothing of what you typed is kept");
        assertThat(stranger.open(booked.path()).status()).isEqualTo(404);
        assertThat(coach.open(page).text()).doesNotContain(dmitri).contains("31 March 2026, 14:30");
        delivery.deliver();
        assertThat(entry(mailbox.latest(dmitriAddress).orElseThrow())).contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(mailbox.latest(coachAddress).orElseThrow().subject()).startsWith("A conversation is cancelled");
    }

    @Test
    void givesATimeToOneOfManyWhoWantItAtOnce() throws Exception {
        String door = address();
        offer("2026-03-31", "14:30");
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Future<Page>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                Map<String, String> fields = new HashMap<>();
                Browser one = new Browser();
                Page form = one.open(door);
                fields.putAll(booking(form));
                fields.put("name", "Number " + i);
                answers.add(threads.submit(() -> {
                    together.await();
                    return one.submit(form, door, fields);
                }));
            }
        }
        int taken = 0;
        for (int i = 0; i < many; i++) {
            Page answer = answers.get(i).get();
            if (answer.status() == 409) {
                assertThat(answer.text()).contains("Somebody has just taken this time.");
                assertThat(answer.document().expectFirst("#name").val()).isEqualTo("Number " + i);
            } else {
                assertThat(answer.path()).startsWith("/conversations/");
                taken++;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(Owner.value("select count(*) from interview where engagement_id = '" + id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void keepsNotesPartByPartAndTellsWindowsApart() {
        Page told = byHand(dmitri);
        String notes = link(told, "/notes");
        Page first = coach.open(notes);
        Page second = coach.open(notes);
        assertThat(first.document().select("textarea")).hasSize(6);
        assertThat(first.text()).contains("One situation that went well 10 min", "What led up to it?");
        var kept = coach.submitOnce(first, notes, Map.of("effective", "Rang the night shift", "act", "keep"));
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(kept.headers().firstValue("X-Version")).hasValue("1");
        Page overtaken = coach.submit(second, notes, Map.of("effective", "Asked the line", "close", "Thanks"));
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.document().expectFirst("#effective").text()).isEqualTo("Asked the line");
        assertThat(overtaken.document().expectFirst("blockquote").text()).isEqualTo("Rang the night shift");
        assertThat(coach.submit(overtaken, notes, Map.of("paraphrase", "on")).text())
                .contains("Your note is saved.");
        assertThat(coach.open(notes).document().expectFirst("#effective").text())
                .isEqualTo("Asked the line");
        assertThat(coach.submit(coach.open(notes), notes, Map.of("change", "x".repeat(8001)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void movesWhoeverWasWrittenDownByHand() {
        offer("2026-03-31", "14:30");
        Page told = byHand(dmitri);
        assertThat(told.text()).contains(dmitri, "no time agreed");
        String person = told.document().select("a[href*=/people/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.endsWith("/new") && !href.endsWith("/notes"))
                .findFirst()
                .orElseThrow();
        Page moved = coach.submit(
                coach.open(person),
                person,
                Map.of("day", "2026-03-31", "time", "14:30", "minutes", "45", "place", "Room 4"));
        assertThat(moved.text()).contains("The conversation is moved.", "31 March 2026, 14:30", "45 minutes", "Room 4");
        Page again = coach.submit(coach.open(person), person, Map.of("time", "16:00", "again", "on"));
        assertThat(again.text()).contains("31 March 2026, 16:00", "31 March 2026, 14:30");
        delivery.deliver();
        assertThat(mailbox.to(dmitriAddress).stream().map(Mailbox.Received::subject))
                .containsExactlyInAnyOrder(
                        "Your wish to talk with coach-" + tag,
                        "Your conversation with coach-" + tag + ", 31 March 2026, 14:30",
                        "New time for your conversation with coach-" + tag + ", 31 March 2026, 16:00");
        assertThat(coach.submit(coach.open(person), person + "/cancellation", Map.of())
                        .text())
                .contains("its entry deleted")
                .doesNotContain(dmitri);
    }

    @Test
    void isNobodyElsesBusiness() {
        Page told = byHand(dmitri);
        String notes = link(told, "/notes");
        coach.submit(coach.open(notes), notes, Map.of("effective", "Said " + tag + " of it"));
        UUID otherPlace = logins.organisation("Other " + tag);
        List<Browser> others = List.of(
                logins.browser(logins.account("colleague-" + tag + "@example.com", organisation, Role.COACH)),
                logins.browser(logins.account("foreign-" + tag + "@example.com", otherPlace, Role.COACH)));
        for (Browser other : others) {
            for (String path : List.of(page, notes, page + "/people/new")) {
                assertThat(other.open(path).status()).isEqualTo(404);
            }
        }
        Browser executive = logins.browser(logins.account(executiveAddress, organisation));
        assertThat(executive.open(page).status()).isIn(403, 404);
        assertThat(executive.open("/my/coaching").text()).doesNotContain(dmitri, "Interviews");
        Browser administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
        assertThat(administrator.open("/organisations/" + organisation + "/log").text())
                .doesNotContain(dmitri, dmitriAddress);
        delivery.deliver();
        assertThat(mailbox.to(executiveAddress)).isEmpty();
        assertThat(Owner.value("select count(*) from audit_event e where e::text like '%" + tag + "%'"))
                .isEqualTo("0");
    }

    @Test
    void endsWithTheEngagementAndStaysReadable() {
        String door = address();
        offer("2026-03-31", "14:30");
        Browser stranger = new Browser();
        Page form = stranger.open(door);
        Page booked = stranger.submit(form, door, booking(form));
        Page told = byHand("Held already");
        String notes = told.document().select("a[href$=/notes]").stream()
                .filter(link -> link.text().contains("Held"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        coach.submit(coach.open(notes), notes, Map.of("effective", "Rang the night shift"));
        delivery.deliver();
        mailbox.clear();
        coach.submit(coach.open(engagement), engagement + "/end", Map.of("sure", "on"));
        delivery.deliver();
        assertThat(mailbox.latest(dmitriAddress).orElseThrow().subject())
                .isEqualTo("Cancelled: your conversation with coach-" + tag);
        assertThat(stranger.open(door).status()).isEqualTo(404);
        assertThat(stranger.open(booked.path()).status()).isEqualTo(404);
        assertThat(coach.open(page).text()).contains("Held already").doesNotContain(dmitri, "Offer a time");
        Page ended = coach.open(notes);
        assertThat(ended.text()).contains("Rang the night shift");
        assertThat(ended.document().select("main form button")).isEmpty();
        assertThat(coach.submit(form(ended, notes), notes, Map.of()).status()).isEqualTo(404);
        assertThat(coach.open(page + "/people/new").status()).isEqualTo(404);
    }

    @Test
    void leavesNamesWithTheCoachWhoHeardThemAndGoesWithTheEngagement() {
        String door = address();
        Page told = byHand(dmitri);
        String notes = link(told, "/notes");
        coach.submit(coach.open(notes), notes, Map.of("effective", "Rang the night shift"));
        UUID next = logins.account("next-" + tag + "@example.com", organisation, Role.COACH);
        Browser administrator =
                logins.browser(logins.account("admin-" + tag + "@example.com", organisation, Role.ADMINISTRATOR));
        String hand = "/organisations/" + organisation + "/engagements/" + id();
        administrator.submit(administrator.open(hand), hand + "/coach", Map.of("coach", next.toString()));
        Browser after = logins.browser(next);
        assertThat(after.open(page).text())
                .contains("Somebody who talked with the coach before you")
                .doesNotContain(dmitri, dmitriAddress);
        assertThat(after.open(notes).status()).isEqualTo(404);
        assertThat(new Browser().open(door).status()).isEqualTo(404);

        String erasure = hand + "/erasure";
        administrator.submit(administrator.open(erasure), erasure, Map.of("name", "Ana Ruiz"));
        assertThat(Owner.value("select count(*) from interview where engagement_id = '" + id() + "'"))
                .isEqualTo("0");
    }

    /** Planting a column "rater_id references rater" or a "booked_at" turns this red. */
    @Test
    void hasNothingThatLeadsToARater() {
        assertThat(Owner.value("""
                select string_agg(distinct tc.table_name || ' -> ' || cu.table_name, ', ' order by tc.table_name || ' -> ' || cu.table_name)
                from information_schema.table_constraints tc
                join information_schema.constraint_column_usage cu using (constraint_schema, constraint_name)
                where tc.constraint_type = 'FOREIGN KEY' and tc.table_name in\s""" + STORE))
                .isEqualTo("interview -> account, interview -> engagement, interview -> interview_slot,"
                        + " interview_door -> engagement, interview_note -> interview, interview_slot -> engagement");
        assertThat(Owner.value("""
                select string_agg(table_name || '.' || column_name, ', ') from information_schema.columns
                where (data_type like 'timestamp%' or data_type in ('date', 'time without time zone')
                    or column_name ~ '(rater|nomination|invitation|campaign|ballot|sent|created|at$)') and table_name in\s""" + STORE)).isEqualTo("interview_slot.starts_at");
    }

    /** The entry for a calendar that a mail brings. */
    private static String entry(Mailbox.Received mail) {
        String source = mail.source();
        int begins = source.indexOf("\r\n\r\n", source.indexOf("text/calendar"));
        String coded = source.substring(begins, source.indexOf("\r\n--", begins));
        return new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static Page form(Page seen, String action) {
        return new Page(action, seen.answer());
    }

    private String id() {
        return engagement.substring(engagement.lastIndexOf('/') + 1);
    }

    private String address() {
        Page made = coach.submit(coach.open(page), page + "/address", Map.of());
        return Browser.path(made.document().expectFirst("code").text());
    }

    private Page offer(String day, String time) {
        return coach.submit(
                coach.open(page),
                page + "/slots",
                Map.of("day", day, "time", time, "minutes", "30", "place", "By telephone, I call you"));
    }

    private Map<String, String> booking(Page form) {
        Element slot = form.document().expectFirst("input[name=slot]");
        return Map.of(
                "slot",
                slot.val(),
                "name",
                dmitri,
                "reach",
                dmitriAddress,
                "relationship",
                "Reported to her",
                "agreed",
                "on");
    }

    private Page byHand(String name) {
        return coach.submit(
                coach.open(page + "/people/new"),
                page + "/people",
                Map.of("slot", "none", "name", name, "reach", dmitriAddress, "agreed", "on"));
    }

    private static String link(Page at, String end) {
        return at.document().expectFirst("a[href$=" + end + "]").attr("href");
    }
}

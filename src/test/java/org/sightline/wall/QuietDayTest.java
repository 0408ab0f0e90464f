package org.sightline.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.Mailbox;
import org.sightline.Owner;
import org.sightline.Rounds;
import org.sightline.TestClock;
import org.sightline.account.Logins;
import org.sightline.ballot.Morning;
import org.sightline.mail.Delivery;

/**
 * A day on which raters begin, send, change, withdraw and decline: whatever anybody else can open, file, header and status
 * included, is the same byte for byte in the morning and in the evening, and no mail tells of it.
 */
@QuarkusTest
class QuietDayTest {
    private static final int PEERS = 9;
    private static final int AT_ONCE = 6;

    /** What is never twice the same, whatever raters do. */
    private static final Map<String, String> RESTLESS = Map.of(
            "GET /organisations/{id}/log", "copying the record is an act that stands in it",
            "GET /organisations/{id}/log/log.csv", "the same",
            "GET /organisations/{id}/log/log.jsonl", "the same",
            "GET /organisations/{id}/log/verification", "the same",
            "GET /oversight/log", "the same",
            "GET /organisations/{id}/retention", "counts the acts in the record",
            "GET /account/data", "lists who opened what",
            "GET /account/second-factor", "offers a new secret each time",
            "GET /account/passkeys", "offers a new challenge each time",
            "GET /bundles/{id}/reports.zip", "holds the second of its packing");

    /** The one page whose making shows on the maker's other pages. */
    private static final String OWN_DATA = "GET /account/data/own-data.zip";

    private final Wire wire = new Wire();
    private final Mailbox mailbox = new Mailbox();

    @Inject
    Founding founding;

    @Inject
    Logins logins;

    @Inject
    Morning morning;

    @Inject
    Rounds rounds;

    @Inject
    Delivery delivery;

    @Inject
    Scheduler scheduler;

    @Inject
    TestClock clock;

    /** The rounds are run when the test says so: what waits for a timer would come in the midst of a comparison. */
    @BeforeEach
    void stopTheTimers() {
        scheduler.pause();
    }

    @AfterEach
    void backToTheBeginning() {
        clock.reset();
        scheduler.resume();
    }

    @Test
    void tellsNobodyWhoAnswered() {
        World world = new World(founding, logins);
        try {
            Belonging own = world.at("COLLECTING", Ownership.OWN);
            List<Founding.Peer> peers = founding.peers(own, PEERS);
            goOn();
            pages(world, own); // a first opening may be told to its own reader
            Map<String, String> first = pages(world, own);
            Map<String, String> again = pages(world, own);
            Map<String, String> restless = changed(first, again);
            restless.keySet().removeAll(RESTLESS.keySet());
            assertThat(restless).as("without anybody's answer").isEmpty();
            List<Mailbox.Received> mails = mails(own);
            assertThat(mails).as("the test can tell").isNotEmpty();
            String acts = acts(own);

            live(peers);
            goOn();
            assertThat(acts(own)).isEqualTo(acts);

            Map<String, String> evening = pages(world, own);
            Map<String, String> told = changed(again, evening);
            told.keySet().removeAll(RESTLESS.keySet());
            assertThat(told).isEmpty();
            assertThat(again.values().stream()
                            .filter(page -> page.startsWith("200"))
                            .count())
                    .as("pages that were really there")
                    .isGreaterThan(60);
            assertThat(mails(own)).isEqualTo(mails);

            String lights = lights(own);
            clock.advance(java.time.Duration.ofDays(1));
            morning.comes();
            assertThat(lights(own))
                    .as("the next morning there was something to tell")
                    .isNotEqualTo(lights);
        } finally {
            world.end();
        }
    }

    /** Whatever the application does by itself, and the mails that come of it. */
    private void goOn() {
        rounds.run();
        delivery.deliver();
    }

    /** Everything that can happen to a ballot. */
    private static void live(List<Founding.Peer> peers) {
        for (Founding.Peer peer : peers.subList(0, 5)) {
            send(peer, "3");
        }
        Founding.Peer withdrawn = peers.get(5);
        Browser rater = send(withdrawn, "2");
        String withdrawal = withdrawn.page() + "/withdraw";
        rater.submit(rater.open(withdrawal), withdrawal, Map.of());
        Founding.Peer declined = peers.get(6);
        rater = Founding.rater(declined.token());
        rater.submit(rater.open(declined.page() + "/decline"), declined.page() + "/decline", Map.of());
        Founding.Peer begun = peers.get(7);
        rater = Founding.rater(begun.token());
        rater.submit(rater.open(begun.page() + "/r"), begun.page() + "/r", Map.of("R1", "4", "act", "later"));
        send(peers.getFirst(), "5");
    }

    private static Browser send(Founding.Peer peer, String point) {
        Browser rater = Founding.rater(peer.token());
        Browser.Page page = rater.open(peer.page());
        if (!page.document().select("form[action$=/change]").isEmpty()) {
            rater.submit(page, peer.page() + "/change", Map.of());
        }
        page = rater.open(peer.page() + "/r");
        for (int i = 0; i < 10 && !page.path().endsWith("/check"); i++) {
            Map<String, String> fields = new HashMap<>(Map.of("act", "next"));
            for (Element choice : page.document().select("form#answers input[type=radio][value=" + point + "]")) {
                fields.put(choice.attr("name"), point);
            }
            page = rater.submit(page, page.path(), fields);
        }
        assertThat(page.path()).endsWith("/check");
        Browser.Page sent = rater.submit(page, peer.page() + "/send", Map.of());
        assertThat(sent.path()).isEqualTo(peer.page() + "/sent");
        return rater;
    }

    /** What each actor gets at each address that changes nothing, by endpoint and role. */
    private Map<String, String> pages(World world, Belonging own) {
        Addresses addresses = new Addresses(Decisions.parameters());
        Map<String, String> pages = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Decision decision : Decisions.all()) {
                for (Actor actor : world.actors()) {
                    if (decision.get()
                            && decision.admits(actor.role())
                            && !actor.role().equals(Decision.RATER)
                            && !decision.toString().equals(OWN_DATA)) {
                        threads.execute(() -> pages.put(
                                decision + " as " + actor.role(),
                                plain(wire.send(actor, Ask.get(addresses.of(decision, own))))));
                    }
                }
            }
        }
        return new TreeMap<>(pages);
    }

    /** Nothing is taken out but the token of the forms and the time at which a page was made. */
    private static String plain(Answer answer) {
        String headers = answer.headers().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return answer.status() + "\n"
                + (headers + "\n" + new String(answer.body(), StandardCharsets.ISO_8859_1))
                        .replaceAll("(name=\"csrf\" value=\"|csrf=)[A-Za-z0-9_-]+", "$1")
                        .replaceAll("Expires=[^;]+GMT", "");
    }

    /** The endpoints whose answer to somebody differs, with the first line that does. */
    private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Map<String, String> changed = new TreeMap<>();
        before.forEach((page, was) -> {
            String is = after.getOrDefault(page, "");
            if (!was.equals(is)) {
                changed.put(page.substring(0, page.indexOf(" as ")), difference(was, is));
            }
        });
        return changed;
    }

    private static String difference(String was, String is) {
        List<String> before = was.lines().toList();
        List<String> after = is.lines().toList();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i)) && !before.get(i).startsWith("content-length")) {
                return before.get(i) + " -> " + after.get(i);
            }
        }
        return before.getLast() + " -> " + after.getLast();
    }

    /** To anybody of the organisation; other campaigns in the same database may send what they like. */
    private List<Mailbox.Received> mails(Belonging own) {
        Set<String> addresses = Set.of(Owner.value("select string_agg(email, ' ') from (select p.email from person p"
                        + " where p.organisation_id = '" + own.id("organisation")
                        + "' union select a.email from account a"
                        + " join membership m on m.account_id = a.id where m.organisation_id = '"
                        + own.id("organisation") + "') everybody")
                .split(" "));
        return mailbox.all().stream()
                .filter(mail -> mail.to().stream().anyMatch(addresses::contains))
                .toList();
    }

    private static String lights(Belonging own) {
        return Owner.value(
                "select string_agg(l::text, ';' order by l::text) from progress_light l where executive_id = '"
                        + own.id("executive") + "'");
    }

    private static String acts(Belonging own) {
        return Owner.value("select count(*) from audit_event where object_id in ('" + own.id("campaign") + "', '"
                + own.id("executive") + "')");
    }
}

package org.sightline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
import org.sightline.engagement.CoachedPair;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.engagement.Evidence;
import org.sightline.mail.Delivery;
import org.sightline.system.Sql;

/** A scenario as it is suggested, played, shared and gone through. */
@QuarkusTest
class RehearsalTest {
    @Inject
    Logins logins;

    @Inject
    Engagements engagements;

    @Inject
    RehearsedEvidence evidence;

    @Inject
    ScenarioRoom room;

    @Inject
    Delivery delivery;

    @Inject
    AgroalDataSource database;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final Mailbox mailbox = new Mailbox();
    private CoachedPair pair;
    private Browser coach;
    private Browser executive;

    @BeforeEach
    void begin() {
        pair = CoachedPair.of(logins, tag);
        coach = pair.coach();
        executive = pair.executive();
    }

    @Test
    void goesWhereChoicesLead() {
        String page = started("R1");
        assertThat(executive.open(page).text())
                .contains("A colleague has gone quiet", "You lead a division", "Step 1", "She closes her laptop")
                .doesNotContain("In the corridor");
        Page second = choose(page, "a", "I would rather wait " + tag);
        assertThat(second.path()).isEqualTo(page);
        assertThat(second.text()).contains("Step 2", "She stops, surprised", "In the corridor she says");
        assertThat(choose(page, "b", "").text()).contains("Step 3", "asked another division about a post");
        Page end = choose(page, "a", "");
        assertThat(end.text())
                .contains(
                        "Played on",
                        "simulated",
                        "You speak early, while it is still small. (Communicating)",
                        "I would rather wait " + tag,
                        "What else could have been chosen",
                        "You make room for a talk and leave the subject open.")
                .doesNotContain("Marta tells you about a plan");
        // another way leads elsewhere, and the first play stays
        String again = executive
                .submit(end, own("/scenarios/R1"), Map.of("anew", "yes"))
                .path();
        assertThat(again).isNotEqualTo(page);
        choose(again, "c", "");
        assertThat(executive.open(again).text()).contains("Over coffee the talk is polite");
        assertThat(executive.open(page).text()).contains("I would rather wait " + tag);
        assertThat(executive.open(own("/scenarios")).text()).contains("Played on", "Go on");
    }

    @Test
    void goesOnOnAnotherDeviceAndBack() {
        String page = started("B1");
        Page paused = executive.submit(
                executive.open(page), page, Map.of("act", "pause", "choice", "b", "thought", "Half a thought " + tag));
        assertThat(paused.path()).isEqualTo(own("/scenarios"));
        assertThat(paused.text()).contains("Paused. What you typed is kept.");
        Browser phone = again();
        Page there = phone.open(page);
        assertThat(there.document().expectFirst("#thought").val()).isEqualTo("Half a thought " + tag);
        assertThat(there.document().expectFirst("#choice-b").hasAttr("checked")).isTrue();
        Page desk = executive.open(page);
        phone.submit(there, page, Map.of());
        // the same sent twice is once, something else is not taken for it and not lost
        assertThat(executive.submit(desk, page, Map.of()).text()).contains("Step 2");
        Page late = executive.submit(desk, page, Map.of("choice", "a", "thought", "Other thought " + tag));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("has gone on in another window", "Step 2");
        assertThat(late.document().expectFirst("#thought").val()).isEqualTo("Other thought " + tag);
        Page back = executive.submit(
                executive.open(page), page, Map.of("act", "back", "choice", "c", "thought", "Kept too " + tag));
        assertThat(back.text()).contains("Step 1", "The board meets on Thursday");
        assertThat(back.document().expectFirst("#choice-b").hasAttr("checked")).isTrue();
        assertThat(choose(page, "b", "").document().expectFirst("#thought").val())
                .isEqualTo("Kept too " + tag);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        String page = started("T1");
        Page none = executive.submit(executive.open(page), page, Map.of("thought", "Not yet " + tag));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choose what you would do.");
        assertThat(none.document().expectFirst("#thought").val()).isEqualTo("Not yet " + tag);
        Page foreign = executive.submit(executive.open(page), page, Map.of("choice", "z"));
        assertThat(foreign.status()).isEqualTo(422);
        Page longThought =
                executive.submit(executive.open(page), page, Map.of("choice", "a", "thought", "x".repeat(2001)));
        assertThat(longThought.status()).isEqualTo(422);
        assertThat(longThought.document().expectFirst("#choice-a").hasAttr("checked"))
                .isTrue();
        assertThat(executive.open(page).text()).contains("Step 1");
        assertThat(executive.post(own("/scenarios/Z9"), Map.of()).statusCode()).isNotEqualTo(303);
    }

    @Test
    void isSuggestedByMail() {
        assertThat(executive.open(own("/scenarios")).text()).doesNotContain("Suggested by");
        String scenario = pair.page() + "/scenarios/C2";
        assertThat(coach.open(scenario).text())
                .contains("A plan you did not want", "leads to situation 2", "ends here", "Suggest it to Ana Ruiz");
        Page longWords = coach.submit(coach.open(scenario), scenario + "/suggestion", Map.of("words", "x".repeat(501)));
        assertThat(longWords.status()).isEqualTo(422);
        coach.submit(coach.open(scenario), scenario + "/suggestion", Map.of("words", "Like in spring " + tag));
        assertThat(coach.open(pair.page() + "/scenarios").text()).contains("suggested on");
        delivery.deliver();
        Mailbox.Received letter = mailbox.to("ana-" + tag + "@example.com").stream()
                .filter(one -> one.subject().contains("suggests a situation to try out"))
                .findFirst()
                .orElseThrow();
        String mail = letter.text();
        assertThat(mail).contains("A plan you did not want", own("/scenarios")).doesNotContain("Like in spring");
        assertThat(executive.open(own("/scenarios")).text()).contains("Suggested by", "Like in spring " + tag);
        assertThat(door(true)).contains("suggests a situation for you");
        coach.submit(coach.open(scenario), scenario + "/suggestion/removal", Map.of());
        assertThat(executive.open(own("/scenarios")).text()).doesNotContain("Suggested by");
    }

    @Test
    void isSharedAndGoneThroughTogether() {
        String page = started("R1");
        String seen = pair.page() + "/rehearsals/" + id(page);
        choose(page, "a", "I would rather wait " + tag);
        choose(page, "c", "");
        assertThat(coach.ask(seen).statusCode()).isEqualTo(404);
        choose(page, "b", "");
        assertThat(coach.ask(seen).statusCode()).isEqualTo(404);
        assertThat(coach.open(pair.page() + "/scenarios").text()).contains("has shared no rehearsal yet");
        assertThat(door(false)).doesNotContain("1");
        executive.submit(executive.open(page), page + "/sharing", Map.of("shared", "yes"));
        assertThat(coach.open(pair.page() + "/scenarios").text()).contains("Played on");
        executive.submit(executive.open(page), page + "/sharing", Map.of("shared", "yes"));
        delivery.deliver();
        assertThat(mailbox.to("coach-" + tag + "@example.com").stream()
                        .filter(one -> one.subject().contains("shares a rehearsal with you")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(seen)
                        .doesNotContain("I would rather wait", "A colleague has gone quiet", "leaves her"));
        assertThat(coach.open(seen).text())
                .contains("Choice of Ana Ruiz", "Thought of Ana Ruiz", "I would rather wait " + tag);
        String note = seen + "/notes/1";
        coach.submit(coach.open(note), note, Map.of("body", "Private " + tag));
        coach.submit(
                coach.open(seen + "/notes/2"), seen + "/notes/2", Map.of("body", "For both " + tag, "share", "on"));
        assertThat(coach.open(seen).text()).contains("Private " + tag, "For both " + tag);
        assertThat(executive.open(page).text()).contains("For both " + tag).doesNotContain("Private " + tag);
        assertThat(coach.ask(seen + "/notes/4").statusCode()).isEqualTo(404);

        String lessons = "/rehearsals/" + pair.id() + "/" + id(page) + "/lessons";
        Page nothing = coach.submit(coach.open(seen), lessons, Map.of("line", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text())
                .contains("Write the observation in one line.", "Say whether it was better or worse than usual.");
        coach.submit(coach.open(seen), lessons, Map.of("line", "Named it early " + tag, "better", "yes", "theme", "R"));
        executive.submit(
                executive.open(page), lessons, Map.of("line", "Waited too long " + tag, "better", "no", "theme", "T"));
        assertThat(evidence())
                .extracting(Evidence::title, Evidence::detail)
                .containsExactly(
                        tuple(
                                "Named it early " + tag,
                                "simulated · A colleague has gone quiet · Interpersonal relationships · better than usual"),
                        tuple(
                                "Waited too long " + tag,
                                "simulated · A colleague has gone quiet · Building and leading a team · worse than usual"));
        assertThat(room.held(engagement()).toString())
                .contains("I would rather wait " + tag, "Named it early " + tag, "For both " + tag)
                .doesNotContain("Private " + tag);

        executive.submit(executive.open(page), page + "/sharing", Map.of());
        assertThat(coach.ask(seen).statusCode()).isEqualTo(404);
        assertThat(coach.ask(note).statusCode()).isEqualTo(404);
        assertThat(evidence()).isEmpty();
        assertThat(executive.open(page).text()).contains("Named it early " + tag, "Once you share this rehearsal");
    }

    @Test
    void isNobodyElsesAndUnreadableWhereItLies() {
        String page = started("C1");
        choose(page, "a", "Canary " + tag);
        Browser other =
                logins.browser(logins.account("other-" + tag + "@example.com", pair.organisation(), Role.COACH));
        Browser colleague = logins.browser(logins.account("colleague-" + tag + "@example.com", pair.organisation()));
        assertThat(other.ask(pair.page() + "/scenarios").statusCode()).isEqualTo(404);
        assertThat(colleague.ask(page).statusCode()).isIn(403, 404);
        List<byte[]> rows = Sql.list(
                database,
                "ways",
                row -> row.getBytes(1),
                "select way from rehearsal where id = ?",
                UUID.fromString(id(page)));
        assertThat(rows)
                .singleElement()
                .satisfies(way ->
                        assertThat(new String(way, StandardCharsets.ISO_8859_1)).doesNotContain("Canary", "situation"));
        coach.submit(coach.open(pair.page()), pair.page() + "/end", Map.of("sure", "on"));
        assertThat(executive.open(own("/scenarios")).document().select("main form"))
                .isEmpty();
    }

    private String started(String scenario) {
        return executive
                .submit(executive.open(own("/scenarios")), own("/scenarios/" + scenario), Map.of())
                .path();
    }

    private Page choose(String page, String choice, String thought) {
        return executive.submit(executive.open(page), page, Map.of("choice", choice, "thought", thought));
    }

    /** The same person on another device. */
    private Browser again() {
        return logins.browser(logins.account("ana-" + tag + "@example.com", pair.organisation()));
    }

    private String own(String page) {
        return pair.own() + page;
    }

    private String door(boolean forExecutive) {
        return room.door(engagement(), forExecutive).orElseThrow().state();
    }

    private List<Evidence> evidence() {
        return evidence.of(engagement());
    }

    private Engagement engagement() {
        return engagements.any(pair.id()).orElseThrow();
    }

    private static String id(String page) {
        return page.replaceFirst(".*/", "");
    }
}

package org.sightline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an executive does with what was learnt: what stands in the way, a plan, a rehearsal, a pulse. */
final class Practising {
    private static final int EVIDENCE = 2;
    private static final String DECIDE = "Say who decides, and by which day, before we leave a question open";
    private static final String ASSIGN = "Give the next visible assignment to somebody who has not had one";

    /** The same as others would see it. */
    private static final Map<String, String> WORDS = Map.of(
            DECIDE, "says who decides, and by when, before a question is left open",
            ASSIGN, "gives visible assignments to people who have not had one");

    private static final List<String> TO_WHAT_EXTENT =
            List.of("largely", "a-little", "partly", "not-at-all", "entirely", "partly");

    private final Visitor executive;
    private final String own;
    private final LocalDate today;

    Practising(Visitor executive, String own, LocalDate today) {
        this.executive = executive;
        this.own = own;
        this.today = today;
    }

    /** Says what to expect, group by group, and only then reads. */
    void reads() {
        String report =
                executive.open("/my").address("/my/[0-9a-f-]{36}/report").orElseThrow();
        Page expectation = executive.open(report);
        Map<String, String> guesses = new LinkedHashMap<>(Map.of("act", "keep"));
        List<String> groups = expectation.questions();
        for (int i = 0; i < groups.size(); i++) {
            guesses.put(groups.get(i), i % 3 == 0 ? "3" : "4");
        }
        executive.submit(expectation, expectation.path(), guesses);
    }

    void knowsWhatItIsFor() {
        Page briefing = executive.open(own + "/briefing");
        executive.submit(
                briefing, own + "/briefing/confirmation", Map.of("sight", "on", "purpose", "on", "whom", "on"));
    }

    /** Twelve statements, shared with the coach, and one card taken up. */
    void looksAtWhatStandsInTheWay() {
        Page form = executive.open(own + "/barriers/new");
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> statements = form.questions();
        for (int i = 0; i < statements.size(); i++) {
            answers.put(statements.get(i), TO_WHAT_EXTENT.get(i % TO_WHAT_EXTENT.size()));
        }
        Page result = executive.submit(form, own + "/barriers", answers);
        executive.submit(result, result.address(".*/sharing").orElseThrow(), Map.of("shared", "yes"));
        String card = result.address(".*/cards/[a-z0-9-]+").orElseThrow();
        executive.submit(
                executive.open(card),
                card,
                Map.of("owner", "executive", "due", today.plusDays(21).toString()));
    }

    /** An insight that rests on the report, two behaviours made of it, and the coach sees the plan. */
    void plans() {
        Page insight = executive.submit(
                executive.open(own + "/insights/new"),
                own + "/insights",
                Map.of(
                        "body", "I wait for agreement where my people need a decision.",
                        "situation", "The Monday meeting, when two of us disagree"));
        List<Map.Entry<String, String>> evidence = new ArrayList<>();
        insight.values("chosen").stream().limit(EVIDENCE).forEach(one -> evidence.add(Map.entry("chosen", one)));
        evidence.add(Map.entry("seen", "The Lyon question came back for the third time"));
        evidence.add(Map.entry("day", today.minusDays(4).toString()));
        executive.submit(insight, insight.path(), evidence);
        String id = insight.path().replaceFirst(".*/insights/", "").replaceFirst("/evidence", "");
        behaviour(id, DECIDE, "B3", "Clara Holm");
        behaviour(id, ASSIGN, "T3", "Maya Chaudhry");
        Page plan = executive.open(own + "/plan");
        executive.submit(plan, own + "/plan/coach", Map.of("sees", "on"));
    }

    private void behaviour(String insight, String what, String practice, String witness) {
        executive.submit(
                executive.open(own + "/plan/new"),
                own + "/plan",
                Map.of(
                        "insight", insight,
                        "what", what,
                        "situation", "The Monday meeting",
                        "practice", practice,
                        "witness", witness,
                        "due", today.plusDays(60).toString(),
                        "sign", "The same question does not come back"));
    }

    /** Plays the situation that the coach suggests to its end, and shows it. */
    void rehearses(String scenario) {
        Page page = executive.submit(executive.open(own + "/scenarios"), own + "/scenarios/" + scenario, Map.of());
        while (page.questions().contains("choice")) {
            Map<String, String> step = new LinkedHashMap<>(page.filledIn());
            step.put("choice", "a");
            page = executive.submit(page, page.path(), step);
        }
        executive.submit(page, page.address(".*/sharing").orElseThrow(), Map.of("shared", "yes"));
    }

    /** Asks these people of those who were asked before; returns the id of the pulse. */
    String preparesPulse(List<String> people) {
        Page form = executive.open(own + "/pulses/new");
        List<Map.Entry<String, String>> asked = new ArrayList<>();
        WORDS.forEach((what, words) -> {
            String behaviour = form.choice("behaviour", what).orElseThrow();
            asked.add(Map.entry("behaviour", behaviour));
            asked.add(Map.entry("words-" + behaviour, words));
        });
        Page pulse = executive.submit(form, own + "/pulses", asked);
        Page chosen = executive.submit(
                pulse,
                pulse.path() + "/people/before",
                people.stream().map(email -> Map.entry("email", email)).toList());
        executive.submit(chosen, pulse.path() + "/proposal", Map.of("days", "7"));
        return pulse.path().replaceFirst(".*/", "");
    }
}

package org.sightline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a coach does in an engagement: goal, sessions, what was promised, conversations with people around the executive. */
final class Coaching {
    private static final int LINES = 2;
    private static final List<String> GROWS = List.of(
            "Asks what somebody would do before saying a word about it",
            "Puts people in front of the board with their own figures",
            "Lets people go to a larger role and stays in touch",
            "Gives the whole task away and not its dull half",
            "Remembers a month later what somebody wanted to learn");
    private static final List<String> WAITS = List.of(
            "Waits for agreement when two of the team disagree",
            "Puts off who decides until the next meeting",
            "Talks long about a weak result before anything changes",
            "Asks for one more table where two were enough",
            "Lets both sides believe that they were right");
    private static final List<String> WHO =
            List.of("Bernd Aumann", "Celia Frost", "Dorian Pike", "Edda Lund", "Farid Nasser");

    private final Visitor coach;
    private final LocalDate today;

    Coaching(Visitor coach, LocalDate today) {
        this.coach = coach;
        this.today = today;
    }

    /** Opens the engagement and returns its address. */
    String begin() {
        Page form = coach.open("/engagements/new");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", Cast.RELEASED_NAME);
        fields.put("email", Cast.RELEASED);
        fields.put("language", "en");
        fields.put("timeZone", Cast.ZONE);
        fields.put("minutes", "720");
        fields.put("goal", "Decide sooner when the team disagrees, without losing how much people grow around you.");
        String engagement = coach.submit(form, "/engagements", fields).path();
        session(engagement, today.minusDays(14), "Bring one decision that has been waiting.");
        Page held = coach.open(engagement);
        String record = held.address(".*/sessions/[0-9a-f-]{36}/record").orElseThrow();
        Map<String, String> came = new LinkedHashMap<>(coach.open(record).filledIn());
        came.put("minutes", "60");
        came.put("record", "Agreed on the goal. Two open decisions listed; one gets a day before we meet again.");
        coach.submit(coach.open(record), record, came);
        session(engagement, today.plusDays(10), "Read your report once more and mark three statements.");
        Page promise = coach.open(engagement + "/commitments/new");
        coach.submit(
                promise,
                engagement + "/commitments",
                Map.of(
                        "body", "Name a day for the Lyon decision and tell both sides who decides.",
                        "due", today.plusDays(7).toString(),
                        "by", "executive"));
        return engagement;
    }

    private void session(String engagement, LocalDate day, String preparation) {
        Page form = coach.open(engagement + "/sessions/new");
        coach.submit(
                form,
                engagement + "/sessions",
                Map.of(
                        "day", day.toString(),
                        "time", "10:00",
                        "minutes", "60",
                        "place", "Harbour room",
                        "preparation", preparation));
    }

    /** Five people who know the executive talk, and what all of them spoke of is shared. */
    void talk(String engagement) {
        String people = engagement + "/interviews/people";
        for (int i = 0; i < GROWS.size(); i++) {
            coach.submit(
                    coach.open(people + "/new"),
                    people,
                    Map.of(
                            "name", WHO.get(i),
                            "reach", "+41 44 555 01 0" + i,
                            "relationship", "Has worked with Ana Ruiz",
                            "slot", "none",
                            "agreed", "on"));
        }
        List<String> all = coach.open(engagement + "/interviews").addresses(people + "/[0-9a-f-]{36}/notes");
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> notes =
                    new LinkedHashMap<>(coach.open(all.get(i)).filledIn());
            notes.put("effective", GROWS.get(i));
            notes.put("less-effective", WAITS.get(i));
            notes.put("paraphrase", "on");
            coach.submit(coach.open(all.get(i)), all.get(i), notes);
            String findings = all.get(i).replace("/notes", "/findings");
            found(findings, GROWS.get(i), "D", "better");
            found(findings, WAITS.get(i), "B", "worse");
        }
        String themes = engagement + "/interviews/themes";
        Page page = coach.open(themes);
        List<Map.Entry<String, String>> chosen = new ArrayList<>();
        List<String> lines = page.values("line");
        for (int i = 0; i < lines.size(); i++) {
            if (i % GROWS.size() < LINES) {
                chosen.add(Map.entry("line", lines.get(i)));
            }
        }
        Page ready = coach.submit(page, themes, chosen);
        List<Map.Entry<String, String>> shared = new ArrayList<>(List.of(Map.entry("sure", "on")));
        ready.values("share").forEach(key -> shared.add(Map.entry("share", key)));
        coach.submit(ready, themes + "/shared", shared);
    }

    private void found(String findings, String text, String theme, String direction) {
        coach.submit(
                coach.open(findings),
                findings,
                Map.of("text", text, "theme", theme, "direction", direction, "factor", "skill", "strength", "seen"));
    }

    /** A situation to try out. */
    void suggest(String engagement, String scenario) {
        Page page = coach.open(engagement + "/scenarios/" + scenario);
        coach.submit(page, page.path() + "/suggestion", Map.of("words", "Close to what you told me about Monday."));
    }

    /** What the executive prepared begins, and those who left are asked one thing in their own words. */
    void ask(String engagement, String pulse) {
        String page = engagement + "/pulses/" + pulse;
        coach.submit(coach.open(page), page + "/start", Map.of());
        String question = engagement + "/question";
        coach.submit(
                coach.open(question),
                question,
                Map.of(
                        "group", "past_direct_report",
                        "question", "What did working with Ana Ruiz make possible for you that came later?",
                        "days", "7"));
    }
}

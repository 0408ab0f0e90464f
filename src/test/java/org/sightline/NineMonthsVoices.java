package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people tell the coach in their own words: five interviews, and an incident that two of them remember. */
final class NineMonthsVoices {
    private static final List<String> SAID = List.of(
            "Waits until everybody has spoken",
            "Lets people finish",
            "Asks the quiet ones",
            "Thanks people by name",
            "Remembers what was said");

    private final WalkWindow coach;
    private final WalkWindow executive;
    private final String engagement;
    private final String own;

    /**
     * @param engagement where the coach finds it
     * @param own where the executive does
     */
    NineMonthsVoices(WalkWindow coach, WalkWindow executive, String engagement, String own) {
        this.coach = coach;
        this.executive = executive;
        this.engagement = engagement;
        this.own = own;
    }

    void interviews() {
        String page = engagement + "/interviews";
        coach.open(page).submit(page + "/address", Map.of());
        String door = Browser.path(coach.page().locator("main code").first().innerText());
        for (int i = 0; i < SAID.size(); i++) {
            Map<String, String> slot =
                    Map.of("day", "2026-03-1" + (3 + i), "time", "10:00", "minutes", "30", "place", "Telephone");
            coach.open(page).submit(page + "/slots", slot);
            books(door, (char) ('a' + i));
        }
        coach.open(page);
        List<String> notes = coach.page().locator("main a[href$='/notes']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(notes).hasSize(SAID.size());
        for (int i = 0; i < SAID.size(); i++) {
            noted(notes.get(i), SAID.get(i));
        }
        coach.open(page + "/themes");
        coach.page().locator("input[name=line]").first().check();
        coach.submit(page + "/themes", Map.of());
        coach.submit(page + "/themes/shared", Map.of("sure", "on"));
        assertThat(executive.open(own + "/interviews").text())
                .contains("mentioned by a few")
                .doesNotContain("Orlov");
    }

    private static void books(String door, char letter) {
        Browser somebody = new Browser();
        Browser.Page offer = somebody.open(door);
        String slot = offer.document().expectFirst("input[name=slot]").val();
        somebody.submit(
                offer,
                door,
                Map.of(
                        "slot",
                        slot,
                        "name",
                        "Voice" + letter + " Orlov",
                        "reach",
                        "+34 600 00" + (letter - 'a'),
                        "agreed",
                        "on"));
    }

    private void noted(String notes, String said) {
        coach.open(notes).submit(notes, Map.of("effective", said, "paraphrase", "on"));
        String findings = notes.replace("/notes", "/findings");
        Map<String, String> finding =
                Map.of("text", said, "theme", "R", "direction", "better", "factor", "timing", "strength", "seen");
        coach.open(findings).submit(findings, finding);
    }

    void incident() {
        String page = engagement + "/incidents";
        coach.open(page + "/new");
        List<String> people = coach.page().locator("[name=source] option, input[name=source]").all().stream()
                .map(option -> option.getAttribute("value"))
                .filter(value -> value != null && value.matches("[0-9a-f-]{36}"))
                .toList();
        assertThat(people).hasSize(SAID.size());
        Map<String, String> telling = new HashMap<>();
        telling.put("situation", "The line stood still");
        telling.put("action", "Rang everybody");
        telling.put("result", "All came");
        telling.put("theme", "R");
        telling.put("direction", "better");
        telling.put("helped", "preparation");
        telling.put("hindered", "pressure");
        telling.put("source", people.get(0));
        coach.submit(page, telling);
        String incident = coach.path();
        coach.submit(incident + "/sources", Map.of("source", people.get(1)));
        coach.submit(
                incident + "/worth",
                Map.of("first-hand", "on", "consequential", "on", "own-action", "on", "formative", "on"));
        coach.open(incident + "/wording")
                .submit(incident + "/wording", Map.of("wording", "In one night all were rung up, and all came."));
        coach.open(incident).submit(incident + "/sharing", Map.of());
        assertThat(executive.open(own + "/incidents").text())
                .contains("In one night all were rung up")
                .doesNotContain("Orlov", "line stood still");
    }
}

package org.sightline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the administrator of the sample does before anybody can answer. */
final class SetUp {
    private final LocalDate today;

    SetUp(LocalDate today) {
        this.today = today;
    }

    /** The coach of a campaign's executives. */
    record Coach(String name, String email) {}

    /** Makes a campaign, imports its raters and starts it; returns its address. */
    String launch(Visitor administrator, String name, String csv, Coach coach) {
        Page form = administrator.open("/campaigns/new");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("questionnaire", "executive-360");
        fields.put("closesOn", today.plusDays(14).toString());
        fields.put("timeZone", Cast.ZONE);
        fields.put("minimum", "4");
        fields.put("protection", "low_end");
        form.value("organisation").ifPresent(organisation -> fields.put("organisation", organisation));
        String campaign = administrator.submit(form, "/campaigns", fields).path();
        executives(administrator, campaign, csv, coach);
        Page upload = administrator.open(campaign + "/import");
        Map<String, String> roster = Map.of("csv", Cast.text(csv));
        Page preview = administrator.submitParts(upload, campaign + "/import", roster);
        administrator.submit(preview, preview.path() + "/confirmation", Map.of());
        if (csv.equals(Cast.REGIONAL)) {
            parts(administrator, campaign);
        }
        Page check = administrator.open(campaign + "/start");
        administrator.submit(check, campaign + "/start", Map.of());
        return campaign;
    }

    /** Names the auditor and the sponsor, unless that was done before. */
    void nameOthers(Visitor administrator) {
        String organisation = administrator
                .open("/organisations")
                .address("/organisations/[0-9a-f-]{36}")
                .orElseThrow();
        Page members = administrator.open(organisation + "/access");
        name(administrator, members, "Works council", Cast.AUDITOR, "auditor");
        name(administrator, members, Cast.SPONSOR_NAME, Cast.SPONSOR, "sponsor");
    }

    private static void name(Visitor administrator, Page members, String name, String email, String role) {
        if (!members.html().contains(email)) {
            administrator.submit(members, members.path(), Map.of("name", name, "email", email, "role", role));
        }
    }

    /** Those of the ten belong to a part of the organisation each. */
    private static void parts(Visitor administrator, String campaign) {
        Map<String, String> parts = new LinkedHashMap<>();
        Cast.rows(Cast.PARTS).forEach(row -> parts.put(row.getField("executive_name"), row.getField("part")));
        Page form = administrator.open(campaign + "/rollup");
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String executive : form.values("executive")) {
            String name = form.label("unit-" + executive).orElseThrow();
            fields.add(Map.entry("executive", executive));
            fields.add(Map.entry("unit", Objects.requireNonNull(parts.get(name))));
        }
        administrator.submit(form, form.path(), fields);
    }

    /** By hand, and with the first one comes the coach, who is then known to the file. */
    private static void executives(Visitor administrator, String campaign, String csv, Coach coach) {
        Map<String, String> names = new LinkedHashMap<>();
        Cast.rows(csv).forEach(row -> names.put(row.getField("executive_email"), row.getField("executive_name")));
        names.forEach((email, name) -> {
            Page form = administrator.open(campaign + "/executives/new");
            administrator.submit(
                    form,
                    campaign + "/executives",
                    Map.of(
                            "name",
                            name,
                            "email",
                            email,
                            "coach",
                            form.choice("coach", coach.email()).orElse("new"),
                            "coachName",
                            coach.name(),
                            "coachEmail",
                            coach.email()));
        });
    }
}

package org.sightline.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the administrator of the sample does before anybody can answer. */
final class SetUp {
    private final LocalDate today;

    SetUp(LocalDate today) {
        this.today = today;
    }

    /** Makes a campaign, imports its raters and starts it; returns its address. */
    String launch(Visitor administrator, String name, String csv) {
        Page form = administrator.open("/campaigns/new");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("questionnaire", "executive-360");
        fields.put("closesOn", today.plusDays(14).toString());
        fields.put("timeZone", "Europe/Zurich");
        fields.put("minimum", "4");
        fields.put("protection", "low_end");
        form.value("organisation").ifPresent(organisation -> fields.put("organisation", organisation));
        String campaign = administrator.submit(form, "/campaigns", fields).path();
        executives(administrator, campaign, csv);
        Page upload = administrator.open(campaign + "/import");
        Map<String, String> roster = Map.of("csv", Cast.text(csv));
        Page preview = administrator.submitParts(upload, campaign + "/import", roster);
        administrator.submit(preview, preview.path() + "/confirmation", Map.of());
        Page check = administrator.open(campaign + "/start");
        administrator.submit(check, campaign + "/start", Map.of());
        return campaign;
    }

    /** Names the auditor, unless that was done before. */
    void nameAuditor(Visitor administrator) {
        String organisation = administrator
                .open("/organisations")
                .address("/organisations/[0-9a-f-]{36}")
                .orElseThrow();
        Page auditors = administrator.open(organisation + "/access");
        if (!auditors.html().contains(Cast.AUDITOR)) {
            administrator.submit(
                    auditors,
                    auditors.path(),
                    Map.of("name", "Works council", "email", Cast.AUDITOR, "role", "auditor"));
        }
    }

    /** By hand with the first one comes the coach, who is then known to the file. */
    private static void executives(Visitor administrator, String campaign, String csv) {
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
                            form.value("coach").orElseThrow(),
                            "coachName",
                            "Miriam Okafor",
                            "coachEmail",
                            Cast.COACH));
        });
    }
}

package org.sightline.resurvey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.CampaignSettings;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** What is chosen when a survey is to be asked again; everything else stays as it was. */
public record ResurveyForm(@RestForm String name, @RestForm String closesOn) {
    private static final int USUAL_DAYS = 28;

    /** So far ahead may the last day lie: until some time after it the draft keeps who is to be asked. */
    private static final int MOST_MONTHS = 12;

    public ResurveyForm(@Nullable String name, @Nullable String closesOn) {
        this.name = Typed.line(Objects.requireNonNullElse(name, ""));
        this.closesOn = Typed.line(Objects.requireNonNullElse(closesOn, ""));
    }

    static ResurveyForm blank(String name, LocalDate today) {
        return new ResurveyForm(name, today.plusDays(USUAL_DAYS).toString());
    }

    public int mostMonths() {
        return MOST_MONTHS;
    }

    Faults faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Faults.Fault.of("name", "campaign.fault.name.missing"));
        } else if (name.length() > CampaignSettings.LONGEST_NAME) {
            faults.add(
                    Faults.Fault.of("name", "campaign.fault.name.long", name.length(), CampaignSettings.LONGEST_NAME));
        }
        Optional<LocalDate> day = Typed.day(closesOn);
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("closesOn", "campaign.fault.closes-on", closesOn));
        } else if (day.get().isBefore(today)) {
            faults.add(Faults.Fault.of("closesOn", "campaign.fault.closes-on.past"));
        } else if (day.get().isAfter(today.plusMonths(MOST_MONTHS))) {
            faults.add(Faults.Fault.of(
                    "closesOn", "resurvey.fault.closes-on.far", MOST_MONTHS, today.plusMonths(MOST_MONTHS)));
        }
        return new Faults(faults);
    }

    /** Of a form without faults: as the earlier campaign, with this name and day. */
    CampaignSettings settings(Campaign earlier) {
        return new CampaignSettings(
                name,
                earlier.questionnaireId(),
                Typed.day(closesOn).orElseThrow(),
                earlier.timeZone(),
                earlier.minimum(),
                earlier.settings().protection(),
                earlier.releaseAfter());
    }
}

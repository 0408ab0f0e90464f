package org.sightline.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Protection;
import org.sightline.organisation.TimeZones;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** The settings of a campaign as somebody typed them. */
public record CampaignForm(
        @RestForm String name,
        @RestForm String questionnaire,
        @RestForm String closesOn,
        @RestForm String timeZone,
        @RestForm String minimum,
        @RestForm String protection,
        @RestForm String releaseAfter) {
    /** Days after today of the usual closing. */
    private static final int USUAL_CLOSING = 14;

    public CampaignForm(
            @Nullable String name,
            @Nullable String questionnaire,
            @Nullable String closesOn,
            @Nullable String timeZone,
            @Nullable String minimum,
            @Nullable String protection,
            @Nullable String releaseAfter) {
        this.name = typed(name);
        this.questionnaire = typed(questionnaire);
        this.closesOn = typed(closesOn);
        this.timeZone = typed(timeZone);
        this.minimum = typed(minimum);
        this.protection = typed(protection);
        this.releaseAfter = typed(releaseAfter);
    }

    /** What most campaigns choose, counted from today. */
    static CampaignForm usual(String questionnaire, LocalDate today, ZoneId zone) {
        return new CampaignForm(
                "",
                questionnaire,
                today.plusDays(USUAL_CLOSING).toString(),
                zone.getId(),
                Integer.toString(CampaignSettings.USUAL_MINIMUM),
                Protection.LOW_END.id(),
                Integer.toString(CampaignSettings.USUAL_RELEASE));
    }

    static CampaignForm of(CampaignSettings settings) {
        return new CampaignForm(
                settings.name(),
                settings.questionnaireId(),
                settings.closesOn().toString(),
                settings.timeZone().getId(),
                Integer.toString(settings.minimum()),
                settings.protection().id(),
                settings.releaseAfter() == null ? "" : settings.releaseAfter().toString());
    }

    /** The days of this one, counted from today, and all else from another but its name. */
    CampaignForm like(CampaignForm other) {
        return new CampaignForm(
                "", other.questionnaire, closesOn, other.timeZone, other.minimum, other.protection, other.releaseAfter);
    }

    /** What must be mended before these are settings. */
    Faults faults(List<String> questionnaires, LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(fault("name", "name.missing"));
        } else if (name.length() > CampaignSettings.LONGEST_NAME) {
            faults.add(fault("name", "name.long", name.length(), CampaignSettings.LONGEST_NAME));
        }
        if (!questionnaires.contains(questionnaire)) {
            faults.add(fault("questionnaire", "questionnaire"));
        }
        Optional<LocalDate> closing = day(closesOn);
        if (closing.isEmpty()) {
            faults.add(fault("closesOn", "closes-on", closesOn));
        } else if (closing.get().isBefore(today)) {
            faults.add(fault("closesOn", "closes-on.past"));
        }
        if (zone().isEmpty()) {
            faults.add(fault("timeZone", "time-zone"));
        }
        if (smallest().isEmpty()) {
            faults.add(fault("minimum", "minimum"));
        }
        if (chosen().isEmpty()) {
            faults.add(fault("protection", "protection"));
        }
        if (!releaseAfter.isEmpty() && days().isEmpty()) {
            faults.add(fault(
                    "releaseAfter",
                    "release-after",
                    CampaignSettings.EARLIEST_RELEASE,
                    CampaignSettings.LATEST_RELEASE));
        }
        return new Faults(faults);
    }

    /** The settings of a form that was found without faults. */
    CampaignSettings settings() {
        return new CampaignSettings(
                name,
                questionnaire,
                day(closesOn).orElseThrow(),
                zone().orElseThrow(),
                smallest().orElseThrow(),
                chosen().orElseThrow(),
                days().orElse(null));
    }

    private Optional<ZoneId> zone() {
        return Optional.of(timeZone).filter(TimeZones.all()::contains).map(ZoneId::of);
    }

    private Optional<Integer> smallest() {
        return Stream.iterate(CampaignSettings.SMALLEST_MINIMUM, k -> k + 1)
                .limit(CampaignSettings.LARGEST_MINIMUM - CampaignSettings.SMALLEST_MINIMUM + 1L)
                .filter(k -> Integer.toString(k).equals(minimum))
                .findFirst();
    }

    private Optional<Integer> days() {
        return Optional.of(releaseAfter)
                .filter(typed -> typed.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(days -> days >= CampaignSettings.EARLIEST_RELEASE && days <= CampaignSettings.LATEST_RELEASE);
    }

    private Optional<Protection> chosen() {
        return Arrays.stream(Protection.values())
                .filter(one -> one.id().equals(protection))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 2000 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String typed(@Nullable String text) {
        return Typed.line(Objects.requireNonNullElse(text, ""));
    }

    private static Faults.Fault fault(String field, String name, Object... arguments) {
        return Faults.Fault.of(field, "campaign.fault." + name, arguments);
    }
}

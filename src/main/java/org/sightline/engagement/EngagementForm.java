package org.sightline.engagement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.PersonEntry;
import org.sightline.organisation.TimeZones;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** A new engagement as its coach typed it. */
public record EngagementForm(
        @RestForm String organisation,
        @RestForm String name,
        @RestForm String email,
        @RestForm String language,
        @RestForm String timeZone,
        @RestForm String minutes,
        @RestForm String goal) {
    public EngagementForm(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String minutes,
            @Nullable String goal) {
        PersonEntry person = PersonEntry.typed(name, email, language);
        this.organisation = Objects.requireNonNullElse(organisation, "");
        this.name = person.name();
        this.email = person.email();
        this.language = person.tag();
        this.timeZone = Objects.requireNonNullElse(timeZone, "").strip();
        this.minutes = Objects.requireNonNullElse(minutes, "").strip();
        this.goal = Typed.plain(Objects.requireNonNullElse(goal, ""));
    }

    static EngagementForm blank() {
        return new EngagementForm(
                "", "", "", null, TimeZones.usual().getId(), Integer.toString(Engagement.USUAL_MINUTES), "");
    }

    PersonEntry person() {
        return PersonEntry.typed(name, email, language);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    int agreedMinutes() {
        return Integer.parseInt(minutes);
    }

    /** The only place there is needs no choice. */
    CoachProfiles.Place place(List<CoachProfiles.Place> places) {
        return places.size() == 1
                ? places.getFirst()
                : places.stream()
                        .filter(place -> place.id().toString().equals(organisation))
                        .findFirst()
                        .orElseThrow();
    }

    Faults faults(List<CoachProfiles.Place> places) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (places.size() != 1
                && places.stream().noneMatch(place -> place.id().toString().equals(organisation))) {
            faults.add(Faults.Fault.of("organisation", "engagement.fault.organisation"));
        }
        faults.addAll(person().faults());
        if (!TimeZones.all().contains(timeZone)) {
            faults.add(Faults.Fault.of("timeZone", "engagement.fault.time-zone"));
        }
        faults.addAll(new GoalForm(goal, minutes, 0).faults().all());
        return new Faults(faults);
    }
}

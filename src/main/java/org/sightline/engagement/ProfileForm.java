package org.sightline.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A profile as its coach typed it.
 *
 * @param declared null unless the coach declares, today, that nothing but {@code interests} stands in conflict
 */
public record ProfileForm(
        @RestForm String qualification,
        @RestForm String languages,
        @RestForm String domains,
        @RestForm String capacity,
        @RestForm String supervised,
        @RestForm String interests,
        @RestForm @Nullable String declared,
        @RestForm @Nullable Integer version) {
    public ProfileForm(
            @Nullable String qualification,
            @Nullable String languages,
            @Nullable String domains,
            @Nullable String capacity,
            @Nullable String supervised,
            @Nullable String interests,
            @Nullable String declared,
            @Nullable Integer version) {
        this.qualification = Typed.line(Objects.requireNonNullElse(qualification, ""));
        this.languages = Typed.line(Objects.requireNonNullElse(languages, ""));
        this.domains = Typed.line(Objects.requireNonNullElse(domains, ""));
        this.capacity = Objects.requireNonNullElse(capacity, "").strip();
        this.supervised = Objects.requireNonNullElse(supervised, "").strip();
        this.interests = Typed.plain(Objects.requireNonNullElse(interests, ""));
        this.declared = declared;
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static ProfileForm of(CoachProfiles.Profile profile) {
        return new ProfileForm(
                profile.qualification(),
                profile.languages(),
                profile.domains(),
                profile.capacity() == null ? "" : profile.capacity().toString(),
                profile.supervisedOn() == null ? "" : profile.supervisedOn().toString(),
                profile.interests(),
                null,
                profile.version());
    }

    ProfileForm over(int newer) {
        return new ProfileForm(qualification, languages, domains, capacity, supervised, interests, declared, newer);
    }

    boolean declares() {
        return declared != null;
    }

    Faults faults(LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        Limits.tooLong("qualification", qualification, CoachProfiles.Profile.LONGEST_LINE)
                .ifPresent(faults::add);
        Limits.tooLong("languages", languages, CoachProfiles.Profile.LONGEST_LINE)
                .ifPresent(faults::add);
        Limits.tooLong("domains", domains, CoachProfiles.Profile.LONGEST_LINE).ifPresent(faults::add);
        if (!capacity.isEmpty()
                && Limits.number(capacity, 0, CoachProfiles.Profile.MOST).isEmpty()) {
            faults.add(Faults.Fault.of("capacity", "engagement.fault.capacity", CoachProfiles.Profile.MOST));
        }
        Optional<LocalDate> day = Typed.day(supervised);
        if (!supervised.isEmpty() && day.isEmpty()) {
            faults.add(Faults.Fault.of("supervised", "engagement.fault.day"));
        } else if (day.isPresent() && day.get().isAfter(today)) {
            faults.add(Faults.Fault.of("supervised", "engagement.fault.day.spent"));
        }
        Limits.tooLong("interests", interests, CoachProfiles.Profile.LONGEST_TEXT)
                .ifPresent(faults::add);
        return new Faults(faults);
    }

    /** Of a form without faults; what was declared before stays only as long as the words it was said of. */
    CoachProfiles.Profile profile(CoachProfiles.Profile before, LocalDate today) {
        LocalDate since = interests.equals(before.interests()) ? before.declaredOn() : null;
        return new CoachProfiles.Profile(
                qualification,
                languages,
                domains,
                capacity.isEmpty() ? null : Integer.valueOf(capacity),
                Typed.day(supervised).orElse(null),
                interests,
                declares() ? today : since,
                Objects.requireNonNullElse(version, 0));
    }
}

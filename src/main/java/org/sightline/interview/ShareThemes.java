package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.engagement.Engagement;
import org.sightline.web.Faults;

/**
 * Gives the executive what several people spoke of. Whoever was counted once is never counted again, and what was shared
 * stays: otherwise the difference between two editions would say what one person had said, or taken back.
 */
@ApplicationScoped
class ShareThemes {
    private final Interviews interviews;
    private final Findings findings;
    private final Interviewees interviewees;
    private final SharedThemes shared;
    private final AuditTrail trail;
    private final Clock clock;

    ShareThemes(
            Interviews interviews,
            Findings findings,
            Interviewees interviewees,
            SharedThemes shared,
            AuditTrail trail,
            Clock clock) {
        this.interviews = interviews;
        this.findings = findings;
        this.interviewees = interviewees;
        this.shared = shared;
        this.trail = trail;
        this.clock = clock;
    }

    /** What those said who agree to it and were in no edition before. */
    List<ThemeRule.Tally> tallies(UUID engagement) {
        Map<UUID, UUID> persons = interviewees.persons(engagement);
        Set<UUID> counted = Editions.next(interviewees.talks(engagement));
        return ThemeRule.tallies(findings.of(engagement).stream()
                .filter(finding -> counted.contains(finding.interview()))
                .map(finding -> new ThemeRule.Said(
                        finding.id(),
                        Objects.requireNonNull(persons.get(finding.interview())),
                        finding.theme(),
                        finding.better(),
                        finding.text(),
                        finding.chosen()))
                .toList());
    }

    /**
     * @param keys of the themes that the coach shares
     * @return what stands against it; then nothing is shared
     */
    @Transactional
    Faults share(Engagement engagement, Collection<String> keys, UUID by) {
        interviews.lock(engagement.id());
        List<ThemeRule.Theme> themes = tallies(engagement.id()).stream()
                .filter(tally -> keys.contains(tally.key()))
                .flatMap(tally -> tally.shown().stream())
                .toList();
        if (themes.isEmpty()) {
            return Faults.of("share", "interview.fault.share");
        }
        Faults named = named(engagement.id(), themes);
        if (named.any()) {
            return named;
        }
        int edition = 1
                + shared.of(engagement.id()).stream()
                        .mapToInt(SharedTheme::edition)
                        .max()
                        .orElse(0);
        LocalDate today = engagement.day(clock.instant());
        themes.forEach(theme -> shared.add(engagement.id(), edition, theme, today));
        interviews.count(engagement.id(), edition);
        trail.record(by, engagement.organisationId(), Act.INTERVIEW_THEMES_SHARED, engagement.id(), "");
        return Faults.none();
    }

    /** Somebody may have come forward since a line was written. */
    private Faults named(UUID engagement, List<ThemeRule.Theme> themes) {
        Names names = interviewees.names(engagement);
        List<Faults.Fault> faults = new ArrayList<>();
        for (ThemeRule.Theme theme : themes) {
            for (String line : theme.lines()) {
                names.in(line).stream()
                        .findFirst()
                        .ifPresent(hit ->
                                faults.add(Faults.Fault.of("share", "interview.fault.named.line", hit.found(), line)));
            }
        }
        return new Faults(faults);
    }
}

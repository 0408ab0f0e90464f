package org.sightline.development;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.report.ReleasedValues;

/** The door for packages above to what the newest report that somebody may read shows of values. */
@ApplicationScoped
public class OwnValues {
    /** @param campaign in which it was asked */
    public record Reading(String campaign, ReleasedValues values) {}

    private final ReleasedReports reports;
    private final Readings readings;
    private final ReadResults results;

    OwnValues(ReleasedReports reports, Readings readings, ReadResults results) {
        this.reports = reports;
        this.readings = readings;
        this.results = results;
    }

    /** For the executive, once the report is opened. */
    @Transactional
    public Optional<Reading> of(UUID account, UUID organisation, Locale locale) {
        return newest(account, organisation, locale, report -> readings.opened(report.id()));
    }

    /** For a coach, of reports of theirs about this account alone. */
    @Transactional
    public Optional<Reading> coachedBy(UUID coach, UUID account, UUID organisation, Locale locale) {
        return newest(
                account,
                organisation,
                locale,
                report -> reports.coachedBy(coach, report.id()).isPresent());
    }

    private Optional<Reading> newest(
            UUID account, UUID organisation, Locale locale, Predicate<ReleasedReport> readable) {
        return reports.ownedBy(account).stream()
                .filter(report -> report.organisationId().equals(organisation) && !report.erased())
                .filter(readable)
                .flatMap(report -> reading(report, locale))
                .findFirst();
    }

    private Stream<Reading> reading(ReleasedReport report, Locale locale) {
        Results about = results.of(report, locale);
        return ReleasedValues.of(about.scorecard(), about.questionnaire()).stream()
                .map(values -> new Reading(report.campaign(), values));
    }
}

package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sightline.development.OwnValues;
import org.sightline.engagement.Engagement;
import org.sightline.web.Reader;

/** Puts figures beside what this reader may know of values. */
@ApplicationScoped
class FigureViews {
    private final Periods periods;
    private final OwnValues values;
    private final Reader reader;

    FigureViews(Periods periods, OwnValues values, Reader reader) {
        this.reader = reader;
        this.periods = periods;
        this.values = values;
    }

    Values values(Engagement engagement, UUID who) {
        return Values.of(
                engagement.account().equals(who)
                        ? values.of(engagement.account(), engagement.organisationId(), reader.locale())
                        : values.coachedBy(who, engagement.account(), engagement.organisationId(), reader.locale()));
    }

    /** The latest first. */
    List<Beside> all(Engagement engagement, UUID who) {
        Values known = values(engagement, who);
        return periods.of(engagement.id()).stream()
                .map(period -> new Beside(
                        period.id(),
                        period.from(),
                        period.to(),
                        period.version(),
                        Attainment.of(period.figures()),
                        known))
                .toList();
    }
}

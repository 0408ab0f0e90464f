package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sightline.coaching.ToldSource;
import org.sightline.engagement.Engagements;
import org.sightline.report.Told;

/** Gives reports the themes of conversations that were shared, and nothing of what they stand on. */
@ApplicationScoped
class ThemesInReports implements ToldSource {
    private final Engagements engagements;
    private final SharedThemes shared;
    private final ThemeNames names;

    ThemesInReports(Engagements engagements, SharedThemes shared, ThemeNames names) {
        this.engagements = engagements;
        this.shared = shared;
        this.names = names;
    }

    @Override
    public Told of(UUID executive, LocalDate since, Locale language) {
        return new Told(
                engagements.of(executive).stream()
                        .flatMap(engagement -> shared.of(engagement.id()).stream())
                        .filter(theme -> !theme.sharedOn().isBefore(since))
                        .map(theme -> new Told.Mentioned(
                                names.title(theme.theme(), language), theme.better(), theme.several(), theme.lines()))
                        .toList(),
                List.of());
    }
}

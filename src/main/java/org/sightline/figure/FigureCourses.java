package org.sightline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sightline.engagement.Engagement;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** The figures of an engagement period by period, each with what is known of values: there is no way to have them alone. */
@ApplicationScoped
public class FigureCourses {
    /**
     * A period in words.
     *
     * @param reached how far the targets were reached
     * @param values what is known of values
     * @param position where both lie together
     */
    public record Period(LocalDate from, LocalDate to, String reached, String values, String position) {}

    private final FigureViews views;
    private final Reader reader;

    FigureCourses(FigureViews views, Reader reader) {
        this.views = views;
        this.reader = reader;
    }

    /** The earliest first, as this reader may know values. */
    public List<Period> of(Engagement engagement, UUID who) {
        Texts texts = reader.texts();
        return views.all(engagement, who).reversed().stream()
                .map(beside -> FigureWords.of(texts, beside))
                .map(shown -> new Period(
                        shown.beside().from(), shown.beside().to(), shown.reached(), shown.values(), shown.position()))
                .toList();
    }
}

package org.sightline.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/**
 * The steps of one executive. No result is in it, nor anything that depends on one: not even whether there is a report, as
 * that would tell whether people answered. A day is null before the step.
 *
 * @param surveyed whether others are asked about them at all
 * @param ratersNamed whether anybody is to be asked; not how many, and not who did answer
 * @param closedOn day on which the survey ended, whatever came in
 * @param agreedOn day on which a plan was agreed
 * @param underWay behaviours of the agreed plan, as are {@code done} and {@code dropped}
 * @param followedUpOn day of the first session after the plan was agreed
 */
public record Steps(
        UUID person,
        String name,
        String email,
        UUID organisationId,
        String organisation,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate briefedOn,
        boolean surveyed,
        boolean ratersNamed,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate talkedOn,
        @Nullable LocalDate agreedOn,
        int underWay,
        int done,
        int dropped,
        @Nullable LocalDate followedUpOn) {

    /**
     * @param reached whether the step was taken
     * @param day on which, where one is known
     */
    public record Line(
            String label,
            String state,
            boolean reached,
            @Nullable LocalDate day) {}

    /** The same words for page, paper and file. */
    public List<Line> lines(Texts texts) {
        return Stream.concat(opening(texts), ending(texts)).toList();
    }

    /** Those that a sponsor lets everybody see: that they go the same way, and nothing of their plan but that there is one. */
    public List<Line> shown(Texts texts) {
        return List.of(
                day(texts, "asked", askedOn),
                day(texts, "briefed", briefedOn),
                day(texts, "talked", talkedOn),
                day(texts, "agreed", agreedOn));
    }

    private Stream<Line> opening(Texts texts) {
        return Stream.of(
                day(texts, "asked", askedOn),
                day(texts, "briefed", briefedOn),
                surveyed
                        ? line(texts, "raters", texts.of(ratersNamed ? "accountability.yes" : NOT_YET), ratersNamed)
                        : line(texts, "raters", texts.of("accountability.no-survey"), false),
                surveyed
                        ? day(texts, "closed", closedOn)
                        : line(texts, "closed", texts.of("accountability.no-survey"), false));
    }

    private Stream<Line> ending(Texts texts) {
        return Stream.of(
                day(texts, "talked", talkedOn),
                day(texts, "agreed", agreedOn),
                line(
                        texts,
                        "actions",
                        agreedOn == null
                                ? texts.of(NOT_YET)
                                : texts.of("accountability.actions", done, underWay, dropped),
                        done > 0),
                day(texts, "followed-up", followedUpOn));
    }

    private static final String NOT_YET = "accountability.not-yet";

    private static Line day(Texts texts, String step, @Nullable LocalDate day) {
        return day == null
                ? line(texts, step, texts.of(NOT_YET), false)
                : new Line(label(texts, step), texts.date(day), true, day);
    }

    private static Line line(Texts texts, String step, String state, boolean reached) {
        return new Line(label(texts, step), state, reached, null);
    }

    private static String label(Texts texts, String step) {
        return texts.of("accountability.step." + step);
    }
}

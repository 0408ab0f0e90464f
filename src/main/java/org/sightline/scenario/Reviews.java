package org.sightline.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** Lays out a rehearsal for either of the two, and takes what they learn from it. */
@ApplicationScoped
class Reviews {
    private static final String BETTER = "yes";

    private final RehearsalNotes notes;
    private final Lessons lessons;

    Reviews(RehearsalNotes notes, Lessons lessons) {
        this.notes = notes;
        this.lessons = lessons;
    }

    /** A lesson as typed. */
    record Form(String theme, String better, String line) {
        static Form typed(@Nullable String theme, @Nullable String better, @Nullable String line) {
            return new Form(
                    Objects.requireNonNullElse(theme, ""),
                    Objects.requireNonNullElse(better, ""),
                    Typed.line(Objects.requireNonNullElse(line, "")));
        }

        static Form blank(Rehearsal rehearsal) {
            return new Form(rehearsal.scenario().theme(), "", "");
        }

        Faults faults() {
            List<Faults.Fault> faults = new ArrayList<>();
            if (!Review.THEMES.contains(theme)) {
                faults.add(Faults.Fault.of("theme", "scenario.fault.theme"));
            }
            if (better.isEmpty()) {
                faults.add(Faults.Fault.of("better-yes", "scenario.fault.better"));
            }
            if (line.isEmpty()) {
                faults.add(Faults.Fault.of("line", "scenario.fault.line"));
            }
            Limits.tooLong("line", line, Lessons.Content.LONGEST).ifPresent(faults::add);
            return new Faults(faults);
        }

        Lessons.Content content() {
            return new Lessons.Content(theme, BETTER.equals(better), line);
        }
    }

    Review of(Engagement engagement, Rehearsal rehearsal, boolean executive) {
        UUID reader = executive ? engagement.account() : engagement.coachId();
        return new Review(
                engagement,
                executive,
                rehearsal,
                Played.of(rehearsal, notes.of(engagement, rehearsal, reader)),
                lessons.of(engagement, rehearsal, reader),
                (executive ? engagement.ownPage() : engagement.page()) + "/rehearsals/" + rehearsal.id());
    }
}

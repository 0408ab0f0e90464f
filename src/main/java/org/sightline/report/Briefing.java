package org.sightline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Policy;

/**
 * All that an executive's briefing is made from, on two pages.
 *
 * @param words the coach's own, empty if there are none
 * @param concerns what the executive said stands in the way, the most pressing first
 * @param steps of this way, in their order
 * @param agreed minutes of the executive's time
 * @param survey null without one
 * @param sights what there is to see, and who may
 * @param promise of the top person, null if none is in force
 */
public record Briefing(
        String executive,
        String coach,
        String organisation,
        String words,
        List<Concern> concerns,
        List<Step> steps,
        int agreed,
        @Nullable Survey survey,
        List<Sight> sights,
        @Nullable Promise promise,
        LocalDate made,
        Paper paper,
        Locale locale) {
    public Briefing {
        concerns = List.copyOf(concerns);
        steps = List.copyOf(steps);
        sights = List.copyOf(sights);
    }

    /** Something that stands in the way, and what the executive should know about it. */
    public record Concern(String title, String text) {}

    /**
     * @param id of its words, {@code briefing.step.<id>}
     * @param until the last day for it, null where none is set
     */
    public record Step(String id, int minutes, @Nullable LocalDate until) {}

    /** The survey about this executive, and what its raters are promised. */
    public record Survey(String name, Policy policy) {}

    /** Who may see a thing, by role. */
    public enum Role {
        EXECUTIVE,
        COACH,
        ADMINISTRATOR,
        SPONSOR
    }

    /** Whether somebody may see it. */
    public enum May {
        NO,
        YES,
        /** Once the executive shares it. */
        SHARED,
        /** Once the coach has released it. */
        RELEASED
    }

    /**
     * @param id of its words, {@code briefing.sight.<id>}
     * @param may in the order of the roles
     */
    public record Sight(String id, List<May> may) {
        public Sight {
            may = List.copyOf(may);
            if (may.size() != Role.values().length) {
                throw new IllegalArgumentException(may.size() + " answers for " + Role.values().length + " roles");
            }
        }
    }

    /** Minutes of all steps together. */
    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}

package org.sightline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.engagement.Engagement;
import org.sightline.system.Message;
import org.sightline.system.Texts;

/**
 * A plan as one of the two sees it.
 *
 * @param executive whether the executive reads it, else the coach
 * @param insights how many are complete, so that a behaviour can be made of them; 0 for the coach
 */
record PlanView(
        Engagement engagement,
        boolean executive,
        boolean coachSees,
        List<Line> underWay,
        List<Line> settled,
        int insights,
        LocalDate today) {
    /** @param advice on its wording, for the executive alone */
    record Line(Behaviour behaviour, Optional<Practice> practice, Optional<Message> advice) {
        static Line of(Behaviour behaviour, Optional<Texts> adviceIn) {
            return new Line(
                    behaviour,
                    Practices.find(behaviour.words().practice()),
                    adviceIn.filter(_ -> behaviour.underWay())
                            .flatMap(texts ->
                                    Wording.advice(texts, behaviour.words().what())));
        }

        /** Where what came of it is typed. */
        public String outcomeField() {
            return outcomeField(behaviour);
        }

        static String outcomeField(Behaviour behaviour) {
            return "outcome-" + behaviour.id();
        }
    }

    public boolean full() {
        return underWay.size() >= Behaviour.MOST;
    }

    /** Under way first. */
    List<Line> all() {
        return Stream.concat(underWay.stream(), settled.stream()).toList();
    }

    public boolean none() {
        return underWay.isEmpty() && settled.isEmpty();
    }

    /** Where this reader finds it. */
    public String page() {
        return (executive ? engagement.ownPage() : engagement.page()) + "/plan";
    }
}

package org.sightline.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sightline.engagement.Engagement;

/** What the pulses of an engagement have shown of each behaviour, in the order of time; from released cells alone. */
@ApplicationScoped
public class PulseCourses {
    /**
     * A behaviour in the words in which others were asked.
     *
     * @param days on which the pulses ended that asked about it and show something, the earliest first
     */
    public record Course(String words, List<LocalDate> days, List<Row> rows) {}

    /** @param values one for each day, as people read it */
    public record Row(String group, List<Value> values) {}

    /** @param word what it means, empty where nothing is shown */
    public record Value(LocalDate on, String value, String word) {}

    /**
     * All of them.
     *
     * @param over how many pulses have ended
     */
    public record All(int over, List<Course> courses) {}

    private final Pulses pulses;
    private final PulseViews views;

    PulseCourses(Pulses pulses, PulseViews views) {
        this.pulses = pulses;
        this.views = views;
    }

    /** The same for coach and executive, who both read each result. */
    public All of(Engagement engagement, boolean executive) {
        List<Pulse> over = pulses.of(engagement.id()).stream()
                .filter(one -> !one.question() && one.running() != null)
                .filter(one -> !Objects.requireNonNull(one.running()).collecting())
                .toList();
        Map<String, Course> courses = new LinkedHashMap<>();
        // the latest first: it shows every earlier round that asked in the same words
        for (Pulse pulse : over) {
            for (PulseView.Behaviour behaviour :
                    views.of(engagement, pulse, executive).behaviours()) {
                courses.putIfAbsent(behaviour.words(), course(behaviour));
            }
        }
        return new All(over.size(), new ArrayList<>(courses.values()));
    }

    private static Course course(PulseView.Behaviour behaviour) {
        return new Course(
                behaviour.words(),
                behaviour.rounds(),
                behaviour.rows().stream()
                        .map(row -> new Row(
                                row.group(),
                                IntStream.range(0, row.cells().size())
                                        .mapToObj(i -> new Value(
                                                behaviour.rounds().get(i),
                                                row.cells().get(i).value(),
                                                row.cells().get(i).word()))
                                        .toList()))
                        .toList());
    }
}

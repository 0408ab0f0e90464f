package org.sightline.plan;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The days of a plan as whole-day entries of a calendar (RFC 5545): one identifier for a behaviour's whole life and a number
 * that rises with each change, so that a file taken later moves the entries of an earlier one.
 */
final class PlanCalendar {
    private PlanCalendar() {}

    /** @param neutral a title that tells nothing; null for the behaviours' own words */
    static String of(List<Behaviour> behaviours, @Nullable String neutral, Instant made) {
        List<CalendarComponent> entries = behaviours.stream()
                .map(behaviour -> entry(behaviour, neutral, made))
                .toList();
        return written(new Calendar(
                new PropertyList(List.of(new ProdId("-//Sightline//Plans//EN"), ImmutableVersion.VERSION_2_0)),
                new ComponentList<>(entries)));
    }

    private static CalendarComponent entry(Behaviour behaviour, @Nullable String neutral, Instant made) {
        return new VEvent(new PropertyList(List.of(
                new DtStamp(made),
                new Uid(behaviour.id() + "@sightline"),
                new Sequence(behaviour.version()),
                new DtStart<>(behaviour.dueOn()),
                // a day to look back keeps nobody from a meeting
                new Transp(Transp.VALUE_TRANSPARENT),
                new Summary(neutral == null ? behaviour.words().what() : neutral))));
    }

    private static String written(Calendar calendar) {
        try {
            StringWriter text = new StringWriter();
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

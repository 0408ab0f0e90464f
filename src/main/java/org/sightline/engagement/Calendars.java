package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.sightline.mail.CalendarPart;

/**
 * Sessions as entries of a calendar (RFC 5545, RFC 5546): one identifier for a session's whole life, a number that rises with
 * each change, times in UTC. Nothing of what is worked on stands in them, as calendars are read by many.
 */
@ApplicationScoped
class Calendars {
    /** Somebody who takes part. */
    record Participant(String name, String email) {}

    private final Clock clock;

    Calendars(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param summary in the recipient's language
     * @param link where both read what it is about
     */
    CalendarPart entry(
            CoachingSession session,
            Participant coach,
            Participant executive,
            boolean cancelled,
            String summary,
            String link) {
        VEvent event = new VEvent(new PropertyList(List.of(
                new DtStamp(clock.instant()),
                new Uid(session.id() + "@sightline"),
                new Sequence(session.sequence()),
                new DtStart<>(session.startsAt()),
                new DtEnd<>(session.endsAt()),
                new Summary(summary),
                new Description(link),
                new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED),
                organizer(coach),
                attendee(executive, PartStat.NEEDS_ACTION, Rsvp.TRUE),
                attendee(coach, PartStat.ACCEPTED, Rsvp.FALSE))));
        if (!session.place().isEmpty()) {
            event.add(new Location(session.place()));
        }
        String method = cancelled ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
        return new CalendarPart(
                method,
                written(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Sightline//Coaching sessions//EN"),
                                ImmutableVersion.VERSION_2_0,
                                new Method(method))),
                        new ComponentList<>(List.of(event)))));
    }

    private static Property organizer(Participant coach) {
        Organizer organizer = new Organizer(mailto(coach));
        organizer.add(new Cn(coach.name()));
        return organizer;
    }

    private static Property attendee(Participant who, PartStat answer, Rsvp asked) {
        Attendee attendee = new Attendee(mailto(who));
        attendee.add(new Cn(who.name()));
        attendee.add(answer);
        attendee.add(asked);
        return attendee;
    }

    private static URI mailto(Participant who) {
        try {
            return new URI("mailto", who.email(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address that is none", e);
        }
    }

    /** Lines of at most 75 octets that end in CR and LF. */
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

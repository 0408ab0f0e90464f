package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
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
import org.sightline.account.Account;
import org.sightline.mail.CalendarPart;

/**
 * Conversations as entries of a calendar (RFC 5545). Calendars are read by many, so each entry names nobody but the coach and
 * whoever it goes to, and says nothing of the executive.
 */
@ApplicationScoped
class InterviewCalendar {
    private final Clock clock;

    InterviewCalendar(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param attendee whose calendar it is for; empty for a file that whoever booked takes along
     * @param link their own page of it
     */
    CalendarPart entry(Notice notice, Account coach, Optional<String> attendee, String summary, String link) {
        boolean off = notice.what() == Notice.What.CANCELLED;
        VEvent event = new VEvent(new PropertyList(List.of(
                new DtStamp(clock.instant()),
                new Uid(notice.interview() + "@sightline"),
                new Sequence(notice.sequence()),
                new DtStart<>(notice.startsAt()),
                new DtEnd<>(notice.startsAt().plusSeconds(notice.minutes() * 60L)),
                new Summary(summary),
                new Description(link),
                new Status(off ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED),
                organizer(coach))));
        if (!notice.place().isEmpty()) {
            event.add(new Location(notice.place()));
        }
        attendee.ifPresent(address -> event.add(attendee(address)));
        String method = off ? Method.VALUE_CANCEL : attendee.isPresent() ? Method.VALUE_REQUEST : Method.VALUE_PUBLISH;
        return new CalendarPart(
                method,
                written(new Calendar(
                        new PropertyList(List.of(
                                new ProdId("-//Sightline//Interviews//EN"),
                                ImmutableVersion.VERSION_2_0,
                                new Method(method))),
                        new ComponentList<>(List.of(event)))));
    }

    private static Organizer organizer(Account coach) {
        Organizer organizer = new Organizer(mailto(coach.email()));
        organizer.add(new Cn(coach.name()));
        return organizer;
    }

    private static Attendee attendee(String address) {
        Attendee attendee = new Attendee(mailto(address));
        attendee.add(PartStat.ACCEPTED);
        return attendee;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address that is none", e);
        }
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

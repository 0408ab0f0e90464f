package org.sightline.engagement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Puts a session into both calendars, moves it there, and takes it out again. */
@ApplicationScoped
class SessionMails implements LetterWriter {
    static final String KIND = "coaching-session";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Engagements engagements;
    private final CoachingSessions sessions;
    private final Accounts accounts;
    private final Calendars calendars;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    SessionMails(
            Engagements engagements,
            CoachingSessions sessions,
            Accounts accounts,
            Calendars calendars,
            PageSettings settings,
            Reader reader,
            Outbox outbox) {
        this.engagements = engagements;
        this.sessions = sessions;
        this.accounts = accounts;
        this.calendars = calendars;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    /**
     * @param other who takes part beside the reader
     * @param when in the engagement's zone, which {@code zone} names
     * @param link empty for a coach who has handed over
     */
    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sessionMail(String lead, String when, String zone, String place, String link) implements TemplateInstance {}

    /** Tells both of a session that was planned or moved; in the caller's transaction. */
    void planned(Engagement engagement, UUID session) {
        outbox.enqueueAll(List.of(
                letter(engagement, session, ON, engagement.account()),
                letter(engagement, session, ON, engagement.coachId())));
    }

    void cancelled(Engagement engagement, UUID session) {
        outbox.enqueueAll(List.of(
                letter(engagement, session, OFF, engagement.account()),
                letter(engagement, session, OFF, engagement.coachId())));
    }

    /** Takes a session out of the calendar of a coach who has handed over. */
    void handedOver(Engagement engagement, UUID session, UUID before) {
        outbox.enqueue(letter(engagement, session, OFF, before));
    }

    private static Letter letter(Engagement engagement, UUID session, String method, UUID to) {
        return Letter.of(KIND, session)
                .inOrganisation(engagement.organisationId())
                .withSecret(method + " " + engagement.id() + " " + to);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What has been changed again since needs no mail: the one of the later change tells it. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        String[] words = letter.secret().orElseThrow().split(" ", -1);
        boolean off = words[0].equals(OFF);
        UUID to = UUID.fromString(words[2]);
        return engagements
                .any(UUID.fromString(words[1]))
                .flatMap(engagement -> sessions.of(
                                engagement.id(), letter.subject().orElseThrow())
                        .filter(session -> off || session.planned() && takesPart(engagement, to))
                        .map(session -> mail(engagement, session, accounts.findById(to), off)));
    }

    private static boolean takesPart(Engagement engagement, UUID account) {
        return engagement.account().equals(account) || engagement.coachId().equals(account);
    }

    private OutgoingMail mail(Engagement engagement, CoachingSession session, Account to, boolean off) {
        boolean executive = engagement.account().equals(to.id());
        Locale language = executive ? engagement.language() : to.language();
        return reader.in(language, () -> mail(engagement, session, to, off, executive));
    }

    private OutgoingMail mail(
            Engagement engagement, CoachingSession session, Account to, boolean off, boolean executive) {
        Account coach = accounts.findById(engagement.coachId());
        String other = executive ? coach.name() : engagement.name();
        String link = takesPart(engagement, to.id())
                ? settings.link(executive ? engagement.ownPage() : engagement.page())
                : "";
        String key = off
                ? "engagement.mail.cancelled"
                : session.sequence() == 0 ? "engagement.mail.planned" : "engagement.mail.moved";
        String lead = reader.texts().of(key, other);
        String when = reader.texts().date(session.startsAt().atZone(engagement.timeZone()), "web.moment");
        String zone = engagement.timeZone().getId();
        StringBuilder text = new StringBuilder(lead)
                .append("\n\n")
                .append(when)
                .append(" (")
                .append(zone)
                .append(")");
        if (!session.place().isEmpty()) {
            text.append("\n").append(session.place());
        }
        if (!link.isEmpty()) {
            text.append("\n\n")
                    .append(reader.texts().of("engagement.mail.more"))
                    .append("\n")
                    .append(link);
        }
        return new OutgoingMail(
                        executive ? engagement.email() : to.email(),
                        reader.texts().of(key + ".subject", other, when),
                        text.append("\n").toString(),
                        new sessionMail(lead, when, zone, session.place(), link).render())
                .answeredTo(executive ? coach.email() : engagement.email())
                .with(calendars.entry(
                        session,
                        new Calendars.Participant(coach.name(), coach.email()),
                        new Calendars.Participant(engagement.name(), engagement.email()),
                        off,
                        reader.texts().of("engagement.calendar.summary"),
                        link.isEmpty() ? settings.link("/") : link));
    }
}

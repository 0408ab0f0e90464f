package org.sightline.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.organisation.EmailAddress;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells coach and interviewee of a conversation that was booked, moved or cancelled; never the executive. */
@ApplicationScoped
class InterviewMails implements LetterWriter {
    static final String KIND = "interview";

    private final Engagements engagements;
    private final Accounts accounts;
    private final InterviewCalendar calendar;
    private final PageSettings settings;
    private final Reader reader;
    private final Outbox outbox;

    InterviewMails(
            Engagements engagements,
            Accounts accounts,
            InterviewCalendar calendar,
            PageSettings settings,
            Reader reader,
            Outbox outbox) {
        this.engagements = engagements;
        this.accounts = accounts;
        this.calendar = calendar;
        this.settings = settings;
        this.reader = reader;
        this.outbox = outbox;
    }

    /**
     * @param when in the engagement's zone, which {@code zone} names; empty without a time
     * @param link empty where nothing is left to open
     */
    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record interviewMail(String lead, String when, String zone, String place, String more, String link)
            implements TemplateInstance {}

    /** Tells both, as far as whoever booked has an address; in the caller's transaction. */
    void tell(Engagement engagement, Notice.What what, Interview interview) {
        List<Letter> letters = new ArrayList<>();
        letters.add(letter(engagement, Notice.of(what, interview, true)));
        interview.contact().email().ifPresent(_ -> letters.add(letter(engagement, Notice.of(what, interview, false))));
        outbox.enqueueAll(letters);
    }

    /** The engagement is what it is about for the queue: no row of it leads to whoever booked. */
    private static Letter letter(Engagement engagement, Notice notice) {
        return Letter.of(KIND, engagement.id())
                .inOrganisation(engagement.organisationId())
                .withSecret(notice.written());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        Notice notice = Notice.read(letter.secret().orElseThrow());
        return engagements.any(notice.engagement()).map(engagement -> {
            Account coach = accounts.findById(notice.coach());
            Locale language = notice.toCoach() ? coach.language() : notice.language();
            return reader.in(language, () -> mail(engagement, coach, notice));
        });
    }

    private OutgoingMail mail(Engagement engagement, Account coach, Notice notice) {
        Texts texts = reader.texts();
        String key =
                "interview.mail." + notice.what().name().toLowerCase(Locale.ROOT) + (notice.toCoach() ? ".coach" : "");
        String lead = texts.of(key, coach.name(), engagement.name());
        String when = notice.timed() ? texts.date(notice.startsAt().atZone(engagement.timeZone()), "web.moment") : "";
        boolean over = notice.what() == Notice.What.CANCELLED || notice.what() == Notice.What.WITHDRAWN;
        String own = settings.link("/conversations/" + notice.token());
        String link = notice.toCoach() ? settings.link(InterviewRoom.page(engagement)) : over ? "" : own;
        String more = notice.toCoach() ? texts.of("interview.mail.more.coach") : texts.of("interview.mail.more");
        StringBuilder text = new StringBuilder(lead).append('\n');
        if (notice.timed()) {
            text.append('\n')
                    .append(when)
                    .append(" (")
                    .append(engagement.timeZone())
                    .append(")\n");
        }
        if (!notice.place().isEmpty()) {
            text.append(notice.place()).append('\n');
        }
        if (!link.isEmpty()) {
            text.append('\n').append(more).append('\n').append(link).append('\n');
        }
        String to = notice.toCoach()
                ? coach.email()
                : EmailAddress.parse(notice.reach()).orElseThrow().text();
        OutgoingMail mail = new OutgoingMail(
                to,
                texts.of(key + ".subject", coach.name(), when),
                text.toString(),
                new interviewMail(lead, when, engagement.timeZone().getId(), notice.place(), more, link).render());
        OutgoingMail answered = notice.toCoach() ? mail : mail.answeredTo(coach.email());
        return notice.timed() && notice.what() != Notice.What.WITHDRAWN
                ? answered.with(calendar.entry(
                        notice, coach, Optional.of(to), summary(texts, notice, coach), notice.toCoach() ? link : own))
                : answered;
    }

    private static String summary(Texts texts, Notice notice, Account coach) {
        return notice.toCoach() ? texts.of("interview.calendar.coach") : texts.of("interview.calendar", coach.name());
    }
}

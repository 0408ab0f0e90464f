package org.sightline.attack.storage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.sightline.mail.Letter;
import org.sightline.mail.RehearsedMail;

/** The product's mails of a campaign: one invitation to everybody, and reminders to those who still have something to do. */
final class ProductMail {
    private static final String INVITATION = "invitation";
    private static final String REMINDER = "reminder";
    private static final LocalTime REMINDERS_FROM = LocalTime.of(9, 0);

    private final Script script;
    private final Statements database;
    private final PlayedClock clock;
    private final RehearsedMail mail;
    private final Predicate<Rater> finished;
    private final Map<UUID, Rater> invited = new LinkedHashMap<>();
    private final List<Mailed> mailed = new ArrayList<>();

    /** @param finished whether a rater needs no reminder */
    ProductMail(Script script, Statements database, PlayedClock clock, RehearsedMail mail, Predicate<Rater> finished) {
        this.script = script;
        this.database = database;
        this.clock = clock;
        this.mail = mail;
        this.finished = finished;
        script.raters().forEach(rater -> invited.put(rater.invitation(), rater));
    }

    /** Queues the invitations, in the caller's transaction. */
    void invite() {
        mail.enqueueAll(script.raters().stream()
                .map(rater -> Letter.of(INVITATION, rater.invitation()).inCampaign(script.campaign()))
                .toList());
    }

    /** Queues and sends reminders if they are due. */
    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (Script.REMINDERS.contains(today) && !now.isBefore(REMINDERS_FROM)) {
            database.together(() -> mail.enqueueRun(script.campaign(), REMINDER, today, List.copyOf(invited.keySet())));
            deliver();
        }
    }

    /** Sends what is due, one mail a millisecond. */
    void deliver() {
        mail.deliver(
                REMINDER,
                letter -> letter.kind().equals(INVITATION) || !finished.test(to(letter)),
                letter -> mailed.add(new Mailed(to(letter), clock.instant().plusMillis(mailed.size()))));
    }

    private Rater to(Letter letter) {
        return Objects.requireNonNull(invited.get(letter.subject().orElseThrow()));
    }

    /** How many have been queued so far, sent or not. */
    int queued() {
        return database.read(
                        "select (select count(*) from outbox_message) + (select coalesce(sum(queued), 0) from mail_run)",
                        row -> row.getInt(1))
                .getFirst();
    }

    List<Mailed> mailed() {
        return List.copyOf(mailed);
    }
}

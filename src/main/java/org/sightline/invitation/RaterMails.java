package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;

/** The words of the mails to raters; the plain and the HTML part say the same. */
@ApplicationScoped
class RaterMails {
    private final PageSettings settings;

    RaterMails(PageSettings settings) {
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterHtml(Words words) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterText(Words words) implements TemplateInstance {}

    /** From the executives themselves, before the link comes. */
    OutgoingMail announcement(Call call) {
        return fromExecutives(
                call,
                words(
                        call,
                        call.text(
                                "announcement.subject",
                                call.names(),
                                call.others().size()),
                        List.of(call.text(
                                "announcement.lead",
                                call.coaches(),
                                call.names(),
                                call.others().size())),
                        Phrases.list(call),
                        "",
                        List.of(Phrases.why(call), Phrases.seen(call)),
                        Phrases.help(call, settings.helpContact())));
    }

    OutgoingMail invitation(Call call) {
        return fromCoach(
                call,
                words(
                        call,
                        Phrases.subject(call, "subject"),
                        Phrases.request(call),
                        Phrases.list(call),
                        call.link(),
                        List.of(Phrases.why(call), Phrases.seen(call), Phrases.time(call)),
                        Stream.concat(
                                        Phrases.ofLink(call).stream(),
                                        Phrases.help(call, settings.helpContact()).stream())
                                .toList()));
    }

    /** @param begun whether something has been saved; the mail says how to go on, and nothing else differs */
    OutgoingMail reminder(Call call, boolean begun) {
        return again(
                call,
                Phrases.subject(call, "reminder.subject"),
                List.of(
                        call.text("reminder.lead", call.fullDay()),
                        call.text(begun ? "reminder.begun" : "reminder.same-link")));
    }

    OutgoingMail lastCall(Call call) {
        return again(
                call,
                Phrases.subject(call, "last-call.subject"),
                List.of(call.text("last-call.lead", call.fullDay()), call.text("last-call.short")));
    }

    private OutgoingMail again(Call call, String subject, List<String> lead) {
        return fromCoach(
                call, words(call, subject, lead, Phrases.list(call), call.link(), List.of(), Phrases.ofLink(call)));
    }

    /** To everybody who was invited, so that it tells nothing of who has answered. */
    OutgoingMail thanks(Call call) {
        return fromExecutives(
                call,
                words(
                        call,
                        call.text("thanks.subject"),
                        List.of(
                                call.text("thanks.lead", call.names()),
                                call.text(
                                        "thanks.next",
                                        call.coaches(),
                                        call.others().size()),
                                call.text("thanks.everybody")),
                        Phrases.list(call),
                        "",
                        List.of(),
                        List.of()));
    }

    OutgoingMail lostLink(Call call) {
        return fromCoach(
                call,
                words(
                        call,
                        call.text("lost.subject"),
                        List.of(call.text("lost.lead", call.fullDay())),
                        Phrases.everybody(call),
                        call.link(),
                        List.of(),
                        List.of(call.text("lost.not-you"), call.text("note.private"))));
    }

    private static Words words(
            Call call,
            String subject,
            List<String> lead,
            List<String> names,
            String link,
            List<Words.Fact> facts,
            List<String> notes) {
        return new Words(
                call.locale().toLanguageTag(),
                call.look().accent(),
                subject,
                Stream.concat(Stream.of(Phrases.greeting(call)), lead.stream()).toList(),
                names,
                call.text("button"),
                link,
                List.of(),
                facts,
                notes,
                call.text("foot", call.organisation()),
                Phrases.stop(call));
    }

    private static OutgoingMail fromCoach(Call call, Words words) {
        return mail(call, words)
                .from(call.text("sender", call.coaches(), call.look().via()));
    }

    private static OutgoingMail fromExecutives(Call call, Words words) {
        String name = call.others().size() > 2 ? call.organisation() : call.names();
        return mail(call, words).from(call.text("sender", name, call.look().via()));
    }

    private static OutgoingMail mail(Call call, Words words) {
        return new OutgoingMail(
                        call.address(),
                        words.subject(),
                        new letterText(words).render().strip() + "\n",
                        new letterHtml(words).render().strip() + "\n")
                .unsubscribedAt(call.optOut() + "/one-click");
    }
}

package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.letter.LetterKind;
import org.sightline.letter.OwnLetter;
import org.sightline.letter.OwnLetters;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;

/** The mails to raters; the plain and the HTML part say the same. */
@ApplicationScoped
class RaterMails {
    private final OwnLetters letters;
    private final PageSettings settings;

    RaterMails(OwnLetters letters, PageSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterHtml(Words words) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterText(Words words) implements TemplateInstance {}

    OutgoingMail mail(LetterKind kind, Call call) {
        return mail(kind, call, false);
    }

    /** @param begun whether something has been saved; a reminder says how to go on, and nothing else differs */
    OutgoingMail mail(LetterKind kind, Call call, boolean begun) {
        Words usual = usual(kind, call, begun);
        // an organisation words what its surveys say; a pulse says that it is one
        Optional<OwnLetter> own = call.small()
                ? Optional.empty()
                : letters.of(new OwnLetters.Place(
                        call.organisationId(), kind, call.locale().getLanguage()));
        return mail(call, own.map(letter -> OwnWords.of(letter, usual, call)).orElse(usual), sender(kind, call))
                .unsubscribedAt(call.optOut() + "/one-click");
    }

    OutgoingMail lostLink(Call call) {
        Words words = words(
                call,
                call.text("lost.subject"),
                List.of(call.text("lost.lead", call.fullDay())),
                Phrases.everybody(call),
                call.link(),
                List.of(),
                List.of(call.text("lost.not-you"), call.text("note.private")));
        return mail(call, words, sender(LetterKind.INVITATION, call)).unsubscribedAt(call.optOut() + "/one-click");
    }

    /** What a mail with these own words says to somebody. */
    Words words(LetterKind kind, Call call, OwnLetter own) {
        return OwnWords.of(own, usual(kind, call, false), call);
    }

    /** From the executives themselves what is said in their names, from the coach what asks for an answer. */
    static String sender(LetterKind kind, Call call) {
        String executives = call.others().size() > 2 ? call.organisation() : call.names();
        String name = kind.linked() || call.others().isEmpty() ? call.coaches() : executives;
        return call.text("sender", name, call.look().via());
    }

    static String text(Words words) {
        return new letterText(words).render().strip() + "\n";
    }

    static OutgoingMail mail(Call call, Words words, String sender) {
        return new OutgoingMail(
                        call.address(),
                        words.subject(),
                        text(words),
                        new letterHtml(words).render().strip() + "\n")
                .from(sender);
    }

    private Words usual(LetterKind kind, Call call, boolean begun) {
        int others = call.others().size();
        List<String> help = Phrases.help(call, settings.helpContact());
        return switch (kind) {
            case ANNOUNCEMENT ->
                words(
                        call,
                        call.text("announcement.subject", call.names(), others),
                        List.of(call.text("announcement.lead", call.coaches(), call.names(), others)),
                        Phrases.list(call),
                        "",
                        List.of(Phrases.why(call), Phrases.seen(call)),
                        help);
            case INVITATION ->
                words(
                        call,
                        Phrases.subject(call, "subject"),
                        Phrases.request(call),
                        Phrases.list(call),
                        call.link(),
                        List.of(Phrases.why(call), Phrases.seen(call), Phrases.time(call)),
                        Stream.concat(Phrases.ofLink(call).stream(), help.stream())
                                .toList());
            case REMINDER ->
                again(
                        call,
                        Phrases.subject(call, "reminder.subject"),
                        call.text("reminder.lead", call.fullDay()),
                        call.text(begun ? "reminder.begun" : "reminder.same-link"));
            case LAST_CALL ->
                again(
                        call,
                        Phrases.subject(call, "last-call.subject"),
                        call.text("last-call.lead", call.fullDay()),
                        call.text("last-call.short"));
            case NUDGE ->
                words(
                        call,
                        Phrases.subject(call, "nudge.subject"),
                        List.of(
                                call.text("nudge.lead", call.fullDay()),
                                call.text(begun ? "reminder.begun" : "reminder.same-link")),
                        Phrases.list(call),
                        call.link(),
                        List.of(),
                        Stream.concat(Stream.of(call.text("nudge.extra")), Phrases.ofLink(call).stream())
                                .toList());
            case EXTENSION ->
                words(
                        call,
                        call.text("extension.subject", call.day()),
                        List.of(call.text("extension.lead", call.fullDay()), call.text("extension.same-link")),
                        Phrases.everybody(call),
                        call.link(),
                        List.of(),
                        Stream.concat(Stream.of(call.text("extension.everybody")), Phrases.ofLink(call).stream())
                                .toList());
            case THANKS ->
                words(
                        call,
                        call.text("thanks.subject"),
                        List.of(
                                call.text("thanks.lead", call.names()),
                                call.text("thanks.next", call.coaches(), others)),
                        Phrases.list(call),
                        "",
                        List.of(),
                        List.of(call.text("thanks.everybody")));
        };
    }

    private static Words again(Call call, String subject, String lead, String link) {
        return words(
                call, subject, List.of(lead, link), Phrases.list(call), call.link(), List.of(), Phrases.ofLink(call));
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
}

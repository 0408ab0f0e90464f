package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;

/** The words of the mails to raters; the plain and the HTML part say the same. */
@ApplicationScoped
class RaterMails {
    private final PageSettings settings;

    RaterMails(PageSettings settings) {
        this.settings = settings;
    }

    /**
     * One mail.
     *
     * @param accent the colour of the button
     * @param lead what is asked
     * @param names those about whom it is asked, where they are too many for a sentence
     * @param facts headed paragraphs
     * @param notes what stands below the button
     */
    record Words(
            String language,
            String accent,
            String subject,
            String greeting,
            List<String> lead,
            List<String> names,
            List<Fact> facts,
            String button,
            String link,
            List<String> notes,
            String foot,
            Stop stop) {}

    /** How the reader stops further mails. */
    record Stop(String text, String link) {}

    /** A paragraph with a heading. */
    record Fact(String heading, String text) {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterHtml(Words words) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letterText(Words words) implements TemplateInstance {}

    OutgoingMail invitation(Call call) {
        return mail(
                call,
                new Words(
                        call.locale().toLanguageTag(),
                        call.look().accent(),
                        subject(call, "subject"),
                        call.text("greeting", call.to()),
                        lead(call),
                        call.others().size() > 1 ? call.others() : List.of(),
                        facts(call),
                        call.text("button"),
                        call.link(),
                        notes(call),
                        call.text("foot", call.organisation()),
                        stop(call)));
    }

    OutgoingMail reminder(Call call) {
        return mail(
                call,
                new Words(
                        call.locale().toLanguageTag(),
                        call.look().accent(),
                        subject(call, "reminder.subject"),
                        call.text("greeting", call.to()),
                        List.of(call.text("reminder.lead", call.fullDay()), call.text("reminder.same-link")),
                        call.others().size() > 1 ? call.others() : List.of(),
                        List.of(),
                        call.text("button"),
                        call.link(),
                        List.of(call.text("note.decline"), call.text("note.private")),
                        call.text("foot", call.organisation()),
                        stop(call)));
    }

    OutgoingMail lostLink(Call call) {
        return mail(
                call,
                new Words(
                        call.locale().toLanguageTag(),
                        call.look().accent(),
                        call.text("lost.subject"),
                        call.text("greeting", call.to()),
                        List.of(call.text("lost.lead", call.fullDay())),
                        names(call),
                        List.of(),
                        call.text("button"),
                        call.link(),
                        List.of(call.text("lost.not-you"), call.text("note.private")),
                        call.text("foot", call.organisation()),
                        stop(call)));
    }

    private static String subject(Call call, String name) {
        String key = call.others().isEmpty() ? ".self" : call.self() ? ".both" : "";
        return call.text(name + key, call.names(), call.day());
    }

    private static List<String> lead(Call call) {
        List<String> lead = new ArrayList<>();
        if (!call.others().isEmpty()) {
            lead.add(call.text(
                    "lead", call.coaches(), call.names(), call.others().size()));
        }
        if (call.self()) {
            lead.add(call.text(call.others().isEmpty() ? "lead.self" : "lead.self-too", call.coaches()));
        }
        return lead;
    }

    private static List<String> names(Call call) {
        List<String> names = new ArrayList<>(call.others());
        if (call.self()) {
            names.add(call.text("self"));
        }
        return names;
    }

    private static List<Fact> facts(Call call) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(call.text("why"), call.text("why.text")));
        String seen = call.others().isEmpty() ? call.text("seen.self") : call.text("seen.text", call.minimum());
        facts.add(new Fact(call.text("seen"), call.supervises() ? seen + " " + call.text("seen.supervisor") : seen));
        facts.add(
                new Fact(call.text("time"), call.text("time.text", call.asked().size(), call.fullDay())));
        return facts;
    }

    private List<String> notes(Call call) {
        List<String> notes = new ArrayList<>();
        notes.add(call.text("note.decline"));
        notes.add(call.text("note.private"));
        settings.helpContact().ifPresent(contact -> notes.add(call.text("note.help", contact)));
        return notes;
    }

    private static Stop stop(Call call) {
        return new Stop(Texts.in(call.locale()).of("opt-out.foot"), call.optOut());
    }

    private static OutgoingMail mail(Call call, Words words) {
        return new OutgoingMail(
                        call.address(),
                        words.subject(),
                        new letterText(words).render().strip() + "\n",
                        new letterHtml(words).render().strip() + "\n")
                .from(call.text("sender", call.coaches(), call.look().via()))
                .unsubscribedAt(call.optOut() + "/one-click");
    }
}

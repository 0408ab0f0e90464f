package org.sightline.development;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** One letter of thanks to everybody who was invited: written, looked at, sent once. */
@Path("/my/{id}/thanks")
@RolesAllowed(Viewer.EXECUTIVE)
class ThanksPages {
    /** A line of the template that still waits for words. */
    private static final Pattern WAITING = Pattern.compile("…[ \\t]*$", Pattern.MULTILINE);

    private final OwnPages own;
    private final ReleasedReports reports;
    private final ThankYous letters;
    private final SendThanks sending;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    ThanksPages(
            OwnPages own,
            ReleasedReports reports,
            ThankYous letters,
            SendThanks sending,
            Viewer viewer,
            Reader reader,
            Flash flash) {
        this.own = own;
        this.reports = reports;
        this.letters = letters;
        this.sending = sending;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record thanks(ReleasedReport report, ThankYou letter, Faults faults, int length, int limit)
            implements TemplateInstance {}

    /**
     * @param mail as it goes to somebody in the language of this page
     * @param pointers places that might point to one person, empty if there are none
     */
    @CheckedTemplate(basePath = "development", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record thanksPreview(ReleasedReport report, ThankYouMails.Words mail, String pointers, int version, Faults faults)
            implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        ReleasedReport report = own.released(id);
        return form(
                report,
                letters.of(id)
                        .orElseGet(() ->
                                new ThankYou(reader.texts().of("development.thanks.template", report.name()), 0, null)),
                Faults.none());
    }

    @POST
    public Response look(@RestPath UUID id, @RestForm @Nullable String text) {
        ReleasedReport report = own.released(id);
        String sent = Typed.plain(Objects.requireNonNullElse(text, ""));
        Faults faults = check(sent);
        if (faults.any()) {
            return Response.status(422)
                    .entity(form(report, new ThankYou(sent, 0, null), faults))
                    .build();
        }
        if (!sending.draft(id, sent)) {
            flash.say("thanks-sent-already");
            return OwnPages.seeOther(id, "/thanks");
        }
        return OwnPages.seeOther(id, "/thanks/preview");
    }

    @GET
    @Path("/preview")
    public TemplateInstance preview(@RestPath UUID id) {
        ReleasedReport report = own.released(id);
        return preview(report, draft(id), Faults.none());
    }

    @POST
    @Path("/send")
    public Response send(@RestPath UUID id, @RestForm @Nullable String version, @RestForm @Nullable String confirm) {
        ReleasedReport report = own.released(id);
        ThankYou letter = draft(id);
        if (!"yes".equals(confirm)) {
            return Response.status(422)
                    .entity(preview(report, letter, Faults.of("confirm", "development.thanks.unconfirmed")))
                    .build();
        }
        if (!sending.send(viewer.accountId(), report, OwnPages.version(version))) {
            return Response.status(409)
                    .entity(preview(report, letter, Faults.of("confirm", "development.thanks.changed")))
                    .build();
        }
        flash.say("thanks-sent");
        return OwnPages.seeOther(id, "/thanks");
    }

    /** What waits to be sent; without it, or once it is sent, the way leads back. */
    private ThankYou draft(UUID id) {
        return letters.of(id)
                .filter(letter -> letter.sent() == null)
                .orElseThrow(
                        () -> new RedirectionException(Response.Status.SEE_OTHER, URI.create("/my/" + id + "/thanks")));
    }

    private static Faults check(String text) {
        int length = Worksheet.length(text);
        if (text.isEmpty()) {
            return Faults.of("text", "development.thanks.empty");
        }
        if (length > ThankYou.LONGEST) {
            return Faults.of("text", "development.thanks.too-long", length, ThankYou.LONGEST);
        }
        return WAITING.matcher(text).find() ? Faults.of("text", "development.thanks.waiting") : Faults.none();
    }

    private static thanks form(ReleasedReport report, ThankYou letter, Faults faults) {
        return new thanks(report, letter, faults, Worksheet.length(letter.text()), ThankYou.LONGEST);
    }

    private thanksPreview preview(ReleasedReport report, ThankYou letter, Faults faults) {
        return new thanksPreview(
                report,
                ThankYouMails.words(
                        reader.locale(), reader.texts().of("development.thanks.name"), report, letter.text()),
                String.join(", ", reports.pointers(report, letter.text())),
                letter.version(),
                faults);
    }
}

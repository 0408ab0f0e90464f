package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.letter.LetterForm;
import org.sightline.letter.LetterKind;
import org.sightline.letter.OwnLetter;
import org.sightline.letter.OwnLetters;
import org.sightline.letter.Variable;
import org.sightline.mail.Outbox;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.system.Texts;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Where an organisation puts the mails to raters into its own words, sees them as a recipient would and tries them. */
@Path("/organisations/{id}/letters")
@RolesAllowed(Viewer.ADMINISTRATOR)
class LetterPages {
    private final Organisations organisations;
    private final Campaigns campaigns;
    private final OwnLetters letters;
    private final LetterSamples samples;
    private final RaterMails mails;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    LetterPages(
            Organisations organisations,
            Campaigns campaigns,
            OwnLetters letters,
            LetterSamples samples,
            RaterMails mails,
            Outbox outbox,
            AuditTrail trail,
            Viewer viewer,
            Flash flash) {
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.letters = letters;
        this.samples = samples;
        this.mails = mails;
        this.outbox = outbox;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** One kind of mail with all its languages. */
    record Row(LetterKind kind, List<Cell> cells) {}

    /** A letter in one language, and whether its words are the organisation's own. */
    record Cell(String tag, String name, boolean own) {}

    /** The letter that is being written. */
    record Sheet(Organisation organisation, LetterKind kind, String tag, String language, boolean own) {
        public String path() {
            return "/organisations/" + organisation.id() + "/letters/" + kind.id() + "/" + tag;
        }
    }

    /**
     * As whom it is shown.
     *
     * @param sought what their name or address holds
     */
    record Recipient(List<Campaign> campaigns, String campaign, String sought) {}

    /** The mail to somebody; {@code text} is its plain part. */
    record Sample(String to, String from, Words words, String text) {}

    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letters(Organisation organisation, List<Row> rows) implements TemplateInstance {}

    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record letter(
            Sheet sheet,
            LetterForm form,
            Recipient recipient,
            @Nullable Sample sample,
            List<Variable> variables,
            boolean tested,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Organisation organisation = visible(id);
        Set<OwnLetters.Place> own = letters.places(id);
        return new letters(
                organisation,
                Arrays.stream(LetterKind.values())
                        .map(kind -> new Row(
                                kind,
                                Texts.languages().stream()
                                        .map(tag -> new Cell(
                                                tag,
                                                Texts.name(Locale.of(tag)),
                                                own.contains(new OwnLetters.Place(id, kind, tag))))
                                        .toList()))
                        .toList());
    }

    @GET
    @Path("{kind}/{language}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath String kind, @RestPath String language) {
        Sheet sheet = sheet(id, kind, language);
        OwnLetter letter =
                letters.of(place(sheet)).orElseGet(() -> DefaultLetters.of(sheet.kind(), Locale.of(sheet.tag())));
        return page(sheet, LetterForm.of(letter), recipient(id, "", ""), Faults.none());
    }

    /** @param act which button: to show it, to send it to oneself, to take the product's words again, or to keep it */
    @POST
    @Path("{kind}/{language}")
    @Transactional
    public Object write(
            @RestPath UUID id,
            @RestPath String kind,
            @RestPath String language,
            @RestForm @Nullable String subject,
            @RestForm @Nullable String body,
            @RestForm @Nullable String version,
            @RestForm @Nullable String act,
            @RestForm @Nullable String campaign,
            @RestForm @Nullable String recipient) {
        Sheet sheet = sheet(id, kind, language);
        LetterForm form = new LetterForm(subject, body, version);
        Recipient as = recipient(
                id, Objects.requireNonNullElse(campaign, ""), Typed.line(Objects.requireNonNullElse(recipient, "")));
        if ("default".equals(act)) {
            return letters.drop(place(sheet), form.version())
                    ? done(sheet, Act.LETTER_CHANGED, "letter-default")
                    : refused(sheet, form, as, Faults.of("body", "letter.fault.changed"));
        }
        Faults faults = form.faults(sheet.kind());
        if (faults.any()) {
            return refused(sheet, form, as, faults);
        }
        if ("preview".equals(act)) {
            return page(sheet, form, as, Faults.none());
        }
        if ("test".equals(act)) {
            return test(sheet, form, as);
        }
        return letters.keep(place(sheet), form.letter())
                ? done(sheet, Act.LETTER_CHANGED, "saved")
                : refused(sheet, form, as, Faults.of("body", "letter.fault.changed"));
    }

    /** What was typed stays on the page: it may not have been kept. */
    private Object test(Sheet sheet, LetterForm form, Recipient as) {
        Optional<UUID> rater = rater(as);
        if (rater.isEmpty()) {
            return refused(sheet, form, as, Faults.of("recipient", "letter.fault.recipient", as.sought()));
        }
        outbox.enqueue(LetterTestMails.letter(
                viewer.accountId(), rater.get(), sheet.kind(), Locale.of(sheet.tag()), form.letter()));
        record(sheet, Act.LETTER_TESTED);
        return page(sheet, form, as, true, Faults.none());
    }

    private Response refused(Sheet sheet, LetterForm form, Recipient as, Faults faults) {
        return Response.status(422).entity(page(sheet, form, as, faults)).build();
    }

    private Response done(Sheet sheet, Act act, String word) {
        record(sheet, act);
        flash.say(word);
        return Response.seeOther(URI.create(sheet.path())).build();
    }

    private void record(Sheet sheet, Act act) {
        UUID organisation = sheet.organisation().id();
        trail.record(
                viewer.accountId(),
                organisation,
                act,
                organisation,
                sheet.kind().id() + " " + sheet.tag());
    }

    private TemplateInstance page(Sheet sheet, LetterForm form, Recipient as, Faults faults) {
        return page(sheet, form, as, false, faults);
    }

    private TemplateInstance page(Sheet sheet, LetterForm form, Recipient as, boolean tested, Faults faults) {
        Sample sample = faults.any()
                ? null
                : rater(as)
                        .flatMap(rater -> samples.of(rater, Locale.of(sheet.tag())))
                        .map(call -> sample(sheet.kind(), call, form.letter()))
                        .orElse(null);
        List<Variable> variables = Arrays.stream(Variable.values())
                .filter(variable -> variable != Variable.LINK || sheet.kind().linked())
                .toList();
        return new letter(sheet, form, as, sample, variables, tested, faults);
    }

    private Sample sample(LetterKind kind, Call call, OwnLetter letter) {
        Words words = mails.words(kind, call, letter);
        return new Sample(
                call.to() + " <" + call.address() + ">", RaterMails.sender(kind, call), words, RaterMails.text(words));
    }

    private Optional<UUID> rater(Recipient as) {
        return as.campaigns().stream()
                .filter(campaign -> campaign.id().toString().equals(as.campaign()))
                .findFirst()
                .flatMap(campaign -> samples.rater(campaign.id(), as.sought()));
    }

    /** The first campaign if none was chosen. */
    private Recipient recipient(UUID organisation, String campaign, String sought) {
        List<Campaign> all = campaigns.visibleTo(viewer.accountId()).stream()
                .filter(one -> one.organisationId().equals(organisation))
                .toList();
        String chosen =
                campaign.isEmpty() && !all.isEmpty() ? all.getFirst().id().toString() : campaign;
        return new Recipient(all, chosen, sought);
    }

    private static OwnLetters.Place place(Sheet sheet) {
        return new OwnLetters.Place(sheet.organisation().id(), sheet.kind(), sheet.tag());
    }

    private Sheet sheet(UUID id, String kind, String language) {
        Organisation organisation = visible(id);
        LetterKind known = LetterKind.of(kind).orElseThrow(NotFoundException::new);
        if (!Texts.languages().contains(language)) {
            throw new NotFoundException();
        }
        boolean own = letters.of(new OwnLetters.Place(id, known, language)).isPresent();
        return new Sheet(organisation, known, language, Texts.name(Locale.of(language)), own);
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}

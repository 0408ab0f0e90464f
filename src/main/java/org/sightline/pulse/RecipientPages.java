package org.sightline.pulse;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Accounts;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.organisation.DirectorySearch;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Whom a pulse asks, until the executive hands it to the coach. */
@Path("/my/coaching/{id}/pulses/{pulse}")
@RolesAllowed(Viewer.EXECUTIVE)
class RecipientPages {
    private final WantedEngagement wanted;
    private final Pulses pulses;
    private final Preparations preparations;
    private final Accounts accounts;
    private final People people;
    private final PulseMails mails;
    private final Flash flash;

    RecipientPages(
            WantedEngagement wanted,
            Pulses pulses,
            Preparations preparations,
            Accounts accounts,
            People people,
            PulseMails mails,
            Flash flash) {
        this.wanted = wanted;
        this.pulses = pulses;
        this.preparations = preparations;
        this.accounts = accounts;
        this.people = people;
        this.mails = mails;
        this.flash = flash;
    }

    /** The page with whom the search in the organisation's directory finds, and with whom of them was chosen. */
    @GET
    @Path("/people")
    @Transactional
    public TemplateInstance search(
            @RestPath UUID id,
            @RestPath UUID pulse,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String person) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        String coach = accounts.findById(engagement.coachId()).email();
        DirectorySearch search = DirectorySearch.of(
                people, engagement.organisationId(), q, known -> mayBeAsked(known, engagement, coach, draft.content()));
        RecipientForm form = search.chosen(person)
                .map(known -> new RecipientForm(
                        known.name(), known.email(), known.language().getLanguage(), ""))
                .orElseGet(RecipientForm::blank);
        return preparations.page(engagement, draft, true, form, search, Faults.none());
    }

    private static boolean mayBeAsked(Person known, Engagement engagement, String coach, PulseContent content) {
        return !known.id().equals(engagement.personId())
                && !known.email().equals(coach)
                && !content.asks(known.email());
    }

    @POST
    @Path("/people")
    @Transactional
    public Response add(@RestPath UUID id, @RestPath UUID pulse, @BeanParam RecipientForm form) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        Faults faults = form.faults(
                engagement,
                draft.content(),
                accounts.findById(engagement.coachId()).email());
        if (faults.any()) {
            return Response.status(422)
                    .entity(preparations.page(engagement, draft, true, form, DirectorySearch.NONE, faults))
                    .build();
        }
        return changed(engagement, draft, draft.content().with(List.of(form.recipient())), "#people");
    }

    /** Those who were asked before, as ticked. */
    @POST
    @Path("/people/before")
    @Transactional
    public Response addKnown(@RestPath UUID id, @RestPath UUID pulse, @RestForm @Nullable List<String> email) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        List<String> ticked = email == null ? List.of() : email;
        List<Recipient> chosen = preparations.suggested(engagement, draft).stream()
                .filter(one -> ticked.contains(one.email()))
                .limit(PulseContent.MOST_PEOPLE
                        - (long) draft.content().people().size())
                .toList();
        return changed(engagement, draft, draft.content().with(chosen), "#people");
    }

    @POST
    @Path("/people/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID pulse, @RestForm @Nullable String email) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        return changed(engagement, draft, draft.content().without(email == null ? Set.of() : Set.of(email)), "#people");
    }

    /** Into the coach's hands. */
    @POST
    @Path("/proposal")
    @Transactional
    public Response propose(@RestPath UUID id, @RestPath UUID pulse, @RestForm @Nullable String days) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse draft = draft(id, pulse);
        int chosen = Days.typed(days);
        Optional<Faults.Fault> fault = Days.fault(chosen);
        if (fault.isPresent()) {
            return again(engagement, draft, new Faults(List.of(fault.get())));
        }
        Faults obstacles = preparations.obstacles(engagement, draft);
        if (obstacles.any()) {
            return again(engagement, draft, obstacles);
        }
        if (!pulses.change(draft, draft.content().open(chosen), Pulse.State.PROPOSED)) {
            return again(engagement, draft, Faults.of("people", "pulse.fault.meanwhile"));
        }
        mails.tell(engagement, pulse, PulseMails.What.PROPOSED, false);
        flash.say("pulse-proposed", engagement.coach());
        return PulsePages.to(engagement, "/" + pulse);
    }

    /** Back from the coach, or gone if it never was there. */
    @POST
    @Path("/removal")
    @Transactional
    public Response discard(@RestPath UUID id, @RestPath UUID pulse) {
        Engagement engagement = wanted.ownLasting(id);
        Pulse prepared = pulses.of(id, pulse).filter(one -> !one.started()).orElseThrow(NotFoundException::new);
        if (prepared.proposed()) {
            pulses.change(prepared, prepared.content(), Pulse.State.DRAFT);
            return PulsePages.to(engagement, "/" + pulse);
        }
        pulses.discard(prepared);
        flash.say("pulse-discarded");
        return PulsePages.to(engagement, "");
    }

    private Response changed(Engagement engagement, Pulse draft, PulseContent content, String place) {
        if (!pulses.change(draft, content, Pulse.State.DRAFT)) {
            return again(engagement, draft, Faults.of("people", "pulse.fault.meanwhile"));
        }
        return PulsePages.to(engagement, "/" + draft.id() + place);
    }

    private Response again(Engagement engagement, Pulse draft, Faults faults) {
        return Response.status(422)
                .entity(preparations.page(engagement, draft, true, faults))
                .build();
    }

    private Pulse draft(UUID id, UUID pulse) {
        return pulses.of(id, pulse).filter(Pulse::draft).orElseThrow(NotFoundException::new);
    }
}

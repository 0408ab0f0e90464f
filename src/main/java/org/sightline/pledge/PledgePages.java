package org.sightline.pledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Where a sponsor writes and signs what is promised, and takes it back by another edition. */
@Path("/sponsorship/{id}/pledge")
@RolesAllowed(Viewer.SPONSOR)
class PledgePages {
    private static final Faults OVERTAKEN = Faults.of("words", "pledge.fault.overtaken");

    private final SponsoredOrganisations organisations;
    private final Pledges pledges;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    PledgePages(
            SponsoredOrganisations organisations,
            Pledges pledges,
            AuditTrail trail,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.organisations = organisations;
        this.pledges = pledges;
        this.trail = trail;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    /**
     * @param form as typed
     * @param editions all that were signed, the last first
     * @param inForce whether the last one promises something
     */
    @CheckedTemplate(basePath = "pledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record pledge(Sponsored organisation, List<Pledge> editions, boolean inForce, PledgeForm form, Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pledge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record withdrawal(Sponsored organisation, Pledge now, PledgeForm form, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Sponsored organisation = sponsored(id);
        List<Pledge> editions = pledges.editions(id, reader.locale());
        String words = pledges.inForce(id, reader.locale())
                .map(Pledge::words)
                .orElseGet(() -> reader.texts().of("pledge.usual"));
        return page(
                organisation,
                editions,
                new PledgeForm(words, organisation.sponsor(), null, last(editions)),
                Faults.none());
    }

    @POST
    @Transactional
    public Response sign(@RestPath UUID id, @BeanParam PledgeForm form) {
        Sponsored organisation = sponsored(id);
        Faults faults = form.faults();
        if (!faults.any() && sign(id, form, false)) {
            flash.say("pledge-signed");
            return back(id);
        }
        List<Pledge> editions = pledges.editions(id, reader.locale());
        return faults.any()
                ? answer(422, page(organisation, editions, form, faults))
                : answer(409, page(organisation, editions, form.over(last(editions)), OVERTAKEN));
    }

    @GET
    @Path("/withdrawal")
    @Transactional
    public TemplateInstance withdrawal(@RestPath UUID id) {
        Sponsored organisation = sponsored(id);
        Pledge now = inForce(id);
        return new withdrawal(
                organisation, now, new PledgeForm("", organisation.sponsor(), null, now.edition()), Faults.none());
    }

    /** Another edition that says that nothing is promised any more, and why. */
    @POST
    @Path("/withdrawal")
    @Transactional
    public Response withdraw(@RestPath UUID id, @BeanParam PledgeForm form) {
        Sponsored organisation = sponsored(id);
        Pledge now = inForce(id);
        Faults faults = form.faults();
        if (!faults.any() && sign(id, form, true)) {
            flash.say("pledge-withdrawn");
            return back(id);
        }
        return faults.any()
                ? answer(422, new withdrawal(organisation, now, form, faults))
                : answer(409, new withdrawal(organisation, now, form.over(now.edition()), OVERTAKEN));
    }

    private static pledge page(Sponsored organisation, List<Pledge> editions, PledgeForm form, Faults faults) {
        boolean inForce = !editions.isEmpty() && !editions.getFirst().withdrawn();
        return new pledge(organisation, editions, inForce, form, faults);
    }

    private boolean sign(UUID id, PledgeForm form, boolean withdrawn) {
        boolean signed = pledges.sign(
                id,
                form.seen(),
                withdrawn,
                form.byLanguage(reader.locale()),
                form.name(),
                viewer.accountId(),
                LocalDate.now(clock));
        if (signed) {
            Act act = withdrawn ? Act.PLEDGE_WITHDRAWN : Act.PLEDGE_SIGNED;
            trail.record(viewer.accountId(), id, act, id, Integer.toString(form.seen() + 1));
        }
        return signed;
    }

    private Pledge inForce(UUID id) {
        return pledges.inForce(id, reader.locale()).orElseThrow(NotFoundException::new);
    }

    private static int last(List<Pledge> editions) {
        return editions.isEmpty() ? 0 : editions.getFirst().edition();
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/sponsorship/" + id + "/pledge")).build();
    }

    private Sponsored sponsored(UUID id) {
        return organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}

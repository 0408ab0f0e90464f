package org.sightline.barrier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What stands in the way in an organisation as its sponsor sees it: twelve statements, the result, and who may read it. */
@Path("/sponsorship/{id}/barriers")
@RolesAllowed(Viewer.SPONSOR)
class SponsorBarrierPages {
    private final SponsoredOrganisations organisations;
    private final SponsorFiles files;
    private final SponsorChecks checks;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    SponsorBarrierPages(
            SponsoredOrganisations organisations,
            SponsorFiles files,
            SponsorChecks checks,
            AuditTrail trail,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.organisations = organisations;
        this.files = files;
        this.checks = checks;
        this.trail = trail;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsorBarriers(SponsorFiles.View file) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new sponsorBarriers(files.of(sponsored(id)));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return form(sponsored(id), Faults.none());
    }

    /** Statements may be left open, though not all of them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Sponsored sponsored = sponsored(id);
        Map<Statement, Answer> answers = Check.named(fields::getFirst);
        if (answers.isEmpty()) {
            return Response.status(422)
                    .entity(form(sponsored, Questions.NOTHING))
                    .build();
        }
        checks.keep(sponsored, answers, LocalDate.now(clock));
        return back(id, "");
    }

    @GET
    @Path("{check}")
    @Transactional
    public TemplateInstance earlier(@RestPath UUID id, @RestPath UUID check) {
        return new sponsorBarriers(files.of(sponsored(id), check).orElseThrow(NotFoundException::new));
    }

    /**
     * @param administrators "on" if the organisation's administrators may read this result
     * @param coaches "on" if its coaches may
     */
    @POST
    @Path("{check}/sharing")
    @Transactional
    public Response share(
            @RestPath UUID id,
            @RestPath UUID check,
            @RestForm @Nullable String administrators,
            @RestForm @Nullable String coaches) {
        Check found = checks.of(sponsored(id), check).orElseThrow(NotFoundException::new);
        share(id, found, Audience.ADMINISTRATORS, administrators != null);
        share(id, found, Audience.COACHES, coaches != null);
        flash.say(administrators == null && coaches == null ? "sponsor-barriers-unshared" : "sponsor-barriers-shared");
        return back(id, "/" + check);
    }

    private void share(UUID id, Check check, Audience audience, boolean wanted) {
        if (wanted == (audience.since(check) != null)) {
            return;
        }
        checks.share(check.id(), audience, wanted ? LocalDate.now(clock) : null);
        trail.record(
                viewer.accountId(),
                id,
                wanted ? Act.SPONSOR_BARRIERS_SHARED : Act.SPONSOR_BARRIERS_WITHDRAWN,
                check.id(),
                audience.id());
    }

    private MyBarrierPages.statements form(Sponsored sponsored, Faults faults) {
        return new MyBarrierPages.statements(
                new Questions(
                        BarrierView.SPONSORS,
                        "/sponsorship/" + sponsored.id() + "/barriers",
                        reader.texts().of("sponsor-barrier.private")),
                faults);
    }

    private static Response back(UUID id, String check) {
        return Response.seeOther(URI.create("/sponsorship/" + id + "/barriers" + check))
                .build();
    }

    private Sponsored sponsored(UUID id) {
        return organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}

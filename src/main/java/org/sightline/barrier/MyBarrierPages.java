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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What stands in the executive's own way: twelve statements, the result, and whether the coach sees it. */
@Path("/my/coaching/{id}/barriers")
@RolesAllowed(Viewer.EXECUTIVE)
class MyBarrierPages {
    private final WantedEngagement wanted;
    private final BarrierFiles files;
    private final Checks checks;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    MyBarrierPages(
            WantedEngagement wanted, BarrierFiles files, Checks checks, Reader reader, Flash flash, Clock clock) {
        this.wanted = wanted;
        this.files = files;
        this.checks = checks;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myBarriers(BarrierFiles.View file) implements TemplateInstance {}

    @CheckedTemplate(basePath = "barrier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record statements(Questions questions, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new myBarriers(files.of(wanted.own(id), true));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return form(wanted.ownLasting(id), Faults.none());
    }

    /** Statements may be left open, though not all of them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> fields) {
        Engagement engagement = wanted.ownLasting(id);
        Map<Statement, Answer> answers = Check.named(fields::getFirst);
        if (answers.isEmpty()) {
            return Response.status(422)
                    .entity(form(engagement, Questions.NOTHING))
                    .build();
        }
        checks.keep(id, answers, engagement.day(clock.instant()));
        return back(engagement, "");
    }

    @GET
    @Path("{check}")
    @Transactional
    public TemplateInstance earlier(@RestPath UUID id, @RestPath UUID check) {
        return new myBarriers(files.of(wanted.own(id), true, check).orElseThrow(NotFoundException::new));
    }

    /** @param shared null to take it back */
    @POST
    @Path("{check}/sharing")
    @Transactional
    public Response share(@RestPath UUID id, @RestPath UUID check, @RestForm @Nullable String shared) {
        Engagement engagement = wanted.ownLasting(id);
        Check found = checks.of(id, true, check).orElseThrow(NotFoundException::new);
        checks.share(found.id(), shared == null ? null : engagement.day(clock.instant()));
        flash.say(shared == null ? "barriers-unshared" : "barriers-shared", engagement.coach());
        return back(engagement, "/" + check);
    }

    private statements form(Engagement engagement, Faults faults) {
        return new statements(
                new Questions(
                        BarrierView.EXECUTIVES,
                        engagement.ownPage() + "/barriers",
                        reader.texts().of("barrier.private", engagement.coach())),
                faults);
    }

    private static Response back(Engagement engagement, String check) {
        return Response.seeOther(URI.create(engagement.ownPage() + "/barriers" + check))
                .build();
    }
}

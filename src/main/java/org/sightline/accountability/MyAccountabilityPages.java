package org.sightline.accountability;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.plan.PlanAgreements;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The executive's own record: to read, to take along to an appraisal, and to say that the plan is agreed. */
@Path("/accountability")
@RolesAllowed(Viewer.EXECUTIVE)
class MyAccountabilityPages {
    private final AllSteps all;
    private final StepFiles files;
    private final Engagements engagements;
    private final PlanAgreements agreements;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;

    MyAccountabilityPages(
            AllSteps all,
            StepFiles files,
            Engagements engagements,
            PlanAgreements agreements,
            Viewer viewer,
            Reader reader,
            Flash flash) {
        this.all = all;
        this.files = files;
        this.engagements = engagements;
        this.agreements = agreements;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
    }

    /** @param agreeable whether it can still be said that the plan is agreed */
    record Own(Steps steps, List<Steps.Line> lines, boolean agreeable) {}

    @CheckedTemplate(basePath = "accountability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myAccountability(List<Own> all) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show() {
        return new myAccountability(
                all.of(viewer.accountId()).stream().map(this::own).toList());
    }

    @GET
    @Path("/{person}/accountability.pdf")
    @Transactional
    public Response pdf(@RestPath UUID person) {
        byte[] pdf = files.pdf(steps(person));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accountability.pdf\"")
                .build();
    }

    @GET
    @Path("/{person}/accountability.csv")
    @Transactional
    public Response csv(@RestPath UUID person) {
        return Response.ok(files.csv(List.of(steps(person))), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accountability.csv\"")
                .build();
    }

    /** The executive says that the plan is agreed. */
    @POST
    @Path("/{person}/agreement")
    @Transactional
    public Response agree(@RestPath UUID person) {
        steps(person);
        Engagement engagement = engagements.ownedBy(viewer.accountId()).stream()
                .filter(one -> one.open() && one.personId().equals(person))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        flash.say(agreements.agree(engagement, viewer.accountId()) ? "plan-agreed" : "plan-empty");
        return Response.seeOther(URI.create("/accountability")).build();
    }

    private Own own(Steps steps) {
        boolean lasting = engagements.ownedBy(viewer.accountId()).stream()
                .anyMatch(one -> one.open() && one.personId().equals(steps.person()));
        return new Own(steps, steps.lines(reader.texts()), lasting && steps.agreedOn() == null);
    }

    private Steps steps(UUID person) {
        return all.of(viewer.accountId(), person).orElseThrow(NotFoundException::new);
    }
}

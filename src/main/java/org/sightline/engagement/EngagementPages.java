package org.sightline.engagement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.TimeZones;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach's engagements: those there are, a new one, and the file of each. */
@Path("/engagements")
@RolesAllowed(Viewer.COACH)
class EngagementPages {
    private final Engagements engagements;
    private final WantedEngagement wanted;
    private final EngagementFiles files;
    private final CoachProfiles profiles;
    private final OpenEngagement opening;
    private final Viewer viewer;
    private final Flash flash;

    EngagementPages(
            Engagements engagements,
            WantedEngagement wanted,
            EngagementFiles files,
            CoachProfiles profiles,
            OpenEngagement opening,
            Viewer viewer,
            Flash flash) {
        this.engagements = engagements;
        this.wanted = wanted;
        this.files = files;
        this.profiles = profiles;
        this.opening = opening;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record engagements(List<EngagementFiles.Row> rows, List<CoachProfiles.Place> places) implements TemplateInstance {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record engagementNew(
            List<CoachProfiles.Place> places,
            EngagementForm form,
            List<String> timeZones,
            int fewest,
            int most,
            Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record engagement(EngagementFiles.View file) implements TemplateInstance {}

    /** @param other the goal that another window saved, null if none did */
    @CheckedTemplate(basePath = "engagement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record engagementGoal(
            Engagement engagement, GoalForm form, @Nullable String other, int limit, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return new engagements(files.rows(viewer.accountId()), profiles.places(viewer.accountId()));
    }

    @GET
    @Path("/new")
    @Transactional
    public TemplateInstance form() {
        return blank(EngagementForm.blank(), Faults.none());
    }

    @POST
    @Transactional
    public Response open(@BeanParam EngagementForm form) {
        List<CoachProfiles.Place> places = profiles.places(viewer.accountId());
        Faults faults = form.faults(places);
        if (faults.any()) {
            return Response.status(422).entity(blank(form, faults)).build();
        }
        return opening.open(
                        form.place(places).id(),
                        form.person(),
                        viewer.accountId(),
                        form.zone(),
                        form.agreedMinutes(),
                        form.goal())
                .map(id -> {
                    flash.say("engagement-opened", form.person().name());
                    return Response.seeOther(URI.create("/engagements/" + id)).build();
                })
                .orElseGet(() -> Response.status(422)
                        .entity(blank(form, Faults.of("email", "engagement.fault.lasts", form.email())))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return new engagement(files.of(wanted.coached(id), viewer.accountId()));
    }

    @GET
    @Path("/{id}/goal")
    @Transactional
    public TemplateInstance goal(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        return new engagementGoal(
                engagement,
                new GoalForm(engagements.goal(id), Integer.toString(engagement.minutes()), engagement.version()),
                null,
                GoalForm.LONGEST,
                Faults.none());
    }

    @POST
    @Path("/{id}/goal")
    @Transactional
    public Response agree(@RestPath UUID id, @BeanParam GoalForm form) {
        Engagement engagement = wanted.coached(id);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(new engagementGoal(engagement, form, null, GoalForm.LONGEST, faults))
                    .build();
        }
        if (!engagements.agree(id, form.goal(), form.agreedMinutes(), form.seen())) {
            return Response.status(409)
                    .entity(new engagementGoal(
                            engagement,
                            form.over(engagement.version()),
                            engagements.goal(id),
                            GoalForm.LONGEST,
                            Faults.none()))
                    .build();
        }
        flash.say("saved");
        return Response.seeOther(URI.create(engagement.page())).build();
    }

    @POST
    @Path("/{id}/end")
    @Transactional
    public Response end(@RestPath UUID id, @RestForm @Nullable String sure) {
        Engagement engagement = wanted.coached(id);
        if (sure == null) {
            flash.say("engagement-not-ended");
        } else {
            opening.end(engagement, viewer.accountId());
            flash.say("engagement-ended");
        }
        return Response.seeOther(URI.create(engagement.page())).build();
    }

    private engagementNew blank(EngagementForm form, Faults faults) {
        return new engagementNew(
                profiles.places(viewer.accountId()),
                form,
                TimeZones.all(),
                Engagement.FEWEST_MINUTES,
                Engagement.MOST_MINUTES,
                faults);
    }
}

package org.sightline.simulation;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The marks of one observer of an assessment centre. */
@Path("/engagements/{id}/centres/{centre}/observers/{observer}")
@RolesAllowed(Viewer.COACH)
class ObservationPages {
    private final WantedEngagement wanted;
    private final AssessmentCentres centres;
    private final Observations observations;
    private final Flash flash;

    ObservationPages(WantedEngagement wanted, AssessmentCentres centres, Observations observations, Flash flash) {
        this.wanted = wanted;
        this.centres = centres;
        this.observations = observations;
        this.flash = flash;
    }

    /** An exercise with the marks given in it, 0 for none. */
    record Exercise(String name, List<Mark> marks) {}

    /** @param field the field's id on the page */
    record Mark(String dimension, String field, int rating) {}

    /** @param observer what the coach calls the observer */
    @CheckedTemplate(basePath = "simulation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record observationForm(
            Engagement engagement, AssessmentCentre centre, String observer, int place, List<Exercise> exercises)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id, @RestPath UUID centre, @RestPath int observer) {
        Engagement engagement = wanted.coachedLasting(id);
        AssessmentCentre found = existing(id, centre, observer);
        int[][] given = observations.of(id, found).getOrDefault(observer, blank(found));
        List<String> dimensions = found.content().dimensions();
        return new observationForm(
                engagement,
                found,
                found.content().observers().get(observer),
                observer,
                IntStream.range(0, given.length)
                        .mapToObj(e -> new Exercise(
                                found.content().exercises().get(e),
                                IntStream.range(0, dimensions.size())
                                        .mapToObj(d -> new Mark(dimensions.get(d), "mark-" + e + "-" + d, given[e][d]))
                                        .toList()))
                        .toList());
    }

    /** @param rating exercise by exercise, each dimension by dimension; what is no mark counts as none */
    @POST
    @Transactional
    public Response rate(
            @RestPath UUID id, @RestPath UUID centre, @RestPath int observer, @RestForm @Nullable List<String> rating) {
        Engagement engagement = wanted.coachedLasting(id);
        AssessmentCentre found = existing(id, centre, observer);
        int[][] ratings = blank(found);
        int dimensions = found.content().dimensions().size();
        for (int i = 0; rating != null && i < Math.min(rating.size(), ratings.length * dimensions); i++) {
            ratings[i / dimensions][i % dimensions] = mark(rating.get(i));
        }
        observations.rate(id, found, observer, ratings);
        flash.say("saved");
        return Response.seeOther(URI.create(CentrePages.at(engagement) + "/" + centre))
                .build();
    }

    private static int mark(String typed) {
        return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
    }

    private static int[][] blank(AssessmentCentre centre) {
        return new int[centre.content().exercises().size()]
                [centre.content().dimensions().size()];
    }

    private AssessmentCentre existing(UUID engagement, UUID centre, int observer) {
        return centres.of(engagement, centre)
                .filter(found ->
                        observer >= 0 && observer < found.content().observers().size())
                .orElseThrow(NotFoundException::new);
    }
}

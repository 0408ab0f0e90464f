package org.sightline.scenario;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What coach or executive takes from a rehearsal that has come to its end. */
@Path("/rehearsals/{id}/{rehearsal}/lessons")
@RolesAllowed({Viewer.COACH, Viewer.EXECUTIVE})
class LessonPages {
    private final WantedEngagement wanted;
    private final Rehearsals rehearsals;
    private final Reviews reviews;
    private final Lessons lessons;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    LessonPages(
            WantedEngagement wanted,
            Rehearsals rehearsals,
            Reviews reviews,
            Lessons lessons,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.rehearsals = rehearsals;
        this.reviews = reviews;
        this.lessons = lessons;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "scenario", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record review(Review review, Reviews.Form form, Faults faults) implements TemplateInstance {}

    @POST
    @Transactional
    public Response take(
            @RestPath UUID id,
            @RestPath UUID rehearsal,
            @RestForm @Nullable String theme,
            @RestForm @Nullable String better,
            @RestForm @Nullable String line) {
        Engagement engagement = wanted.eitherLasting(id);
        Rehearsal found = existing(engagement, rehearsal);
        Reviews.Form form = Reviews.Form.typed(theme, better, line);
        Faults faults = form.faults();
        if (faults.any()) {
            return Response.status(422)
                    .entity(new review(reviews.of(engagement, found, own(engagement)), form, faults))
                    .build();
        }
        lessons.take(engagement, found, viewer.accountId(), form.content(), engagement.day(clock.instant()));
        return saved(engagement, found);
    }

    @POST
    @Path("/{lesson}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID rehearsal, @RestPath UUID lesson) {
        Engagement engagement = wanted.eitherLasting(id);
        Rehearsal found = existing(engagement, rehearsal);
        lessons.remove(found, viewer.accountId(), lesson);
        return saved(engagement, found);
    }

    private Response saved(Engagement engagement, Rehearsal rehearsal) {
        flash.say("saved");
        return Response.seeOther(URI.create(
                        reviews.of(engagement, rehearsal, own(engagement)).page() + "#lessons"))
                .build();
    }

    private boolean own(Engagement engagement) {
        return engagement.account().equals(viewer.accountId());
    }

    private Rehearsal existing(Engagement engagement, UUID rehearsal) {
        return (own(engagement) ? rehearsals.of(engagement, rehearsal) : rehearsals.shared(engagement, rehearsal))
                .filter(Rehearsal::ended)
                .orElseThrow(NotFoundException::new);
    }
}

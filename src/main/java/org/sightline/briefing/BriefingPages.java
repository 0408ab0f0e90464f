package org.sightline.briefing;

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
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Limits;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** The same briefing as its coach sees it: add a paragraph, answer, let it start without. */
@Path("/engagements/{id}/briefing")
@RolesAllowed(Viewer.COACH)
class BriefingPages {
    /**
     * What the coach typed into one of the page's forms; the other texts are empty.
     *
     * @param version of the paragraph that the coach saw
     */
    public record Form(
            @RestForm String words,
            @RestForm @Nullable Integer version,
            @RestForm String message,
            @RestForm String reason) {
        public Form(
                @Nullable String words, @Nullable Integer version, @Nullable String message, @Nullable String reason) {
            this.words = Typed.line(Objects.requireNonNullElse(words, ""));
            this.version = Objects.requireNonNullElse(version, 0);
            this.message = Typed.plain(Objects.requireNonNullElse(message, ""));
            this.reason = Typed.line(Objects.requireNonNullElse(reason, ""));
        }

        int seen() {
            return version == null ? 0 : version;
        }

        Form over(CoachWords.Words newer) {
            return new Form(words, newer.version(), message, reason);
        }

        Form beside(CoachWords.Words kept) {
            return new Form(kept.body(), kept.version(), message, reason);
        }
    }

    private final WantedEngagement wanted;
    private final BriefingFiles files;
    private final CoachWords words;
    private final Questions questions;
    private final WaiveBriefing waiving;
    private final BriefingMails mails;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    BriefingPages(
            WantedEngagement wanted,
            BriefingFiles files,
            CoachWords words,
            Questions questions,
            WaiveBriefing waiving,
            BriefingMails mails,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.files = files;
        this.words = words;
        this.questions = questions;
        this.waiving = waiving;
        this.mails = mails;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param other the paragraph that another window saved, null if none did */
    @CheckedTemplate(basePath = "briefing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record briefing(
            BriefingFiles.View file, Form form, @Nullable String other, int limit, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Engagement engagement = wanted.coached(id);
        return page(engagement, new Form("", 0, "", "").beside(words.of(id)), null, Faults.none());
    }

    @GET
    @Path("handout.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id, @RestQuery @Nullable String paper) {
        return SampleReportPages.download(files.pdf(wanted.coached(id), SampleReportPages.paper(paper)), "handout.pdf");
    }

    @POST
    @Path("words")
    @Transactional
    public Response write(@RestPath UUID id, @BeanParam Form form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = new Faults(Limits.tooLong("words", form.words(), CoachWords.LONGEST).stream()
                .toList());
        if (faults.any()) {
            return faulty(engagement, form, faults);
        }
        if (!words.write(id, form.words(), form.seen())) {
            CoachWords.Words newer = words.of(id);
            return Response.status(409)
                    .entity(page(engagement, form.over(newer), newer.body(), Faults.none()))
                    .build();
        }
        flash.say("saved");
        return back(engagement, "");
    }

    @POST
    @Path("answers")
    @Transactional
    public Response answer(@RestPath UUID id, @BeanParam Form form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = questions.write(engagement, true, form.message(), engagement.day(clock.instant()));
        if (faults.any()) {
            return faulty(engagement, form.beside(words.of(id)), faults);
        }
        mails.answered(engagement);
        flash.say("briefing-answered", engagement.name());
        return back(engagement, "#questions");
    }

    @POST
    @Path("waiver")
    @Transactional
    public Response waive(@RestPath UUID id, @BeanParam Form form) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = waiving.waive(engagement, viewer.accountId(), form.reason());
        if (faults.any()) {
            return faulty(engagement, form.beside(words.of(id)), faults);
        }
        flash.say("briefing-waived", engagement.name());
        return back(engagement, "#gate");
    }

    private Response faulty(Engagement engagement, Form form, Faults faults) {
        return Response.status(422).entity(page(engagement, form, null, faults)).build();
    }

    private briefing page(Engagement engagement, Form form, @Nullable String other, Faults faults) {
        return new briefing(files.of(engagement, false), form, other, CoachWords.LONGEST, faults);
    }

    private static Response back(Engagement engagement, String place) {
        return Response.seeOther(URI.create(engagement.page() + "/briefing" + place))
                .build();
    }
}

package org.sightline.ballot;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.library.SampleQuestions;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** An executive goes through the pages that their people will get. Nothing that is sent to them is kept or looked at. */
@Path("/my/coaching/{id}/sample-survey")
@RolesAllowed(Viewer.EXECUTIVE)
class SampleSurveyPages {
    private final List<SampleQuestions> questions;
    private final TrialPages pages;
    private final Reader reader;
    private final Viewer viewer;
    private final Clock clock;

    SampleSurveyPages(
            @All List<SampleQuestions> questions, TrialPages pages, Reader reader, Viewer viewer, Clock clock) {
        this.questions = questions;
        this.pages = pages;
        this.reader = reader;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The first page, in the reader's language. */
    @GET
    @Transactional
    public Response begin(@RestPath UUID id) {
        Paper paper = paper(id, reader.locale().getLanguage());
        return Reply.to(paper.address(TrialPages.first(paper)));
    }

    @GET
    @Path("{language}/{part}")
    @Transactional
    public Response page(@RestPath UUID id, @RestPath String language, @RestPath String part) {
        return Reply.page(pages.html(paper(id, language), part));
    }

    /** On, back to the briefing, or to the same page in the language of a button at the foot. */
    @POST
    @Path("{language}/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response turn(
            @RestPath UUID id,
            @RestPath String language,
            @RestPath String part,
            @RestQuery("language") @Nullable String other,
            @RestForm @Nullable String act) {
        Paper paper = paper(id, language);
        if ("language".equals(act) && other != null) {
            return Reply.to(paper(id, other).address(part));
        }
        return Reply.to(
                "next".equals(act) ? paper.address(TrialPages.after(paper, part)) : "/my/coaching/" + id + "/briefing");
    }

    private Paper paper(UUID id, String language) {
        if (!Texts.languages().contains(language)) {
            throw new NotFoundException();
        }
        Locale locale = Locale.of(language);
        Questionnaire asked = questions.stream()
                .flatMap(source -> source.of(viewer.accountId(), id, locale).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Trial.CURRENT.paper(
                new Edition(asked, Map.of()),
                locale,
                Texts.in(locale),
                "/my/coaching/" + id + "/sample-survey/" + language,
                LocalDate.now(clock));
    }
}

package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.library.Questionnaires;
import org.sightline.questionnaire.Edition;
import org.sightline.system.Texts;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** A questionnaire, draft or version, on the very pages that raters will get. Nothing that is sent to them is kept or looked at. */
@Path("/organisations/{id}/questionnaires/{key}/preview")
@RolesAllowed(Viewer.ADMINISTRATOR)
class PreviewPages {
    /** In a frame of our own and nowhere else. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "frame-ancestors 'self'; base-uri 'none'";

    private final Questionnaires library;
    private final Reader reader;
    private final TrialPages trials;
    private final Clock clock;

    PreviewPages(Questionnaires library, Reader reader, TrialPages trials, Clock clock) {
        this.library = library;
        this.reader = reader;
        this.trials = trials;
        this.clock = clock;
    }

    /** Something to choose; {@code href} shows the page with it. */
    record Choice(String label, String href, boolean chosen) {}

    /**
     * What is shown in which frame.
     *
     * @param back the questionnaire's own page
     * @param framed the page within the frame
     */
    record View(
            String title,
            String back,
            String framed,
            String width,
            List<Choice> languages,
            List<Choice> wordings,
            List<Choice> widths,
            List<Choice> pages) {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record preview(View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance frame(
            @RestPath UUID id,
            @RestPath String key,
            @RestQuery @Nullable String in,
            @RestQuery @Nullable String wording,
            @RestQuery @Nullable String width,
            @RestQuery @Nullable String part) {
        Edition edition = library.wanted(id, key);
        SequencedSet<String> languages = languages(edition);
        String language = in != null && languages.contains(in) ? in : languages.getFirst();
        Trial trial = trial(wording);
        boolean desktop = "desktop".equals(width);
        Paper paper = paper(id, key, edition, language, trial);
        String page = part != null && pages(paper).contains(part)
                ? part
                : pages(paper).getFirst();
        Address now = new Address(language, trial.id(), desktop ? "desktop" : "phone", page);
        Texts texts = reader.texts();
        return new preview(new View(
                edition.original().title(),
                "/organisations/" + id + "/questionnaires/" + key,
                paper.address(page),
                now.width(),
                languages.stream()
                        .map(tag -> now.choice(name(tag), new Address(tag, now.wording(), now.width(), page)))
                        .toList(),
                Arrays.stream(Trial.values())
                        .map(one -> now.choice(texts.of(one.key()), new Address(language, one.id(), now.width(), page)))
                        .toList(),
                Stream.of("phone", "desktop")
                        .map(one -> now.choice(
                                texts.of("library.preview.width." + one),
                                new Address(language, now.wording(), one, page)))
                        .toList(),
                pages(paper).stream()
                        .map(one ->
                                now.choice(title(paper, one), new Address(language, now.wording(), now.width(), one)))
                        .toList()));
    }

    @GET
    @Path("{language}/{wording}/{part}")
    @Transactional
    public Response page(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath String language,
            @RestPath String wording,
            @RestPath String part,
            HttpServerResponse answer) {
        Paper paper = asked(id, key, language, wording);
        answer.putHeader("Content-Security-Policy", FRAMED);
        return Reply.page(trials.html(paper, part));
    }

    /** To the next page, as if it had been saved; the language is that of a button at the foot. */
    @POST
    @Path("{language}/{wording}/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response turn(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath String language,
            @RestPath String wording,
            @RestPath String part,
            @RestQuery("language") @Nullable String other,
            @RestForm @Nullable String act) {
        Paper paper = asked(id, key, language, wording);
        if ("language".equals(act) && other != null) {
            return to(asked(id, key, other, wording).address(part));
        }
        return to(paper.address("next".equals(act) ? TrialPages.after(paper, part) : TrialPages.first(paper)));
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Paper asked(UUID id, String key, String language, String wording) {
        Edition edition = library.wanted(id, key);
        if (!languages(edition).contains(language) || !trial(wording).id().equals(wording)) {
            throw new NotFoundException();
        }
        return paper(id, key, edition, language, trial(wording));
    }

    private Paper paper(UUID id, String key, Edition edition, String language, Trial trial) {
        Locale locale = Locale.forLanguageTag(language);
        String address = "/organisations/" + id + "/questionnaires/" + key + "/preview/" + language + "/" + trial.id();
        return trial.paper(edition, locale, Texts.in(Texts.first(Stream.of(locale))), address, LocalDate.now(clock));
    }

    /** Those of the questionnaire, its original's first, and those that raters can choose for the pages around it. */
    private static SequencedSet<String> languages(Edition edition) {
        SequencedSet<String> languages = new LinkedHashSet<>();
        languages.add(edition.original().language());
        languages.addAll(new TreeSet<>(edition.translations().keySet()));
        languages.addAll(Texts.languages());
        return languages;
    }

    private static List<String> pages(Paper paper) {
        List<String> pages = new ArrayList<>(
                paper.instrument().parts().stream().map(Part::id).toList());
        if (paper.instrument().asksInWords()) {
            pages.add(Part.COMMENTS);
        }
        pages.add(Part.CHECK);
        return pages;
    }

    private static String title(Paper paper, String page) {
        return switch (page) {
            case Part.COMMENTS -> paper.texts().of("ballot.comments.title");
            case Part.CHECK -> paper.texts().of("ballot.check.title");
            default -> paper.instrument().part(page).orElseThrow().title();
        };
    }

    private static Trial trial(@Nullable String id) {
        return Arrays.stream(Trial.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(Trial.CURRENT);
    }

    private static String name(String tag) {
        return Texts.name(Locale.forLanguageTag(tag));
    }

    /** What the frame's address chooses. */
    private record Address(String language, String wording, String width, String part) {
        Choice choice(String label, Address other) {
            String href = "?in=" + other.language + "&wording=" + other.wording + "&width=" + other.width + "&part="
                    + other.part + "#frame";
            return new Choice(label, href, equals(other));
        }
    }
}

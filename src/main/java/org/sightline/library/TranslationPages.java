package org.sightline.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.organisation.Organisation;
import org.sightline.questionnaire.Advice;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Quality;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The translations of a draft, each text beside that of the original. */
@Path("/organisations/{id}/questionnaires/{draft}/languages")
@RolesAllowed(Viewer.ADMINISTRATOR)
class TranslationPages {
    /** @param value empty where it is missing */
    record Line(String source, Field field, List<Advice> advice) {
        public boolean missing() {
            return field.value().isEmpty();
        }
    }

    record View(UUID draft, String title, String source, String language, List<Line> lines, int missing, int saves) {}

    private final Wanted wanted;
    private final OwnQuestionnaires own;
    private final LibraryPages pages;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    TranslationPages(
            Wanted wanted, OwnQuestionnaires own, LibraryPages pages, AuditTrail trail, Viewer viewer, Flash flash) {
        this.wanted = wanted;
        this.own = own;
        this.pages = pages;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record translation(Organisation organisation, View view, Faults faults) implements TemplateInstance {}

    @POST
    @Transactional
    public Response add(@RestPath UUID id, @RestPath UUID draft, @RestForm @Nullable String language) {
        OwnQuestionnaire edited = wanted.draft(id, draft);
        String tag = language == null ? "" : language.strip();
        Locale locale = Locale.forLanguageTag(tag);
        boolean known = !tag.isEmpty()
                && locale.toLanguageTag().equals(tag)
                && Set.of(Locale.getISOLanguages()).contains(locale.getLanguage());
        if (!known || tag.equals(edited.questionnaire().language())) {
            Faults faults = Faults.of("language", "library.fault.language", tag);
            return Response.status(422)
                    .entity(pages.show(id, draft.toString(), "current", faults))
                    .build();
        }
        if (!edited.languages().contains(tag)) {
            edited.translate(tag, Map.of("title", ""));
            trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft, "");
        }
        return see(id, draft, "/languages/" + tag);
    }

    @GET
    @Path("{language}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID draft, @RestPath String language) {
        OwnQuestionnaire edited = translated(id, draft, language);
        return page(id, edited, language, edited.words(language), Faults.none());
    }

    @POST
    @Path("{language}")
    @Transactional
    public Response save(
            @RestPath UUID id, @RestPath UUID draft, @RestPath String language, MultivaluedMap<String, String> form) {
        OwnQuestionnaire edited = translated(id, draft, language);
        PartForm typed = PartForm.of(form);
        Questionnaire original = edited.questionnaire();
        Map<String, String> texts = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        Phrases.of(original).keySet().forEach(place -> {
            texts.put(place, typed.text(place));
            if (!typed.text(place).isEmpty()) {
                words.put(place, typed.text(place));
            }
        });
        Faults faults = typed.saves() == edited.saves()
                ? Check.translation(original, language, words)
                : Faults.of("save", "library.fault.meanwhile");
        if (faults.any()) {
            return Response.status(typed.saves() == edited.saves() ? 422 : 409)
                    .entity(page(id, edited, language, words, faults))
                    .build();
        }
        edited.translate(language, texts);
        own.flush();
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft, "");
        flash.say("saved");
        return see(id, draft, "/languages/" + language);
    }

    @POST
    @Path("{language}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID draft, @RestPath String language) {
        translated(id, draft, language).drop(language);
        trail.record(viewer.accountId(), id, Act.QUESTIONNAIRE_CHANGED, draft, "");
        flash.say("saved");
        return see(id, draft, "");
    }

    private OwnQuestionnaire translated(UUID id, UUID draft, String language) {
        OwnQuestionnaire edited = wanted.draft(id, draft);
        if (!edited.languages().contains(language)) {
            throw new NotFoundException();
        }
        return edited;
    }

    private TemplateInstance page(
            UUID id, OwnQuestionnaire edited, String language, Map<String, String> words, Faults faults) {
        Questionnaire original = edited.questionnaire();
        List<Line> lines = new ArrayList<>();
        Questionnaire typed = OwnQuestionnaire.translated(original, language, words);
        Set<String> lacking = new HashSet<>(Phrases.of(original).keySet());
        lacking.removeAll(words.keySet());
        Quality quality = Quality.of(new Edition(original, Map.of(language, typed)), Map.of(language, lacking));
        Phrases.of(original)
                .forEach((place, source) -> lines.add(
                        new Line(source, Field.of(place, words.getOrDefault(place, "")), quality.at(place, language))));
        int missing = (int) lines.stream().filter(Line::missing).count();
        View view =
                new View(edited.id(), original.title(), original.language(), language, lines, missing, edited.saves());
        return new translation(wanted.organisation(id), view, faults);
    }

    private static Response see(UUID id, UUID draft, String rest) {
        return Response.seeOther(URI.create("/organisations/" + id + "/questionnaires/" + draft + rest))
                .build();
    }
}

package org.sightline.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.Organisation;
import org.sightline.questionnaire.Advice;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Quality;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.ReadingEase;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Everything in a questionnaire that is worth a second thought, in all its languages. */
@Path("/organisations/{id}/questionnaires/{key}/advice")
@RolesAllowed(Viewer.ADMINISTRATOR)
class AdvicePages {
    /**
     * One piece of advice with the text it is about.
     *
     * @param change where the text of a draft is changed; empty for a version
     */
    record Line(Advice advice, String text, String change) {}

    /** How easily the statements are read in one language; figures are written as the reader writes them. */
    record Ease(String language, String value, ReadingEase.Step step, String words, String syllables) {}

    record View(String key, String title, List<Line> lines, List<Ease> ease) {}

    private final Wanted wanted;
    private final Reader reader;

    AdvicePages(Wanted wanted, Reader reader) {
        this.wanted = wanted;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record advice(Organisation organisation, View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath String key) {
        Edition edition = wanted.edition(id, key);
        Quality quality = wanted.quality(id, key);
        boolean draft = wanted.own(id, key).filter(one -> !one.published()).isPresent();
        String here = draft ? "/organisations/" + id + "/questionnaires/" + key : "";
        List<Line> lines = quality.advice().stream()
                .map(one -> new Line(one, text(edition, one), draft ? here + change(edition, one) : ""))
                .toList();
        List<Ease> ease = new ArrayList<>();
        quality.ease().forEach((language, it) -> ease.add(ease(language, it)));
        return new advice(
                wanted.organisation(id), new View(key, edition.original().title(), lines, ease));
    }

    private Ease ease(String language, ReadingEase it) {
        return new Ease(
                language,
                figure(it.value(), 0),
                it.step(),
                figure(it.wordsPerSentence(), 1),
                figure(it.syllablesPerWord(), 2));
    }

    private String figure(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(reader.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private static String text(Edition edition, Advice advice) {
        Questionnaire it = edition.in(Locale.forLanguageTag(advice.language()));
        Map<String, String> phrases = Phrases.of(it);
        return Optional.ofNullable(phrases.get(advice.place()))
                .orElseGet(() -> phrases.getOrDefault(advice.place() + ".title", ""));
    }

    /** The page of the editor or of the translation that holds a text. */
    private static String change(Edition edition, Advice advice) {
        Questionnaire original = edition.original();
        if (!advice.language().equals(original.language())) {
            return "/languages/" + advice.language() + (advice.place().isEmpty() ? "" : "#" + advice.place());
        }
        String owner = advice.owner();
        if (owner.equals("scale")) {
            return "/edit/basics#" + advice.place();
        }
        if (original.themes().stream().anyMatch(theme -> theme.id().equals(owner))) {
            return "/edit/" + owner + "#kind";
        }
        boolean item = original.itemIds().anyMatch(owner::equals);
        return "/edit/" + (item ? original.blockOf(owner) : "questions") + "#" + owner;
    }
}

package org.sightline.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.Organisation;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.system.Difference;
import org.sightline.web.Viewer;

/** What a version changed against the one before it, and what that does to comparisons. */
@Path("/organisations/{id}/questionnaires/{key}/comparison")
@RolesAllowed(Viewer.ADMINISTRATOR)
class ComparisonPages {
    /**
     * @param kind ends the key of its words
     * @param words the two wordings, word by word
     */
    record Line(String kind, String place, Difference words) {}

    record View(UUID key, String title, String before, String after, List<Line> lines, String meaning) {}

    private final Wanted wanted;
    private final OwnQuestionnaires own;

    ComparisonPages(Wanted wanted, OwnQuestionnaires own) {
        this.wanted = wanted;
        this.own = own;
    }

    @CheckedTemplate(basePath = "library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record comparison(Organisation organisation, View view) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID key) {
        OwnQuestionnaire later = wanted.own(id, key);
        Questionnaire after = later.questionnaire();
        Questionnaire before = own.versions(id, after.id()).stream()
                .filter(one -> one.ordinal() < later.ordinal())
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .questionnaire();
        Comparison comparison = Comparison.between(before, after);
        List<Line> lines = comparison.changes().stream()
                .map(change -> new Line(
                        lower(change.kind()), change.place(), Difference.between(change.before(), change.after())))
                .toList();
        View view = new View(key, after.title(), before.version(), after.version(), lines, lower(comparison.meaning()));
        return new comparison(wanted.organisation(id), view);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.sightline.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Pack;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

/**
 * What the campaigns of an organisation can ask: the questionnaires of files, and of its own each the latest published
 * version.
 */
@ApplicationScoped
public class Questionnaires {
    private final QuestionnaireLibrary shipped;
    private final OwnQuestionnaires own;
    private final Wanted wanted;

    Questionnaires(QuestionnaireLibrary shipped, OwnQuestionnaires own, Wanted wanted) {
        this.shipped = shipped;
        this.own = own;
        this.wanted = wanted;
    }

    /**
     * What an address of the library names, drafts too, as far as the viewer administers the organisation; else there is no
     * such page.
     */
    public Edition wanted(UUID organisationId, String key) {
        return wanted.edition(organisationId, key);
    }

    /** In the language of their originals, its own first after the shipped ones. */
    public List<Questionnaire> offered(UUID organisationId) {
        Map<String, Questionnaire> latest = new LinkedHashMap<>();
        own.of(organisationId).stream()
                .filter(OwnQuestionnaire::published)
                .map(OwnQuestionnaire::questionnaire)
                .forEach(questionnaire -> latest.putIfAbsent(questionnaire.id(), questionnaire));
        shipped.all().forEach(questionnaire -> latest.remove(questionnaire.id()));
        return Stream.concat(shipped.all().stream(), latest.values().stream()).toList();
    }

    /** Those of files alone. */
    public List<Questionnaire> shipped() {
        return shipped.all();
    }

    /** What is asked where nothing else was chosen, the first of those of files. */
    public Questionnaire usual(Locale wanted) {
        Questionnaire first = shipped.all().getFirst();
        return shipped.find(first.id(), wanted).orElse(first);
    }

    public Optional<Questionnaire> find(UUID organisationId, String id) {
        return shipped.find(id).or(() -> latest(organisationId, id).map(OwnQuestionnaire::questionnaire));
    }

    /** In the language wanted, or that of its original where there is no such translation. */
    public Optional<Questionnaire> find(UUID organisationId, String id, Locale wanted) {
        return shipped.find(id, wanted)
                .or(() -> latest(organisationId, id).map(it -> it.edition().in(wanted)));
    }

    /** The exact text of its file, for freezing it with a campaign. */
    public Optional<String> source(UUID organisationId, String id) {
        if (shipped.find(id).isPresent()) {
            return Optional.of(shipped.source(id));
        }
        return latest(organisationId, id)
                .map(it -> Pack.files(it.edition()).values().iterator().next());
    }

    /** The exact texts of its translations by their languages; none if there is no such questionnaire. */
    public Map<String, String> translations(UUID organisationId, String id) {
        if (shipped.find(id).isPresent()) {
            return shipped.translations(id);
        }
        return latest(organisationId, id)
                .map(it -> Pack.translations(it.edition()))
                .orElse(Map.of());
    }

    private Optional<OwnQuestionnaire> latest(UUID organisationId, String id) {
        return own.versions(organisationId, id).stream()
                .filter(OwnQuestionnaire::published)
                .findFirst();
    }
}

package org.sightline.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Quality;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.questionnaire.QuestionnaireYaml;
import org.sightline.questionnaire.Reading;
import org.sightline.web.Viewer;

/** What an address of the library names, as far as the viewer administers the organisation; else there is no such page. */
@ApplicationScoped
class Wanted {
    private final Organisations organisations;
    private final OwnQuestionnaires own;
    private final QuestionnaireLibrary shipped;
    private final Viewer viewer;

    Wanted(Organisations organisations, OwnQuestionnaires own, QuestionnaireLibrary shipped, Viewer viewer) {
        this.organisations = organisations;
        this.own = own;
        this.shipped = shipped;
        this.viewer = viewer;
    }

    Organisation organisation(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    OwnQuestionnaire own(UUID organisationId, UUID id) {
        return own.of(organisation(organisationId).id(), id).orElseThrow(NotFoundException::new);
    }

    OwnQuestionnaire draft(UUID organisationId, UUID id) {
        OwnQuestionnaire found = own(organisationId, id);
        if (found.published()) {
            throw new NotFoundException();
        }
        return found;
    }

    /** @param key the id of a version of the organisation's own, or the name of a shipped questionnaire */
    Edition edition(UUID organisationId, String key) {
        organisation(organisationId);
        return own(organisationId, key)
                .map(OwnQuestionnaire::edition)
                .or(() -> shipped(key))
                .orElseThrow(NotFoundException::new);
    }

    /** Advice on what a key names. */
    Quality quality(UUID organisationId, String key) {
        Edition edition = edition(organisationId, key);
        return own(organisationId, key).map(OwnQuestionnaire::quality).orElseGet(() -> Quality.of(edition));
    }

    /** The version of the organisation's own that a key names, if it is none of a shipped one. */
    Optional<OwnQuestionnaire> own(UUID organisationId, String key) {
        try {
            return own.of(organisationId, UUID.fromString(key));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /** The questionnaire that comes first, whose words fill in for what others leave out. */
    Edition supplied() {
        return shipped(shipped.all().getFirst().id()).orElseThrow();
    }

    Optional<Edition> shipped(String id) {
        return shipped.find(id).map(original -> {
            Map<String, Questionnaire> translations = new TreeMap<>();
            shipped.translations(id).forEach((language, source) -> {
                if (QuestionnaireYaml.read(id, source) instanceof Reading.Valid valid) {
                    translations.put(language, valid.questionnaire());
                }
            });
            return new Edition(original, translations);
        });
    }
}

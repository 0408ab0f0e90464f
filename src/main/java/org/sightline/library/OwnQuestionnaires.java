package org.sightline.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questionnaires of organisations, each asked for through the organisation. */
@ApplicationScoped
class OwnQuestionnaires implements PanacheRepositoryBase<OwnQuestionnaire, UUID> {
    /** A campaign that asks a questionnaire, and whether it has begun to. */
    record Use(UUID campaign, String name, boolean started) {}

    /** All versions, each questionnaire's latest first. */
    List<OwnQuestionnaire> of(UUID organisationId) {
        return list("organisationId = ?1 order by questionnaireId, ordinal desc", organisationId);
    }

    Optional<OwnQuestionnaire> of(UUID organisationId, UUID id) {
        return find("organisationId = ?1 and id = ?2", organisationId, id).firstResultOptional();
    }

    /** The versions of one questionnaire, the latest first. */
    List<OwnQuestionnaire> versions(UUID organisationId, String questionnaireId) {
        return list(
                "organisationId = ?1 and questionnaireId = ?2 order by ordinal desc", organisationId, questionnaireId);
    }

    /** Whether another organisation has a questionnaire of this id. */
    boolean elsewhere(String questionnaireId, UUID organisationId) {
        return (Boolean) getSession()
                .createNativeQuery("select own_questionnaire_elsewhere(:id, :organisation)", Boolean.class)
                .setParameter("id", questionnaireId)
                .setParameter("organisation", organisationId)
                .getSingleResult();
    }

    /** The campaigns of an organisation that ask this version, or will if they start now. */
    List<Use> uses(UUID organisationId, String questionnaireId, String version, boolean latest) {
        return getSession()
                .createNativeQuery("""
                        select c.id, c.name, q.version is not null from campaign c
                            left join campaign_questionnaire q on q.campaign_id = c.id
                        where c.organisation_id = :organisation and c.questionnaire_id = :questionnaire
                            and (q.version = :version or q.version is null and :latest)
                        order by lower(c.name), c.id
                        """, Object[].class)
                .setParameter("organisation", organisationId)
                .setParameter("questionnaire", questionnaireId)
                .setParameter("version", version)
                .setParameter("latest", latest)
                .getResultStream()
                .map(row -> new Use((UUID) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }
}

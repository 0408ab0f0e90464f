package org.sightline.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sightline.system.Sql;

/** What was asked in pulses and questions that are erased: it goes when the seal, which reads it, has been set. */
@ApplicationScoped
class PulseWords {
    private static final String ERASED = """
            delete from %s where campaign_id in (select c.id from campaign c
                join executive e on e.campaign_id = c.id
                join executive_erasure x on x.executive_id = e.id
                where c.kind <> 'SURVEY' and c.state in ('SEALED', 'ARCHIVED'))
            """;

    private final AgroalDataSource database;

    PulseWords(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional
    void forget() {
        Sql.run(database, "words of erased pulses", ERASED.formatted("campaign_questionnaire_translation"));
        Sql.run(database, "words of erased pulses", ERASED.formatted("campaign_questionnaire"));
    }
}

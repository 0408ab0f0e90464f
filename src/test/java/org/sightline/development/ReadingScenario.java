package org.sightline.development;

import jakarta.inject.Singleton;
import java.util.List;
import org.sightline.Browser;
import org.sightline.coaching.CoachingScenario;
import org.sightline.coaching.CoachingScenario.File;

/** Released reports, and who was invited for them. */
@Singleton
class ReadingScenario {
    static final String WORDS = "Ana, two things stand out.";

    final CoachingScenario coaching;

    ReadingScenario(CoachingScenario coaching) {
        this.coaching = coaching;
    }

    File released(String name) {
        return coaching.released(name, WORDS);
    }

    /** The executive with the report opened and no guess made. */
    Browser reading(File file) {
        Browser executive = coaching.skipping(file);
        executive.open(file.own("/report"));
        return executive;
    }

    /** Everybody of the campaign is asked about this executive, who is asked too; the addresses of the others. */
    List<String> invite(File file) {
        coaching.run(
                "insert into rater (id, campaign_id, person_id) select gen_random_uuid(), campaign_id, person_id"
                        + " from executive where id = ?",
                file.id());
        coaching.run(
                "insert into nomination (id, executive_id, rater_id, relationship) select gen_random_uuid(), e.id, r.id,"
                        + " case when r.person_id = e.person_id then 'SELF' else 'PEER' end"
                        + " from executive e join rater r on r.campaign_id = e.campaign_id where e.id = ?",
                file.id());
        coaching.run(
                "insert into invitation (id, campaign_id, rater_id, token_hash)"
                        + " select gen_random_uuid(), campaign_id, id, decode(md5(id::text), 'hex') from rater"
                        + " where campaign_id = ?",
                file.campaign());
        return coaching.column(
                "select p.email from rater r join person p on p.id = r.person_id where r.campaign_id = ? and p.email <> ?"
                        + " order by 1",
                file.campaign(),
                file.email());
    }
}

package org.sightline.rollup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Campaigns;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.Publishes;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Sql;

/** A campaign of several executives, each with a scorecard of their own, up to its roll-up. */
@ApplicationScoped
public class RolledUp {
    private static final Questionnaire QUESTIONNAIRE = Campaigns.questionnaire();

    private final Logins logins;
    private final AgroalDataSource database;
    private final Publishes publishes;
    private final MakeRollUps making;

    RolledUp(Logins logins, AgroalDataSource database, Publishes publishes, MakeRollUps making) {
        this.logins = logins;
        this.database = database;
        this.publishes = publishes;
        this.making = making;
    }

    public record Executive(UUID id, String name, int seed) {}

    /** @param executives grows with each that is added */
    public record Campaign(UUID id, UUID organisation, UUID coach, List<Executive> executives) {}

    public Campaign collecting(UUID organisation) {
        UUID id = UUID.randomUUID();
        UUID coach = logins.account("coach-" + id + "@example.com", organisation, Role.COACH);
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Leadership programme', 'DRAFT', 'executive-360', 4, 'Europe/Berlin', '2026-02-20')",
                id,
                organisation);
        run(
                "insert into campaign_questionnaire (campaign_id, version, source, sha256) values (?, ?, ?, ?)",
                id,
                QUESTIONNAIRE.version(),
                QuestionnaireLibrary.load(Optional.empty()).source("executive-360"),
                new byte[32]);
        return new Campaign(id, organisation, coach, new ArrayList<>());
    }

    public String address(UUID account) {
        return Sql.list(
                        database,
                        "an address",
                        row -> row.getString(1),
                        "select email from account where id = ?",
                        account)
                .getFirst();
    }

    public Executive executive(Campaign campaign, String name) {
        UUID person = UUID.randomUUID();
        Executive executive =
                new Executive(UUID.randomUUID(), name, campaign.executives().size());
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                person,
                campaign.organisation(),
                name,
                person + "@example.com");
        run(
                "insert into executive (id, campaign_id, person_id, coach_id) values (?, ?, ?, ?)",
                executive.id(),
                campaign.id(),
                person,
                campaign.coach());
        campaign.executives().add(executive);
        return executive;
    }

    /** Closes it, and publishes every scorecard. */
    public void seal(Campaign campaign) {
        run("update campaign set state = 'SEALED' where id = ?", campaign.id());
        campaign.executives().forEach(executive -> score(campaign, executive));
    }

    void score(Campaign campaign, Executive executive) {
        publishes.scorecard(executive.id(), scorecard(executive.name(), executive.seed()), 12, 12);
    }

    public void release(Campaign campaign, Executive executive) {
        run(
                "insert into report_release (executive_id, released_at, released_by) values (?, now(), ?)",
                executive.id(),
                campaign.coach());
    }

    /** All that a campaign needs for its roll-up, and the roll-up. */
    public void make(Campaign campaign) {
        seal(campaign);
        campaign.executives().forEach(executive -> release(campaign, executive));
        making.run();
    }

    List<Scorecard> scorecards(Campaign campaign) {
        return campaign.executives().stream()
                .map(executive -> scorecard(executive.name(), executive.seed()))
                .toList();
    }

    /** Six direct reports and six peers; how they answer depends on the seed alone. */
    Scorecard scorecard(String name, int seed) {
        Random random = new Random(seed);
        double level = 2.8 + random.nextInt(15) / 10.0;
        List<RaterAnswers> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int[] values = new int[QUESTIONNAIRE.ratedItems().size()];
            for (int item = 0; item < values.length; item++) {
                int value = (int) Math.clamp(Math.round(level + random.nextGaussian()), 1, 5);
                values[item] = QUESTIONNAIRE.ratedItems().get(item).warning() ? 6 - value : value;
            }
            answers.add(new RaterAnswers(
                    i % 2 == 0 ? Relationship.CURRENT_DIRECT_REPORT : Relationship.PEER,
                    false,
                    Answers.of(values),
                    Map.of()));
        }
        return new FeedbackScoring(QUESTIONNAIRE, Policy.withMinimum(4)).score(name, Optional.empty(), answers);
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "a row", sql, arguments);
    }
}

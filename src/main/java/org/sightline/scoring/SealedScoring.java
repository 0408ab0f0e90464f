package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Protection;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.seal.SealedAtom;
import org.sightline.seal.SealedRecords;

/**
 * Publishes the scorecard of every executive of a sealed survey, and the result of every sealed pulse or question, once; any
 * node, again until all are there. Before one is stored the witness test attacks that very publication; should one answer
 * have no witness, it is held instead.
 */
@ApplicationScoped
class SealedScoring {
    private static final Logger LOG = Logger.getLogger(SealedScoring.class);

    /**
     * The raters asked are counted over the campaign's nominations, the executives' own left out. Whose key was deleted
     * waits for nothing any more.
     */
    private static final String WAITING = """
            select e.id, e.campaign_id, c.minimum, c.protection, p.name, c.kind,
                (select count(*) from nomination n where n.executive_id = e.id and n.relationship <> 'SELF')
            from executive e
                join campaign c on c.id = e.campaign_id
                join person p on p.id = e.person_id
                join executive_key k on k.executive_id = e.id
            where c.state in ('SEALED', 'ARCHIVED')
                and not exists (select from scorecard s where s.executive_id = e.id)
                and not exists (select from pulse_result s where s.executive_id = e.id)
                and not exists (select from publication_check k where k.executive_id = e.id and not k.passed)
            order by e.id limit 100
            """;

    private final AgroalDataSource database;
    private final SealedRecords sealed;
    private final FrozenQuestionnaires questionnaires;
    private final Publishing publishing;
    private final PublishedScorecards published;
    private final PublishedLineages lineages;
    private final PulseResults results;

    SealedScoring(
            AgroalDataSource database,
            SealedRecords sealed,
            FrozenQuestionnaires questionnaires,
            Publishing publishing,
            PublishedScorecards published,
            PublishedLineages lineages,
            PulseResults results) {
        this.database = database;
        this.sealed = sealed;
        this.questionnaires = questionnaires;
        this.publishing = publishing;
        this.published = published;
        this.lineages = lineages;
        this.results = results;
    }

    record Waiting(UUID executive, UUID campaign, Policy policy, String name, boolean survey, int invited) {}

    @Scheduled(
            every = "${sightline.scoring.every:5s}",
            delayed = "${sightline.scoring.delayed:3s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (Waiting waiting : waiting()) {
            try {
                score(waiting);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "scorecard of executive %s failed and will be tried again: %s",
                        waiting.executive(), e.getClass().getName());
            }
        }
    }

    void score(Waiting waiting) {
        Questionnaire questionnaire = questionnaires.questionnaire(waiting.campaign());
        Policy policy = waiting.policy();
        Feedback feedback = feedback(waiting, questionnaire.scale().highest());
        Publisher publisher = waiting.survey()
                ? publishing.of(questionnaire, policy)
                : new PulseScoring(questionnaire, policy).publisher();
        byte[] snapshot = publisher.publish(feedback);
        WitnessSearch.Outcome check = new WitnessSearch(questionnaire, policy, publisher).check(feedback);
        if (check.passed() && !waiting.survey()) {
            results.store(waiting.executive(), snapshot, check);
        } else if (check.passed()) {
            int answered = feedback.atoms().stream()
                    .mapToInt(atom -> atom.group().raters())
                    .sum();
            // first, so that whoever has a scorecard has all that goes with it
            lineages.publish(waiting.executive(), policy);
            published.store(waiting.executive(), snapshot, waiting.invited(), answered, check);
        } else {
            published.hold(waiting.executive(), check);
            LOG.errorf(
                    "report of executive %s is held and shown to nobody: %d of %d probes of the witness test failed",
                    waiting.executive(), check.hits(), check.tried());
        }
    }

    private Feedback feedback(Waiting waiting, int points) {
        List<SealedAtom> records = sealed.of(waiting.executive());
        Optional<SelfAnswers> self = records.stream()
                .filter(SealedAtom::self)
                .findFirst()
                .map(own -> new SelfAnswers(Answers.upTo(points, own.answers().getFirst()), firstOfEach(own)));
        List<Atom> atoms = records.stream()
                .filter(record -> !record.self())
                .map(record -> atom(record, points))
                .toList();
        return new Feedback(waiting.name(), self, atoms);
    }

    private static Map<String, String> firstOfEach(SealedAtom own) {
        return own.comments().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private static Atom atom(SealedAtom sealed, int points) {
        return new Atom(
                sealed.group(),
                sealed.answers().stream()
                        .map(values -> Answers.upTo(points, values))
                        .toList(),
                sealed.comments());
    }

    private List<Waiting> waiting() {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING);
                ResultSet rows = statement.executeQuery()) {
            List<Waiting> waiting = new ArrayList<>();
            while (rows.next()) {
                waiting.add(new Waiting(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        Policy.of(rows.getInt(3), Protection.valueOf(rows.getString(4))),
                        rows.getString(5),
                        rows.getString(6).equals("SURVEY"),
                        rows.getInt(7)));
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("executives without a scorecard", e);
        }
    }
}

package org.sightline.scoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.anonymity.Group;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.norm.Edition;
import org.sightline.norm.NormRecord;
import org.sightline.norm.NormRecord.RaterGroup;
import org.sightline.norm.Source;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.seal.SealedAtom;
import org.sightline.seal.SealedRecords;

/**
 * What a norm is made of: for each person who was rated, of whatever organisation, the latest round that was sealed and whose
 * report passed its check. Whose key was deleted is not among them.
 */
@ApplicationScoped
class NormRecords {
    private static final String USABLE = """
            select distinct on (p.email) e.id, c.id
            from executive e
                join person p on p.id = e.person_id
                join campaign c on c.id = e.campaign_id
                join campaign_questionnaire q on q.campaign_id = c.id
                join executive_key k on k.executive_id = e.id
                join scorecard s on s.executive_id = e.id
            where c.state in ('SEALED', 'ARCHIVED') and c.questionnaire_id = ? and q.version = ?
                and exists (select from atom a where a.executive_id = e.id and not a.identified)
            order by p.email, c.closes_on desc, c.id
            """;
    private static final String ASKED = """
            select distinct on (c.questionnaire_id, q.version) c.id
            from campaign c join campaign_questionnaire q on q.campaign_id = c.id
            where c.kind = 'SURVEY' and c.state in ('SEALED', 'ARCHIVED')
            order by c.questionnaire_id, q.version, c.closes_on desc, c.id
            """;

    private final AgroalDataSource database;
    private final SealedRecords sealed;
    private final PublishedScorecards published;
    private final FrozenQuestionnaires questionnaires;

    NormRecords(
            AgroalDataSource database,
            SealedRecords sealed,
            PublishedScorecards published,
            FrozenQuestionnaires questionnaires) {
        this.database = database;
        this.sealed = sealed;
        this.published = published;
        this.questionnaires = questionnaires;
    }

    /** An executive in a campaign. */
    private record Usable(UUID executive, UUID campaign) {}

    /** What sealed campaigns asked, each version once, as it was asked last. */
    List<Questionnaire> asked() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ASKED);
                ResultSet rows = select.executeQuery()) {
            List<UUID> campaigns = new ArrayList<>();
            while (rows.next()) {
                campaigns.add(rows.getObject(1, UUID.class));
            }
            return campaigns.stream().map(questionnaires::questionnaire).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the questionnaires of sealed campaigns", e);
        }
    }

    /** How many executives there are. */
    int count(Questionnaire questionnaire) {
        return usable(questionnaire).size();
    }

    List<NormRecord> of(Questionnaire questionnaire) {
        return usable(questionnaire).stream()
                .flatMap(one -> record(one.executive()).stream())
                .toList();
    }

    /** Somebody may have changed items and left the version as it was; other items are another instrument. */
    private List<Usable> usable(Questionnaire questionnaire) {
        return rows(Edition.of(questionnaire)).stream()
                .filter(one -> questionnaires.questionnaire(one.campaign()).asksTheSameAs(questionnaire))
                .toList();
    }

    private List<Usable> rows(Edition edition) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(USABLE)) {
            select.setString(1, edition.questionnaire());
            select.setString(2, edition.version());
            try (ResultSet rows = select.executeQuery()) {
                List<Usable> usable = new ArrayList<>();
                while (rows.next()) {
                    usable.add(new Usable(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
                return usable;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("executives for a norm", e);
        }
    }

    /** Empty if the executive's key was deleted meanwhile. */
    private Optional<NormRecord> record(UUID executive) {
        return published
                .of(executive)
                .map(PublishedScorecard::scorecard)
                .map(scorecard -> record(sealed.ratings(executive), scorecard));
    }

    private static NormRecord record(List<SealedAtom> atoms, Scorecard scorecard) {
        return new NormRecord(
                atoms.stream()
                        .filter(atom -> !atom.self())
                        .map(atom -> new RaterGroup(
                                Source.of(atom.group()), atom.group().identified(), atom.answers()))
                        .toList(),
                atoms.stream()
                        .filter(SealedAtom::self)
                        .findFirst()
                        .map(own -> own.answers().getFirst()),
                released(scorecard));
    }

    private static Map<String, Map<Source, Double>> released(Scorecard scorecard) {
        Map<String, Map<Source, Double>> released = new HashMap<>();
        for (ThemeScore theme : scorecard.themes()) {
            released.put(theme.id(), released(theme, scorecard.groups()));
        }
        return released;
    }

    private static Map<Source, Double> released(ThemeScore theme, List<Group> groups) {
        Map<Source, Double> means = new EnumMap<>(Source.class);
        means.putAll(groups.stream()
                .filter(group -> theme.groups().containsKey(group.id()))
                .collect(Collectors.groupingBy(
                        Source::of,
                        Collectors.averagingDouble(
                                group -> Objects.requireNonNull(theme.groups().get(group.id()))
                                        .mean()))));
        if (theme.others() != null) {
            means.put(Source.ALL, theme.others().mean());
        }
        if (theme.self() != null) {
            means.put(Source.SELF, theme.self());
        }
        return means;
    }
}

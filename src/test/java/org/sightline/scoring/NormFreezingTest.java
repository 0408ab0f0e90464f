package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;
import org.sightline.anonymity.Policy;
import org.sightline.norm.Batch;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.norm.Measure;
import org.sightline.norm.NormFigure.Known;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.norm.Source;
import org.sightline.questionnaire.Questionnaire;

/** Which executives enter a norm, and what its versions may be, against a real database. */
@QuarkusTest
class NormFreezingTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 2, 20);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 20);

    private final Questionnaire questionnaire = SealedExecutives.questionnaire();
    private final Edition edition = Edition.of(questionnaire);

    @Inject
    SealedExecutives executives;

    @Inject
    NormFreezing freezing;

    @Inject
    FrozenNorms norms;

    @Inject
    PublishedScorecards published;

    @Inject
    Publishing publishing;

    @Inject
    AgroalDataSource database;

    @Inject
    Logins logins;

    @Test
    void freezesThirtyAndThenTenMore() throws Exception {
        UUID owner = owner();
        List<UUID> ids = new ArrayList<>(executives.sealed(questionnaire, SPRING, SealedExecutives.people(29)));
        assertThat(freezing.batch(questionnaire)).isEqualTo(new Batch(29, 0));
        assertThat(freezing.freeze(questionnaire, owner)).isEmpty();
        assertThat(norms.versions(edition)).isEmpty();

        ids.addAll(executives.sealed(questionnaire, SPRING, SealedExecutives.people(1)));
        PlatformNorm first = freezing.freeze(questionnaire, owner).orElseThrow();
        assertThat(first.executives()).isEqualTo(30);
        assertThat(first.frozenOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(norms.current(edition)).contains(first);
        holdsTheReleasedMeans(first, ids);

        executives.sealed(questionnaire, SPRING, SealedExecutives.people(9));
        assertThat(freezing.batch(questionnaire).missing()).isEqualTo(1);
        assertThat(freezing.freeze(questionnaire, owner)).isEmpty();

        executives.sealed(questionnaire, SPRING, SealedExecutives.people(1));
        PlatformNorm second = freezing.freeze(questionnaire, owner).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(norms.version(edition, 1)).contains(first);
        assertThat(norms.versions(edition)).containsExactly(second, first);
        assertThat(strings("select detail from audit_event where act = 'NORM_FROZEN' and detail like '"
                        + questionnaire.id() + "%' and actor_id = '" + owner + "' order by id"))
                .containsExactly(edition + ", version 1, executives 30", edition + ", version 2, executives 40");
    }

    /** The mean over executives, from their scorecards one by one. */
    private void holdsTheReleasedMeans(PlatformNorm norm, List<UUID> ids) {
        double mean = ids.stream()
                .map(id -> published.of(id).orElseThrow().scorecard().themes().getFirst())
                .mapToDouble(theme -> Objects.requireNonNull(theme.others()).mean())
                .average()
                .orElseThrow();
        Known known = (Known) norm.figure("R", Source.ALL, Measure.MEAN);
        assertThat(Math.abs(known.value().doubleValue() - mean)).isLessThan(0.0501);
        assertThat(known.executives()).isEqualTo(30);
    }

    @Test
    void countsEverybodyOnceAndByTheLatestRound() {
        List<String> people = SealedExecutives.people(30);
        executives.sealed(questionnaire, SPRING, people);
        executives.sealed(questionnaire, AUTUMN, people);
        assertThat(freezing.batch(questionnaire)).isEqualTo(new Batch(30, 0));
        List<UUID> later = executives.sealed(questionnaire, AUTUMN.plusYears(1), people);
        for (UUID one : later) {
            executives.run(
                    "update sealed_answer set answers = array_fill(2::smallint, array[32]) where atom_id in"
                            + " (select id from atom where executive_id = ? and not identified)",
                    one);
        }
        PlatformNorm norm = freezing.freeze(questionnaire, owner()).orElseThrow();
        String plain = questionnaire.ratedItems().stream()
                .filter(item -> !item.warning())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(norm.figure(plain, Source.ALL, Measure.MEAN).known().orElseThrow())
                .as("the last round alone")
                .isEqualByComparingTo("2");
    }

    @Test
    void leavesOutWhoWasErasedAndKeepsTheFrozenVersion() {
        List<UUID> ids = executives.sealed(questionnaire, SPRING, SealedExecutives.people(31));
        executives.run("delete from executive_key where executive_id = ?", ids.getFirst());
        assertThat(freezing.batch(questionnaire).executives()).isEqualTo(30);
        PlatformNorm norm = freezing.freeze(questionnaire, owner()).orElseThrow();
        assertThat(norm.executives()).isEqualTo(30);

        executives.run("delete from executive_key where executive_id = ?", ids.getLast());
        assertThat(freezing.batch(questionnaire)).isEqualTo(new Batch(29, 30));
        assertThat(norms.current(edition)).contains(norm);
        String file = new String(NormFile.write(norm), StandardCharsets.UTF_8);
        ids.forEach(id -> assertThat(file).doesNotContain(id.toString()));
        assertThat(file).doesNotContain("Ines", "Calder", "example.com");
    }

    @Test
    void leavesOutWhoHasNoScorecardOrNoAnonymousGroup() {
        List<UUID> ids = executives.sealed(questionnaire, SPRING, SealedExecutives.people(4));
        executives.run("delete from scorecard where executive_id = ?", ids.get(0));
        executives.run(
                "insert into publication_check (executive_id, attack, tried, hits, passed, checked_on)"
                        + " values (?, 'T2', 10, 1, false, date '2026-02-21') on conflict (executive_id) do nothing",
                ids.get(0));
        executives.run(
                "delete from sealed_answer where atom_id in (select id from atom where executive_id = ?)", ids.get(1));
        executives.run("delete from atom where executive_id = ?", ids.get(1));
        assertThat(freezing.batch(questionnaire).executives()).isEqualTo(2);
    }

    @Test
    void writesEachVersionOnce() {
        executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        PlatformNorm norm = freezing.freeze(questionnaire, owner()).orElseThrow();
        for (String change : List.of(
                "update norm_version set executives = 99 where questionnaire_id = ?",
                "update norm_version set file = '' where questionnaire_id = ?",
                "delete from norm_version where questionnaire_id = ?")) {
            assertThatThrownBy(() -> executives.run(change, questionnaire.id()))
                    .rootCause()
                    .hasMessageContaining("norm_version is written once");
        }
        for (List<String> row : List.of(
                List.of("2, 39", "a norm grows by ten executives or more"),
                List.of("3, 60", "numbered without gaps"),
                List.of("1, 60", "numbered without gaps"),
                List.of("2, 29", "a norm grows by ten"))) {
            assertThatThrownBy(() -> executives.run(
                            "insert into norm_version (questionnaire_id, questionnaire_version, version, executives,"
                                    + " frozen_at, frozen_by, file) select ?, ?, " + row.getFirst()
                                    + ", now(), id, '' from account limit 1",
                            questionnaire.id(),
                            questionnaire.version()))
                    .as(row.toString())
                    .rootCause()
                    .hasMessageContaining(row.getLast());
        }
        assertThat(norms.versions(edition)).containsExactly(norm);
    }

    @Test
    void isUsedByTheScorecardsThatFollow() {
        List<UUID> ids = executives.sealed(questionnaire, SPRING, SealedExecutives.people(30));
        Policy policy = Policy.withMinimum(4);
        Campaigns.Executive executive = Campaigns.executive(3);
        Feedback feedback = new Feedback(
                executive.name(),
                executive.self(),
                new FeedbackScoring(questionnaire, policy).atoms(executive.raters()));
        Scorecard before = Snapshot.read(publishing.of(questionnaire, policy).publish(feedback));
        assertThat(before.norm()).isNull();

        PlatformNorm norm = freezing.freeze(questionnaire, owner()).orElseThrow();
        Scorecard after = Snapshot.read(publishing.of(questionnaire, policy).publish(feedback));
        assertThat(Objects.requireNonNull(after.norm()).sha256()).isEqualTo(NormFile.hash(norm));
        assertThat(after.themes()).isNotEqualTo(before.themes());
        assertThat(published.of(ids.getFirst()).orElseThrow().scorecard().norm())
                .as("what is published stays")
                .isNull();
    }

    private UUID owner() {
        return logins.account("owner-" + UUID.randomUUID() + "@example.com", logins.organisation("Practice"));
    }

    private List<String> strings(String select) throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(select)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

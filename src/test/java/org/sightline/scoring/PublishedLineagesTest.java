package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.seal.SealedRecords;
import org.sightline.security.ExecutiveKeys;
import org.sightline.system.Sql;

/** What past reports went on to do is published once, under the executive's key, and what it was made from goes. */
@QuarkusTest
class PublishedLineagesTest {
    @Inject
    AgroalDataSource database;

    @Inject
    ExecutiveKeys keys;

    @Inject
    SealedRecords sealed;

    @Inject
    PublishedLineages published;

    private final UUID executive = UUID.randomUUID();

    @BeforeEach
    void begin() throws Exception {
        UUID organisation = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        run("insert into organisation (id, name) values (?, 'Calder')", organisation);
        run(
                "insert into person (id, organisation_id, name, email) values (?, ?, 'Ines Aalto', ?)",
                person,
                organisation,
                person + "@example.com");
        run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'DRAFT', 'executive-360', 4, 'UTC', ?)",
                campaign,
                organisation,
                LocalDate.of(2026, 2, 20));
        run("insert into executive (id, campaign_id, person_id) values (?, ?, ?)", executive, campaign, person);
        keys.make(List.of(executive));
    }

    @Test
    void isPublishedOnceAndNothingIsLeftToPublishAgain() {
        List<Lineage.Told> told = new ArrayList<>(LineageTest.people(LineagePeriod.UP_TO_2, 8, 4));
        told.addAll(LineageTest.people(LineagePeriod.LONGER, 5, 1));
        told.forEach(this::sealed);
        assertThat(published.of(executive)).isEqualTo(Lineage.NONE);
        published.publish(executive, Policy.withMinimum(4));
        Lineage first = published.of(executive);
        assertThat(first).isEqualTo(Lineage.of(told, 4));
        assertThat(first.spans()).hasSize(2);
        assertThat(sealed.lineage(executive)).isEmpty();
        published.publish(executive, Policy.withMinimum(4));
        assertThat(published.of(executive)).isEqualTo(first);
        assertThat(Sql.list(
                        database,
                        "bodies",
                        row -> row.getBytes(1),
                        "select body from lineage where executive_id = ?",
                        executive))
                .singleElement()
                .satisfies(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                        .doesNotContain("LARGER_ROLE", "people"));
    }

    @Test
    void isNothingOfTooFew() {
        LineageTest.people(LineagePeriod.UP_TO_2, 4, 4).forEach(this::sealed);
        published.publish(executive, Policy.withMinimum(4));
        assertThat(published.of(executive)).isEqualTo(Lineage.NONE);
        assertThat(sealed.lineage(executive)).isEmpty();
    }

    private void sealed(Lineage.Told told) {
        UUID id = UUID.randomUUID();
        run(
                "insert into sealed_lineage (id, executive_id, ct) values (?, ?, ?)",
                id,
                executive,
                keys.get(executive).seal("lineage|" + id, new byte[] {
                    (byte) told.period().ordinal(), (byte) told.statement().ordinal(), (byte) (told.holds() ? 1 : 0)
                }));
    }

    private void run(String sql, Object... arguments) {
        Sql.run(database, "a row could not be written", sql, arguments);
    }
}

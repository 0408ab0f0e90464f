package org.sightline.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sightline.attack.Finding.Verdict;
import org.sightline.attack.Suite.Timed;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** The short form of {@code make verify-anonymity}. */
class SuiteIT {
    private static final Conditions SHORT = new Conditions(
            QuestionnaireLibrary.load(Optional.empty()).find("executive-360").orElseThrow(),
            new Seeds(1),
            Extent.SHORT,
            _ -> {});

    @Test
    void failsInEveryAttackAndCatchesEveryLeak() {
        List<Finding> findings = new Suite(Suite.onPublications())
                .run(SHORT, _ -> {}).stream().map(Timed::finding).toList();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.verdict().good()).as(finding.toString()).isTrue();
            assertThat(finding.tries()).as(finding.toString()).isPositive();
        });
        assertThat(findings.stream().map(Finding::attack).distinct())
                .containsExactlyInAnyOrder("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12");
        assertThat(findings.stream().filter(finding -> finding.verdict() == Verdict.CAUGHT))
                .hasSizeGreaterThanOrEqualTo(32);
    }
}

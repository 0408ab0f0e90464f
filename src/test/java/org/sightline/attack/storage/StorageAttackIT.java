package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.attack.Conditions;
import org.sightline.attack.Extent;
import org.sightline.attack.Finding;
import org.sightline.attack.Finding.Verdict;
import org.sightline.attack.Seeds;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.system.StartRefused;
import org.sightline.system.Texts;

/** The short form of the attacks on storage in {@code make verify-anonymity}. */
class StorageAttackIT {
    @Test
    void linksNobodyToARowAndBreaksEveryWeakVariant() {
        List<Finding> findings = findings(new StorageAttack(), Extent.SHORT);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.verdict().good()).as(finding.toString()).isTrue();
            assertThat(finding.tries()).as(finding.toString()).isPositive();
        });
        assertThat(findings.stream().map(Finding::attack).distinct())
                .containsExactlyInAnyOrder("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10");
        assertThat(findings.stream().filter(finding -> finding.verdict() == Verdict.CAUGHT))
                .hasSameSizeAs(Stream.of(WeakVariant.values())
                        .flatMap(variant -> variant.weaknesses().stream())
                        .toList());
        assertThat(findings)
                .extracting(StorageAttackIT::sentence)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.matches("(Storage|Weak storage): .*"));
    }

    @Test
    void saysWhyThereIsNoDatabase() {
        StorageAttack attack = new StorageAttack(() -> {
            throw new StartRefused("PostgreSQL refuses\n  to run here.");
        });
        assertThat(findings(attack, Extent.SHORT)).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(sentence(finding))
                    .isEqualTo("The attack's own PostgreSQL did not start, so nothing was attacked:"
                            + " PostgreSQL refuses to run here.");
        });
    }

    private static List<Finding> findings(StorageAttack attack, Extent extent) {
        List<Finding> findings = new ArrayList<>();
        attack.run(
                new Conditions(
                        QuestionnaireLibrary.load(Optional.empty())
                                .find("executive-360")
                                .orElseThrow(),
                        new Seeds(1),
                        extent,
                        _ -> {}),
                findings::add);
        return findings;
    }

    private static String sentence(Finding finding) {
        return Texts.in(java.util.Locale.ENGLISH)
                .of("verify.what." + finding.what(), finding.figures().toArray());
    }
}

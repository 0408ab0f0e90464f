package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sightline.attack.Conditions;
import org.sightline.attack.Extent;
import org.sightline.attack.Finding;
import org.sightline.attack.Seeds;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** The short form of the attacks on storage, against a real PostgreSQL. */
@Tag("slow")
class StorageAttackTest {
    @Test
    void linksNobodyToARowAndBreaksEveryWeakVariant() {
        List<Finding> findings = new ArrayList<>();
        long t = System.nanoTime();
        new StorageAttack().run(conditions(), f -> {
            findings.add(f);
            System.out.println((System.nanoTime() - t) / 1000000 + " " + f);
        });
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.verdict().good()).as(finding.toString()).isTrue();
            assertThat(finding.tries()).as(finding.toString()).isPositive();
        });
    }

    static Conditions conditions() {
        return new Conditions(
                QuestionnaireLibrary.load(Optional.empty())
                        .find("executive-360")
                        .orElseThrow(),
                new Seeds(1),
                Extent.SHORT,
                _ -> {});
    }
}

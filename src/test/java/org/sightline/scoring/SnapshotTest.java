package org.sightline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Policy;

class SnapshotTest {
    private final FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), Policy.withMinimum(4));

    @Test
    void readsBackWhatItWrote() {
        for (int seed = 0; seed < 50; seed++) {
            Scorecard card = card(seed);
            assertThat(Snapshot.read(Snapshot.write(card))).isEqualTo(card);
        }
    }

    @Test
    void refusesAlteredSnapshots() {
        String json = new String(Snapshot.write(card(3)), StandardCharsets.UTF_8);
        for (String altered : new String[] {
            json.replaceFirst("\"minimum\":4", "\"minimum\":5"),
            json.replaceFirst("Executive 3", "Executive 4"),
            json.replaceFirst("\\{", "{ "),
            json.strip(),
            json + "{}",
            "[]",
            "",
            "{}",
            "{\"format\":\"sightline-snapshot/2\"}"
        }) {
            assertThat(altered).isNotEqualTo(json);
            assertThatIllegalArgumentException()
                    .as(altered)
                    .isThrownBy(() -> Snapshot.read(altered.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Scorecard card(long seed) {
        Campaigns.Executive executive = Campaigns.executive(seed);
        return scoring.score(executive.name(), executive.self(), executive.raters());
    }
}

package org.sightline.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.CURRENT_SUPERVISOR;
import static org.sightline.anonymity.Relationship.OTHER;
import static org.sightline.anonymity.Relationship.PAST_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PAST_SUPERVISOR;
import static org.sightline.anonymity.Relationship.PEER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;

class SourceTest {
    @Test
    void tellsGroupsApartWhereTheSealLeftThemApart() {
        assertThat(source(CURRENT_DIRECT_REPORT)).isEqualTo(Source.DIRECT_REPORTS);
        assertThat(source(CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT)).isEqualTo(Source.DIRECT_REPORTS);
        assertThat(source(PAST_SUPERVISOR)).isEqualTo(Source.SUPERVISORS);
        assertThat(source(CURRENT_SUPERVISOR, PAST_SUPERVISOR)).isEqualTo(Source.SUPERVISORS);
        assertThat(source(PEER)).isEqualTo(Source.PEERS);
        assertThat(source(OTHER)).isEqualTo(Source.OTHERS);
        assertThat(source(PEER, OTHER)).isEqualTo(Source.MIXED);
        assertThat(source(PAST_SUPERVISOR, OTHER)).isEqualTo(Source.MIXED);
    }

    private static Source source(Relationship... relationships) {
        return Source.of(new Group("any", List.of(relationships), 4, false));
    }
}

package org.sightline.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondWallStateTest {
    @Inject
    @Readiness
    SecondWall wall;

    @Test
    void isOffForWhoeverPassesItAndWeakForItsOwner() {
        assertThat(SecondWall.State.of(false, false)).isEqualTo(SecondWall.State.STANDS);
        assertThat(SecondWall.State.of(false, true)).isEqualTo(SecondWall.State.OWNED);
        assertThat(SecondWall.State.of(true, true)).isEqualTo(SecondWall.State.OFF);
    }

    @Test
    void standsInTheEmbeddedDatabase() throws SQLException {
        assertThat(wall.call().getData().orElseThrow()).containsEntry("state", "stands");
    }
}

package org.sightline.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.account.Logins;

/** Every address, asked by everybody for everybody's objects in every state of a campaign, as it is and mutated. */
@QuarkusTest
class FirstWallTest {
    private static final Map<String, String> UNREACHED = Map.of(
            "GET /brand/{campaign}/logo", "no organisation here has a logo",
            "GET /campaigns/{id}/import/undo", "no file was taken",
            "GET /organisations/{id}/import/undo", "no file was taken",
            "GET /campaigns/{id}/import/{stage}/left-out.csv", "no row was left out",
            "GET /organisations/{id}/import/{stage}/left-out.csv", "no row was left out",
            "GET /campaigns/{id}/mails/{mailId}/address", "no mail came back");

    @Inject
    Founding founding;

    @Inject
    Logins logins;

    @Inject
    AgroalDataSource database;

    @Test
    void standsForEverybody() {
        List<Decision> decisions = Decisions.all();
        Addresses addresses = new Addresses(Decisions.parameters());
        assertThat(decisions.stream().flatMap(decision -> addresses.unknown(decision).stream()))
                .as(
                        "Say in src/test/resources/parameters.txt what stands for these parameters, one line each: the path as"
                                + " it is here, then a kind that org.sightline.wall.Founding makes, or =value if it names nobody's"
                                + " object.")
                .isEmpty();
        World world = new World(founding, logins);
        try {
            Replay replay = new Replay(world, decisions, addresses, new Fingerprint(database));
            List<String> missed = new ArrayList<>();
            List<String> shown = replay.allowedPages();
            List<String> open = replay.refused(decision -> true);
            assertThat(shown).isEmpty();
            assertThat(open).isEmpty();
            assertThat(replay.unreached())
                    .as(
                            "Pages that their owner finds in no state, so that a refusal proves little: make what they need in"
                                    + " org.sightline.wall.Founding, or say here why not.")
                    .isEqualTo(UNREACHED.keySet());
            List<Planted> holes = Planted.all(world, database);
            for (Planted hole : holes) {
                try (Holes.Open _ = Holes.open(hole)) {
                    if (replay.refused(hole::concerns).isEmpty()) {
                        missed.add(hole.name());
                    }
                }
            }
            Forgotten.all(database).forEach(lookup -> lookup.missed(replay).ifPresent(missed::add));
            assertThat(missed).isEmpty();
        } finally {
            world.end();
        }
    }
}

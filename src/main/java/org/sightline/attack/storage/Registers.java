package org.sightline.attack.storage;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The people of a campaign in the product's own tables, as a roster leaves them there and a launch with them. */
final class Registers {
    private final Statements database;

    Registers(Statements database) {
        this.database = database;
    }

    /** @param tokenHash the hash of the link of each invitation */
    void write(Script script, Function<Rater, byte[]> tokenHash) {
        database.run("insert into organisation (id, name) values (?, 'Example Works')", script.organisation());
        database.run(
                "insert into campaign (id, organisation_id, name, state, questionnaire_id, minimum, time_zone, closes_on)"
                        + " values (?, ?, 'Spring', 'COLLECTING', ?, ?, ?, ?)",
                script.campaign(),
                script.organisation(),
                script.questionnaire().id(),
                Script.MINIMUM,
                ZoneOffset.UTC.getId(),
                Script.CLOSES);
        for (Map.Entry<UUID, String> executive : script.executives().entrySet()) {
            UUID person = UUID.nameUUIDFromBytes(
                    executive.getKey().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            person(script, person, executive.getValue(), person + "@executives.example");
            database.run(
                    "insert into executive (id, campaign_id, person_id) values (?, ?, ?)",
                    executive.getKey(),
                    script.campaign(),
                    person);
        }
        for (Rater rater : script.raters()) {
            person(script, rater.person(), rater.name(), rater.email());
            database.run(
                    "insert into rater (id, campaign_id, person_id) values (?, ?, ?)",
                    rater.id(),
                    script.campaign(),
                    rater.person());
        }
        for (Asked asked : script.asked()) {
            database.run(
                    "insert into nomination (id, executive_id, rater_id, relationship) values (?, ?, ?, ?)",
                    asked.nomination(),
                    asked.executive(),
                    asked.rater().id(),
                    asked.relationship().name());
        }
        for (Rater rater : script.raters()) {
            database.run(
                    "insert into invitation (id, campaign_id, rater_id, token_hash) values (?, ?, ?, ?)",
                    rater.invitation(),
                    script.campaign(),
                    rater.id(),
                    tokenHash.apply(rater));
        }
    }

    private void person(Script script, UUID id, String name, String email) {
        database.run(
                "insert into person (id, organisation_id, name, email) values (?, ?, ?, ?)",
                id,
                script.organisation(),
                name,
                email);
    }
}

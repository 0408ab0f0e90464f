package org.sightline.attack.storage;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Weak variant b of trust.md 2.1: answers without a reference and a flag "has answered" apart from them from the start,
 * written in one transaction; with the conveniences that often go with it: a number, a time, a pseudonym, a live count
 * and a mail of thanks.
 */
final class TwoTables extends WeakKeeping {
    private final Set<UUID> answered = new HashSet<>();

    TwoTables(Script script, Statements database, PlayedClock clock) {
        super(script, database, clock);
    }

    @Override
    void create() {
        database().run("""
                create table if not exists weak.participation (
                    nomination_id uuid primary key,
                    answered boolean not null)
                """);
        database().run("""
                create table if not exists weak.answer (
                    number bigserial,
                    submitted_at timestamptz not null,
                    pseudonym text not null,
                    executive_id uuid not null,
                    relationship text not null,
                    answers smallint[] not null,
                    comment text not null unique)
                """);
    }

    @Override
    void keep(Asked by, Said said) {
        if (!answered.add(by.nomination())) {
            // nothing leads back to the first answer, so there is no second
            return;
        }
        database().together(() -> {
            database()
                    .run("insert into weak.participation (nomination_id, answered) values (?, true)", by.nomination());
            database()
                    .run(
                            "insert into weak.answer (submitted_at, pseudonym, executive_id, relationship, answers, comment)"
                                    + " values (?, md5(?), ?, ?, ?::smallint[], ?)",
                            Timestamp.from(clock().instant()),
                            by.rater().name(),
                            by.executive(),
                            by.relationship().name(),
                            said.literal(),
                            comment(said));
        });
        mail(by.rater());
    }

    @Override
    void withdraw(Asked by) {}

    @Override
    public Glance glance() {
        return new Glance("answered " + answered.size(), mailed().size());
    }

    @Override
    public void seal() {}

    @Override
    public List<Shelf> shelves() {
        return List.of(new Shelf(
                "weak.answer",
                "executive_id || relationship",
                "length(comment)",
                false,
                row -> column(row, "answers")));
    }
}

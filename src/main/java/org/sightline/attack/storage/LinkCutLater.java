package org.sightline.attack.storage;

import java.util.List;

/** Weak variant a of trust.md 2.1: every answer refers to its rater until the campaign closes; then the reference is deleted. */
final class LinkCutLater extends WeakKeeping {
    LinkCutLater(Script script, Statements database, PlayedClock clock) {
        super(script, database, clock);
    }

    @Override
    void create() {
        database().run("""
                create table if not exists weak.linked_answer (
                    id uuid primary key default gen_random_uuid(),
                    nomination_id uuid unique,
                    executive_id uuid not null,
                    relationship text not null,
                    answers smallint[] not null,
                    comment text not null)
                """);
    }

    @Override
    void keep(Asked by, Said said) {
        database()
                .run(
                        "insert into weak.linked_answer (nomination_id, executive_id, relationship, answers, comment)"
                                + " values (?, ?, ?, ?::smallint[], ?) on conflict (nomination_id)"
                                + " do update set answers = excluded.answers, comment = excluded.comment",
                        by.nomination(),
                        by.executive(),
                        by.relationship().name(),
                        said.literal(),
                        comment(said));
    }

    @Override
    void withdraw(Asked by) {
        database().run("delete from weak.linked_answer where nomination_id = ?", by.nomination());
    }

    @Override
    public void seal() {
        database().run("update weak.linked_answer set nomination_id = null");
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(new Shelf(
                "weak.linked_answer",
                "executive_id || relationship",
                "length(comment)",
                false,
                row -> column(row, "answers")));
    }
}

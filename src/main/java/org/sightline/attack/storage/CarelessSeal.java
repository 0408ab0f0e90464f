package org.sightline.attack.storage;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.security.CampaignKey;
import org.sightline.security.RandomId;
import org.sightline.security.Sealed;

/** Encrypted ballots and a seal in one transaction, as in the product, but with one of its two cares left out. */
final class CarelessSeal extends WeakKeeping {
    private final Care leftOut;
    private final SecureRandom random;
    private final CampaignKey key;
    private final Map<Asked, Said> kept = new LinkedHashMap<>();

    /** What the product takes care of. */
    enum Care {
        PADDING,
        SHUFFLING
    }

    CarelessSeal(Care leftOut, Script script, Statements database, PlayedClock clock, SecureRandom random) {
        super(script, database, clock);
        this.leftOut = leftOut;
        this.random = random;
        this.key = CampaignKey.random(random);
    }

    @Override
    void create() {
        database().run("create table if not exists weak.ballot (locator bytea primary key, ct bytea not null)");
        database().run("""
                create table if not exists weak.sealed_answer (
                    id uuid primary key,
                    executive_id uuid not null,
                    relationship text not null,
                    answers smallint[] not null)
                """);
        database().run("""
                create table if not exists weak.sealed_comment (
                    id uuid primary key,
                    executive_id uuid not null,
                    relationship text not null,
                    question text not null,
                    body text not null)
                """);
    }

    @Override
    void keep(Asked by, Said said) {
        byte[] locator = key.locator(by.nomination());
        byte[] content = (said.literal() + comment(said)).getBytes(StandardCharsets.UTF_8);
        byte[] ct = leftOut == Care.PADDING
                ? Sealed.seal(key.ballotKey(by.nomination()), content, locator, random)
                : Sealed.sealPadded(key.ballotKey(by.nomination()), content, locator, random);
        database()
                .run(
                        "insert into weak.ballot (locator, ct) values (?, ?)"
                                + " on conflict (locator) do update set ct = excluded.ct",
                        locator,
                        ct);
        kept.put(by, said);
    }

    @Override
    void withdraw(Asked by) {
        database().run("delete from weak.ballot where locator = ?", key.locator(by.nomination()));
        kept.remove(by);
    }

    @Override
    public Map<Asked, Seen> seen() {
        Map<Asked, Seen> seen = new HashMap<>();
        for (Asked by : kept.keySet()) {
            byte[] locator = key.locator(by.nomination());
            database()
                    .read(
                            "select length(ct) from weak.ballot where locator = ?",
                            row -> seen.put(by, new Seen(locator, row.getInt(1))),
                            locator);
        }
        return seen;
    }

    @Override
    public void seal() {
        List<Asked> order = new ArrayList<>(kept.keySet());
        List<Asked> again = new ArrayList<>(order);
        if (leftOut != Care.SHUFFLING) {
            Collections.shuffle(order, random);
            Collections.shuffle(again, random);
        }
        database().together(() -> {
            order.forEach(by -> database()
                    .run(
                            "insert into weak.sealed_answer values (?, ?, ?, ?::smallint[])",
                            RandomId.from(random),
                            by.executive(),
                            by.relationship().name(),
                            said(by).literal()));
            again.forEach(by -> said(by).words()
                    .forEach((question, text) -> database()
                            .run(
                                    "insert into weak.sealed_comment values (?, ?, ?, ?, ?)",
                                    RandomId.from(random),
                                    by.executive(),
                                    by.relationship().name(),
                                    question,
                                    text)));
            database().run("delete from weak.ballot");
        });
    }

    private Said said(Asked by) {
        return java.util.Objects.requireNonNull(kept.get(by));
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        "weak.sealed_answer",
                        "executive_id || relationship",
                        "length(answers::text)",
                        false,
                        row -> column(row, "answers")),
                new Shelf(
                        "weak.sealed_comment",
                        "executive_id || relationship || question",
                        "length(body)",
                        true,
                        row -> column(row, "body")));
    }
}

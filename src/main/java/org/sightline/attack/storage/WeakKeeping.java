package org.sightline.attack.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What all weak ways of keeping answers have in common; each keeps its answers in tables of its own, beside the product's. */
abstract class WeakKeeping implements Keeping {
    private final Script script;
    private final Statements database;
    private final PlayedClock clock;
    private final List<Mailed> mailed = new ArrayList<>();

    WeakKeeping(Script script, Statements database, PlayedClock clock) {
        this.script = script;
        this.database = database;
        this.clock = clock;
    }

    /** The tables, if they are not there yet. */
    abstract void create();

    abstract void keep(Asked by, Said said);

    abstract void withdraw(Asked by);

    @Override
    public final void open() {
        database.run("create schema if not exists weak");
        create();
        database.together(() -> new Registers(database).write(script, rater -> hash(rater)));
        script.raters().forEach(this::mail);
    }

    @Override
    public final boolean perform(Deed deed) {
        switch (deed.act()) {
            case Deed.Act.Send(Said said) -> keep(deed.asked(), said);
            case Deed.Act.Withdraw() -> withdraw(deed.asked());
            case Deed.Act.Write _, Deed.Act.Change _, Deed.Act.Decline _ -> {}
            case Deed.Act.TooLate _ -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void jobs() {}

    @Override
    public Glance glance() {
        return new Glance("", mailed.size());
    }

    @Override
    public final List<Mailed> mailed() {
        return List.copyOf(mailed);
    }

    @Override
    public Map<Asked, Seen> seen() {
        return new HashMap<>();
    }

    final Script script() {
        return script;
    }

    final Statements database() {
        return database;
    }

    final PlayedClock clock() {
        return clock;
    }

    final void mail(Rater rater) {
        mailed.add(new Mailed(rater, clock.instant().plusMillis(mailed.size())));
    }

    /** All texts of a rater about an executive, as one. */
    static String comment(Said said) {
        return String.join("\n", said.words().values());
    }

    static String column(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static byte[] hash(Rater rater) {
        return rater.invitation().toString().substring(0, 32).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}

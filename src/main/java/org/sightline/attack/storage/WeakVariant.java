package org.sightline.attack.storage;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.sightline.attack.storage.CarelessSeal.Care;
import org.sightline.attack.storage.Linking.Share;

/** Ways to keep answers that are known to be weak, and what must break each of them. */
enum WeakVariant {
    LINK_CUT_LATER(
            (script, database, clock, _) -> new LinkCutLater(script, database, clock),
            new Weakness("cut-later-tables", Linking.FILES),
            new Weakness("cut-later-log", Linking.LOG)),
    TWO_TABLES(
            (script, database, clock, _) -> new TwoTables(script, database, clock),
            new Weakness("two-tables-transactions", Linking.TRANSACTIONS),
            new Weakness("two-tables-places", Linking.PLACES),
            new Weakness("two-tables-columns", Linking.COLUMNS),
            new Weakness("two-tables-mails", Linking.MAILS),
            new Weakness("two-tables-pseudonyms", Linking.ACROSS),
            new Weakness("two-tables-statistics", loot -> loot.canaries().inStatistics()),
            new Weakness("two-tables-server-log", loot -> loot.canaries().inLog()),
            new Weakness("two-tables-lights", loot -> loot.watched().lights()),
            new Weakness("two-tables-thanks", loot -> loot.watched().mails())),
    UNPADDED(
            (script, database, clock, random) -> new CarelessSeal(Care.PADDING, script, database, clock, random),
            new Weakness("unpadded-lengths", Linking.LENGTHS)),
    UNSHUFFLED(
            (script, database, clock, random) -> new CarelessSeal(Care.SHUFFLING, script, database, clock, random),
            new Weakness("unshuffled-places", Linking.PLACES),
            new Weakness("unshuffled-sheets", Linking.SHEETS));

    private final Making making;
    private final List<Weakness> weaknesses;

    WeakVariant(Making making, Weakness... weaknesses) {
        this.making = making;
        this.weaknesses = List.of(weaknesses);
    }

    private interface Making {
        Keeping of(Script script, Statements database, PlayedClock clock, SecureRandom random);
    }

    /**
     * An attack that must succeed.
     *
     * @param broken whether it has, in one campaign
     */
    record Weakness(String what, Test broken) {
        /** Twenty-five of thirty, as it is promised of the controls (trust.md 2.7). */
        private static final int ENOUGH = 25;

        private static final int OF = 30;

        interface Test {
            boolean in(Loot loot, RandomGenerator random);
        }

        Weakness(String what, Linking linking) {
            this(
                    what,
                    (loot, random) ->
                            linking.follow(loot, random).values().stream().anyMatch(Weakness::enough));
        }

        Weakness(String what, ToIntFunction<Loot> found) {
            this(what, (loot, _) -> found.applyAsInt(loot) > 0);
        }

        private static boolean enough(Share share) {
            return enough(share.right(), share.rows());
        }

        /** Whether so many of so many are as good as 25 of 30. */
        static boolean enough(long right, long of) {
            return of > 0 && right * OF >= of * ENOUGH;
        }
    }

    Keeping keeping(Script script, Statements database, PlayedClock clock, SecureRandom random) {
        return making.of(script, database, clock, random);
    }

    List<Weakness> weaknesses() {
        return weaknesses;
    }
}

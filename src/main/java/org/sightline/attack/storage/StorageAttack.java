package org.sightline.attack.storage;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sightline.attack.Attack;
import org.sightline.attack.Conditions;
import org.sightline.attack.Finding;
import org.sightline.attack.Finding.Verdict;
import org.sightline.attack.storage.WeakVariant.Weakness;
import org.sightline.system.StartRefused;

/**
 * S1 to S10, the attacks on storage (trust.md 2.7): campaigns with a random truth are played on a real PostgreSQL by the
 * product's own classes, a thief takes everything but the campaign key, and whatever leads from a rater to a row is
 * followed. Weak ways to keep answers are attacked by the same code and must be broken.
 */
public final class StorageAttack implements Attack {
    private final Supplier<OwnDatabase> databases;

    public StorageAttack() {
        this(OwnDatabase::start);
    }

    StorageAttack(Supplier<OwnDatabase> databases) {
        this.databases = databases;
    }

    @Override
    public String id() {
        return "S1-S10";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        OwnDatabase started;
        try {
            started = databases.get();
        } catch (StartRefused | UncheckedIOException | IllegalStateException e) {
            found.accept(notStarted(e));
            return;
        }
        try (OwnDatabase database = started) {
            product(conditions, database, found);
            database.talkative();
            for (WeakVariant variant : WeakVariant.values()) {
                weak(variant, conditions, database, found);
            }
        }
    }

    /** In one line: it stands in a table. */
    private Finding notStarted(RuntimeException reason) {
        String why = String.valueOf(reason.getMessage()).strip().replaceAll("\\s+", " ");
        return new Finding(id(), "no-database", 0, 0, 0, Verdict.FAILED, List.of(why));
    }

    private static void product(Conditions conditions, OwnDatabase database, Consumer<Finding> found) {
        Map<Linking, Score> scores = new EnumMap<>(Linking.class);
        Traces traces = new Traces();
        int campaigns = conditions.extent().campaigns();
        each(
                conditions,
                "storage",
                campaigns,
                database,
                (script, clock, random) -> new ProductKeeping(script, database, clock, random),
                (loot, random) -> {
                    for (Linking linking : Linking.values()) {
                        scores.computeIfAbsent(linking, _ -> new Score())
                                .add(linking.follow(loot, random).values());
                    }
                    traces.add(loot);
                });
        Stream<Finding> linked =
                scores.entrySet().stream().map(score -> linked(score.getKey(), score.getValue(), campaigns));
        Stream.concat(linked, traces.findings())
                .sorted(Comparator.comparing(Finding::attack))
                .forEach(found);
    }

    private static Finding linked(Linking linking, Score score, int campaigns) {
        boolean held = score.rows() > 0 && !score.beyondLuck();
        return new Finding(
                linking.id(),
                linking.what(),
                score.rows(),
                score.right(),
                score.chance(),
                held ? Verdict.PASSED : Verdict.FAILED,
                List.of(campaigns));
    }

    private static void weak(
            WeakVariant variant, Conditions conditions, OwnDatabase database, Consumer<Finding> found) {
        Map<Weakness, Integer> broken = new LinkedHashMap<>();
        int campaigns = conditions.extent().weak();
        each(
                conditions,
                variant.name(),
                campaigns,
                database,
                (script, clock, random) -> variant.keeping(script, database.application(), clock, random),
                (loot, random) -> variant.weaknesses()
                        .forEach(weakness ->
                                broken.merge(weakness, weakness.broken().in(loot, random) ? 1 : 0, Integer::sum)));
        broken.forEach((weakness, times) -> found.accept(new Finding(
                "S10",
                weakness.what(),
                campaigns,
                times,
                0,
                Weakness.enough(times, campaigns) ? Verdict.CAUGHT : Verdict.MISSED,
                List.of())));
    }

    private interface Making {
        Keeping of(Script script, PlayedClock clock, SecureRandom random);
    }

    /** Plays so many campaigns and steals from each. */
    private static void each(
            Conditions conditions,
            String purpose,
            int campaigns,
            OwnDatabase database,
            Making making,
            BiConsumer<Loot, RandomGenerator> use) {
        for (int number = 0; number < campaigns; number++) {
            RandomGenerator random = conditions.seeds().of(purpose, number);
            PlayedClock clock = new PlayedClock();
            Script script = new Playwright(conditions.questionnaire(), random).script();
            Keeping keeping = making.of(script, clock, conditions.seeds().secure(purpose, number));
            use.accept(new Burglary(database).of(script, keeping, clock, random), random);
            conditions.progress().accept(number + 1L);
        }
    }
}

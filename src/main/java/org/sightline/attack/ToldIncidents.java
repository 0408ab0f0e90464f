package org.sightline.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.incident.Corroboration;
import org.sightline.incident.Corroboration.Account;
import org.sightline.interview.Editions;
import org.sightline.interview.Editions.Talk;
import org.sightline.interview.ThemeRule;

/**
 * Who told an incident that is shared, or is shared only after others have talked: with every number of people of two rounds of
 * conversations, some of whom take back what they said. The reader knows which documents there are, and who was interviewed
 * when. Whatever can be shared is shared at once, for the coach's waiting can only hide more.
 */
final class ToldIncidents {
    private static final int MOST = 7;
    private static final int BACK = 2;
    /** Somebody has told it, or has not. */
    private static final int KINDS = 2;

    private static final int ROUNDS = 2;
    private static final int NOBODY = -1;

    private ToldIncidents() {}

    /** @param back how many of the first round take back what they said, who are known */
    private record Course(int first, int later, int back, int documents) {}

    /** @param told how many of the first round told it who stay, and how many of the second */
    private record World(Course course, int[] told, List<Talk> talks) {
        List<Account> accounts(List<Talk> among) {
            List<Account> accounts = new ArrayList<>();
            for (int i = 0; i < course.documents(); i++) {
                accounts.add(Account.document("document " + i));
            }
            among.stream()
                    .filter(talk -> talk.id().getLeastSignificantBits()
                            < told[(int) talk.id().getMostSignificantBits()])
                    .forEach(talk ->
                            accounts.add(Account.conversation(talk.person().toString())));
            return accounts;
        }
    }

    /** Whether an incident is shared, of all who have talked so far. */
    private interface Sharing {
        boolean shared(World world, List<Talk> talks);
    }

    private record Read(Course course, boolean first, boolean second, int round, int kind) {}

    static void run(String id, Consumer<Finding> found) {
        Certain.Count told = seen(ToldIncidents::covered);
        found.accept(Finding.attack(id, "incident-told", told.tries(), told.hits(), MOST));
        found.accept(control(id, "incident-of-two", (world, talks) -> enough(world, talks, talks)));
        found.accept(control(
                id,
                "incident-at-once",
                (world, talks) -> enough(world, talks, talks.size() < ThemeRule.CIRCLE ? List.of() : talks)));
    }

    private static Finding control(String id, String what, Sharing sharing) {
        Certain.Count seen = seen(sharing);
        return Finding.control(id, what, seen.tries(), seen.hits());
    }

    /** As the product does it. */
    private static boolean covered(World world, List<Talk> talks) {
        Set<UUID> hidden = Editions.among(talks, Corroboration.CIRCLE);
        return enough(
                world,
                talks,
                talks.stream().filter(talk -> hidden.contains(talk.id())).toList());
    }

    private static boolean enough(World world, List<Talk> talks, List<Talk> hidden) {
        return Corroboration.covered(
                world.accounts(talks),
                hidden.stream().map(talk -> talk.person().toString()).collect(Collectors.toSet()));
    }

    private static Certain.Count seen(Sharing sharing) {
        Map<Integer, Map<Read, Long>> classes = new HashMap<>();
        each(world -> {
            boolean first = sharing.shared(world, part(world.talks(), 0));
            boolean second = first || sharing.shared(world, world.talks());
            for (int insider = NOBODY; insider < ROUNDS * KINDS; insider++) {
                int round = Math.floorDiv(insider, KINDS);
                int kind = Math.floorMod(insider, KINDS);
                if (insider == NOBODY || people(world, round, kind) > 0) {
                    Read read = new Read(world.course(), first, second, round, insider == NOBODY ? NOBODY : kind);
                    for (int other = 0; other < ROUNDS; other++) {
                        long possible = 0;
                        for (int one = 0; one < KINDS; one++) {
                            int left = people(world, other, one) - (other == round && one == kind ? 1 : 0);
                            possible |= left > 0 ? 1L << one : 0;
                        }
                        classes.computeIfAbsent(other, _ -> new HashMap<>()).merge(read, possible, (a, b) -> a | b);
                    }
                }
            }
        });
        Certain.Count count = new Certain.Count(0, 0);
        for (Map<Read, Long> round : classes.values()) {
            count = count.and(Certain.count(round.values(), KINDS));
        }
        return count;
    }

    private static List<Talk> part(List<Talk> talks, int round) {
        return talks.stream()
                .filter(talk -> talk.id().getMostSignificantBits() == round)
                .toList();
    }

    private static int people(World world, int round, int kind) {
        int told = world.told()[round];
        return kind == 1 ? told : part(world.talks(), round).size() - told;
    }

    private static void each(Consumer<World> use) {
        for (int first = 1; first <= MOST; first++) {
            for (int later = 0; later <= MOST; later++) {
                for (int back = 0; back <= Math.min(BACK, first - 1); back++) {
                    for (int documents = 0; documents <= 2; documents++) {
                        each(new Course(first, later, back, documents), use);
                    }
                }
            }
        }
    }

    /** Themes are shared after either round if there are people enough. */
    private static void each(Course course, Consumer<World> use) {
        List<Talk> talks = new ArrayList<>();
        int stay = course.first() - course.back();
        for (int i = 0; i < stay; i++) {
            talks.add(talk(0, i, course.first() >= ThemeRule.CIRCLE ? Integer.valueOf(1) : null));
        }
        for (int i = 0; i < course.later(); i++) {
            talks.add(talk(1, i, course.later() >= ThemeRule.CIRCLE ? Integer.valueOf(2) : null));
        }
        for (int before = 0; before <= stay; before++) {
            for (int after = 0; after <= course.later(); after++) {
                use.accept(new World(course, new int[] {before, after}, talks));
            }
        }
    }

    private static Talk talk(int round, int number, @Nullable Integer edition) {
        UUID id = new UUID(round, number);
        return new Talk(id, id, true, edition);
    }
}

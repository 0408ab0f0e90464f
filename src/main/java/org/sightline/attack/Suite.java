package org.sightline.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Attacks one after the other, and measures how long each finding took. */
public final class Suite {
    private final List<Attack> attacks;

    public Suite(List<Attack> attacks) {
        this.attacks = List.copyOf(attacks);
    }

    /**
     * The attacks on what is published: T1 to T7 of method.md B8, T8 on what past reports went on to do, T9 on the same
     * people asked twice, T10 on roll-ups, T11 on pulses, T12 on what is shared of conversations; they need neither server nor
     * database.
     */
    public static List<Attack> onPublications() {
        return List.of(
                new MapAttack(),
                new WitnessAttack(),
                new PermutationAttack(),
                new ReadingAttack(),
                new NegativeControls(),
                new MetadataAttack(),
                new ParticipationAttack(),
                new LineageAttack(),
                new ResurveyAttack(),
                new RollUpAttack(),
                new PulseAttack(),
                new ConversationAttack());
    }

    /** A finding with the seconds it took. */
    public record Timed(Finding finding, double seconds) {}

    /** @param begun told of each attack before it runs */
    public List<Timed> run(Conditions conditions, Consumer<Attack> begun) {
        List<Timed> all = new ArrayList<>();
        for (Attack attack : attacks) {
            begun.accept(attack);
            Stopwatch watch = new Stopwatch();
            attack.run(conditions, finding -> all.add(new Timed(finding, watch.lap())));
        }
        return List.copyOf(all);
    }

    private static final class Stopwatch {
        private long last = System.nanoTime();

        double lap() {
            long now = System.nanoTime();
            double seconds = (now - last) / 1e9;
            last = now;
            return seconds;
        }
    }
}

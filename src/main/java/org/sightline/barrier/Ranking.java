package org.sightline.barrier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in the way, the strongest first, in words. There is no number for a person and none for all barriers together.
 *
 * <p>A barrier is as strong as the mean of its answers; statements without an answer and those that do not apply are left out,
 * and a barrier of which nothing is left has no place. Barriers that are equally strong share a place, in the order of
 * {@link Barrier}. From "largely" on a barrier stands in the way, from half between "a little" and "partly" on it does so
 * somewhat, below that hardly.
 *
 * @param barriers the six, as far as they were answered
 * @param reasons the three, likewise
 * @param open of which nothing can be said
 */
public record Ranking(List<Place> barriers, List<Place> reasons, List<Barrier> open) {
    /** How much it stands in the way. */
    public enum Standing {
        STANDS,
        SOMEWHAT,
        HARDLY;

        /** Ends the key of its words. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param rank 1 for the strongest of its list; equally strong ones share it
     * @param twice the mean strength times two, so that it is whole
     */
    public record Place(Barrier barrier, int rank, Standing standing, int twice) {}

    private static final int STANDS_FROM = 8;
    private static final int SOMEWHAT_FROM = 5;

    public Ranking {
        barriers = List.copyOf(barriers);
        reasons = List.copyOf(reasons);
        open = List.copyOf(open);
    }

    /** The ranking of these answers; statements that are missing were not answered. */
    public static Ranking of(Map<Statement, Answer> answers) {
        return new Ranking(
                places(false, answers),
                places(true, answers),
                Arrays.stream(Barrier.values())
                        .filter(barrier -> twice(barrier, answers) == 0)
                        .toList());
    }

    /** Whether nothing was answered. */
    public boolean empty() {
        return barriers.isEmpty() && reasons.isEmpty();
    }

    /**
     * What to speak of first: what stands in the way, or if nothing does what does so somewhat; the strongest first, of equally
     * strong ones the barriers before the reasons.
     */
    public List<Barrier> pressing(int most) {
        for (Standing standing : List.of(Standing.STANDS, Standing.SOMEWHAT)) {
            List<Place> all = new ArrayList<>(barriers);
            all.addAll(reasons);
            List<Barrier> found = all.stream()
                    .filter(place -> place.standing() == standing)
                    .sorted(Comparator.comparingInt(Place::twice).reversed())
                    .limit(most)
                    .map(Place::barrier)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** How much a barrier stands in the way, empty if nothing can be said. */
    public Optional<Standing> standing(Barrier barrier) {
        return Stream.concat(barriers.stream(), reasons.stream())
                .filter(place -> place.barrier() == barrier)
                .map(Place::standing)
                .findFirst();
    }

    private static List<Place> places(boolean reasons, Map<Statement, Answer> answers) {
        List<Barrier> answered = Barrier.all(reasons).stream()
                .filter(barrier -> twice(barrier, answers) > 0)
                .sorted(Comparator.comparingInt((Barrier barrier) -> twice(barrier, answers))
                        .reversed())
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            int twice = twice(answered.get(i), answers);
            int rank = i > 0 && places.getLast().twice() == twice
                    ? places.getLast().rank()
                    : i + 1;
            places.add(new Place(answered.get(i), rank, standing(twice), twice));
        }
        return places;
    }

    /** The mean strength times two, 0 if there is none. */
    private static int twice(Barrier barrier, Map<Statement, Answer> answers) {
        List<Integer> strengths = Statement.of(barrier).stream()
                .map(answers::get)
                .filter(Objects::nonNull)
                .map(Answer::strength)
                .filter(strength -> strength > 0)
                .toList();
        int sum = strengths.stream().mapToInt(Integer::intValue).sum();
        return strengths.isEmpty() ? 0 : 2 * sum / strengths.size();
    }

    private static Standing standing(int twice) {
        if (twice >= STANDS_FROM) {
            return Standing.STANDS;
        }
        return twice >= SOMEWHAT_FROM ? Standing.SOMEWHAT : Standing.HARDLY;
    }
}

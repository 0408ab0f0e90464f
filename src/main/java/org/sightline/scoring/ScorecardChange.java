package org.sightline.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Scorecard.GroupScore;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.statistics.GroupMean;
import org.sightline.statistics.ReliableChange;

/**
 * What lies between two published scorecards of one executive on the same questionnaire (method.md A9): a function of
 * the two and of nothing else, so that neither says more of an answer than it did before. No rater is looked for in both.
 *
 * @param pairing which groups were compared
 * @param themes in the order of the questionnaire
 */
public record ScorecardChange(Pairing pairing, List<ThemeChange> themes) {
    private static final double RELIABLE = 0.95;
    private static final double LEANING = 0.80;
    /** Two numbers of four decimals that differ by less than they were rounded are the same. */
    private static final double ROUNDING = 1e-9;

    public ScorecardChange {
        themes = List.copyOf(themes);
    }

    /** What may be said of a change, and no more. */
    public enum Word {
        HIGHER,
        LEANS_HIGHER,
        NOT_CLEAR,
        LEANS_LOWER,
        LOWER
    }

    /**
     * One theme.
     *
     * @param units in the order of the pairing, empty where either survey shows nothing
     * @param overall the units that are there, each with the same weight; empty if there are none
     */
    public record ThemeChange(String theme, List<Optional<Change>> units, Optional<Change> overall) {
        public ThemeChange {
            units = List.copyOf(units);
        }
    }

    /**
     * A mean as it is derived from released cells.
     *
     * @param low with every band at its lower end, {@code high} at its upper
     * @param range whether more than a third of its items are bands, so that it is shown as a range (method.md B3)
     */
    public record Value(double mean, double low, double high, boolean range) {
        private double least() {
            return range ? low : mean;
        }

        private double most() {
            return range ? high : mean;
        }
    }

    /** @param change of the means, with its error */
    public record Change(Value before, Value now, ReliableChange change) {
        /** A change between ranges is called so only if it would be called so from any point of them. */
        public Word word() {
            double up = least();
            double down = most();
            double reliable = change.minimal(RELIABLE) + ROUNDING;
            double leaning = change.minimal(LEANING) + ROUNDING;
            if (up > reliable) {
                return Word.HIGHER;
            }
            if (down < -reliable) {
                return Word.LOWER;
            }
            if (up > leaning) {
                return Word.LEANS_HIGHER;
            }
            return down < -leaning ? Word.LEANS_LOWER : Word.NOT_CLEAR;
        }

        /** The smallest change that the two allow; the change itself where neither is a range. */
        public double least() {
            return now.least() - before.most();
        }

        /** The largest. */
        public double most() {
            return now.most() - before.least();
        }
    }

    /**
     * @throws IllegalArgumentException if the two were not made with the same version of the same questionnaire
     */
    public static ScorecardChange of(Scorecard before, Scorecard now) {
        if (!before.questionnaireId().equals(now.questionnaireId())
                || !before.questionnaireVersion().equals(now.questionnaireVersion())) {
            throw new IllegalArgumentException("what was asked differs: " + before.questionnaireId() + " "
                    + before.questionnaireVersion() + " and " + now.questionnaireId() + " "
                    + now.questionnaireVersion());
        }
        Pairing pairing = Pairing.of(before.groups(), now.groups());
        List<ThemeChange> themes = new ArrayList<>();
        for (ThemeScore theme : now.themes()) {
            themes.add(theme(theme.id(), pairing, before, now));
        }
        return new ScorecardChange(pairing, themes);
    }

    private static ThemeChange theme(String theme, Pairing pairing, Scorecard before, Scorecard now) {
        List<Optional<Change>> units = new ArrayList<>();
        List<Side> earlier = new ArrayList<>();
        List<Side> later = new ArrayList<>();
        for (Pairing.Unit unit : pairing.units()) {
            Optional<Side> then = Side.of(before, theme, unit.before());
            Optional<Side> today = Side.of(now, theme, unit.now());
            if (then.isPresent() && today.isPresent()) {
                units.add(Optional.of(new Change(
                        then.get().value(),
                        today.get().value(),
                        ReliableChange.ofGroup(then.get().mean(), today.get().mean()))));
                earlier.add(then.get());
                later.add(today.get());
            } else {
                units.add(Optional.empty());
            }
        }
        Optional<Change> overall = earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        together(earlier),
                        together(later),
                        ReliableChange.ofEqualWeights(
                                earlier.stream().map(Side::mean).toList(),
                                later.stream().map(Side::mean).toList())));
        return new ThemeChange(theme, units, overall);
    }

    private static Value together(List<Side> sides) {
        return new Value(
                sides.stream()
                        .mapToDouble(side -> side.value().mean())
                        .average()
                        .orElseThrow(),
                sides.stream()
                        .mapToDouble(side -> side.value().least())
                        .average()
                        .orElseThrow(),
                sides.stream()
                        .mapToDouble(side -> side.value().most())
                        .average()
                        .orElseThrow(),
                sides.stream().anyMatch(side -> side.value().range()));
    }

    /** One survey's groups of a unit on a theme. */
    private record Side(Value value, GroupMean mean) {
        /** Groups put together weigh by their raters; empty unless every one of them is shown. */
        static Optional<Side> of(Scorecard scorecard, String theme, List<Group> groups) {
            double mean = 0;
            double low = 0;
            double high = 0;
            int raters = 0;
            boolean range = false;
            for (Group group : groups) {
                Optional<Value> value = value(scorecard, theme, group);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                mean += group.raters() * value.get().mean();
                low += group.raters() * value.get().least();
                high += group.raters() * value.get().most();
                raters += group.raters();
                range |= value.get().range();
            }
            return Optional.of(new Side(
                    new Value(mean / raters, low / raters, high / raters, range),
                    new GroupMean(mean / raters, raters, Spreads.of(scorecard, theme, groups))));
        }

        private static Optional<Value> value(Scorecard scorecard, String theme, Group group) {
            Optional<GroupScore> score = scorecard.themes().stream()
                    .filter(one -> one.id().equals(theme))
                    .map(one -> one.groups().get(group.id()))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (score.isEmpty()) {
                return Optional.empty();
            }
            List<Released> cells = scorecard.items().stream()
                    .filter(item -> item.theme().equals(theme))
                    .map((ItemScore item) ->
                            Objects.requireNonNull(item.groups().get(group.id())))
                    .filter(cell -> cell.midpoint().isPresent())
                    .toList();
            long bands = cells.stream()
                    .filter(cell -> !(cell instanceof Released.Mean))
                    .count();
            return Optional.of(new Value(
                    score.get().mean(),
                    cells.stream().mapToDouble(Side::least).average().orElseThrow(),
                    cells.stream().mapToDouble(Side::most).average().orElseThrow(),
                    3 * bands > cells.size()));
        }

        private static double least(Released cell) {
            return cell instanceof Released.Low ? 1 : cell.number();
        }

        private static double most(Released cell) {
            return cell instanceof Released.High ? 5 : cell.number();
        }
    }
}

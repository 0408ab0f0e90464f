package org.sightline.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sightline.anonymity.CohortMap;
import org.sightline.anonymity.Released;
import org.sightline.rollup.Member.Measured;
import org.sightline.rollup.Parts.Part;

/**
 * Themes over executives. Its cells are all there is: each takes the published means of at least five executives, no mean is in
 * two cells, and whatever else is shown follows from cells. So nothing can be subtracted that was not there before.
 *
 * @param nodes the whole first, as place 0, then its parts; empty if too few executives have a report
 */
public record RollUp(List<Node> nodes, List<Cell> cells) {
    /** The place of the whole. */
    public static final int WHOLE = 0;

    public RollUp {
        nodes = List.copyOf(nodes);
        cells = List.copyOf(cells);
    }

    /** @param units the places of the units it is made of; empty for the whole */
    public record Node(int place, List<Integer> units, int executives) {
        public Node {
            units = List.copyOf(units);
        }
    }

    /**
     * @param place of the node
     * @param error standard error of the mean, from how many raters there are alone
     */
    public record Cell(int place, View view, String theme, int executives, Released label, double error) {}

    /** @param members all executives of the campaign whose report can be shown */
    public static RollUp of(List<Member> members) {
        if (!Crowd.enough(members)) {
            return new RollUp(List.of(), List.of());
        }
        List<Part> parts = Parts.of(members);
        List<Node> nodes = new ArrayList<>(List.of(new Node(WHOLE, List.of(), members.size())));
        for (Part part : parts) {
            nodes.add(new Node(nodes.size(), part.units(), part.members().size()));
        }
        List<Cell> cells = new ArrayList<>();
        TreeSet<String> themes = new TreeSet<>();
        members.forEach(member -> themes.addAll(member.themes().keySet()));
        for (String theme : themes) {
            for (View view : View.values()) {
                cells.addAll(cells(theme, view, members, parts));
            }
        }
        return new RollUp(nodes, cells);
    }

    /** One cell for each part if every part that says anything has enough to say it; else one for all together, or none. */
    private static List<Cell> cells(String theme, View view, List<Member> members, List<Part> parts) {
        List<List<Member>> split =
                parts.stream().map(part -> seen(part.members(), theme, view)).toList();
        List<List<Member>> speaking =
                split.stream().filter(some -> !some.isEmpty()).toList();
        if (!speaking.isEmpty() && speaking.stream().allMatch(Crowd::enough)) {
            return Stream.iterate(0, i -> i < split.size(), i -> i + 1)
                    .filter(i -> !split.get(i).isEmpty())
                    .map(i -> cell(i + 1, view, theme, split.get(i)))
                    .toList();
        }
        List<Member> all = seen(members, theme, view);
        return Crowd.enough(all) ? List.of(cell(WHOLE, view, theme, all)) : List.of();
    }

    private static List<Member> seen(List<Member> members, String theme, View view) {
        return members.stream()
                .filter(member -> value(member, theme, view).isPresent())
                .toList();
    }

    private static Cell cell(int place, View view, String theme, List<Member> some) {
        List<Measured> values = some.stream()
                .map(member -> value(member, theme, view).orElseThrow())
                .toList();
        double sum = values.stream().mapToDouble(Measured::mean).sum();
        return new Cell(
                place,
                view,
                theme,
                values.size(),
                CohortMap.release(values.size(), sum).rounded(),
                Member.together(values).error());
    }

    private static Optional<Measured> value(Member member, String theme, View view) {
        return Optional.ofNullable(member.themes().get(theme)).map(views -> views.get(view));
    }

    /** What is known of a node from one view: its own cell, or for the whole that of its parts together. */
    public Optional<Measured> measured(int place, View view, String theme) {
        Optional<Cell> own = cell(place, view, theme);
        if (own.isPresent() || place != WHOLE) {
            return own.map(cell -> new Measured(cell.label().midpoint().orElseThrow(), cell.error()));
        }
        List<Cell> parts = cells.stream()
                .filter(cell -> cell.view() == view && cell.theme().equals(theme))
                .toList();
        int executives = parts.stream().mapToInt(Cell::executives).sum();
        if (executives == 0) {
            return Optional.empty();
        }
        double sum = 0;
        double variance = 0;
        for (Cell part : parts) {
            double weight = (double) part.executives() / executives;
            sum += weight * part.label().midpoint().orElseThrow();
            variance += weight * weight * part.error() * part.error();
        }
        return Optional.of(new Measured(sum, Math.sqrt(variance)));
    }

    /** The cell as it was released; empty where there is none, which for the whole may mean that its parts have theirs. */
    public Optional<Cell> cell(int place, View view, String theme) {
        return cells.stream()
                .filter(cell -> cell.place() == place
                        && cell.view() == view
                        && cell.theme().equals(theme))
                .findFirst();
    }

    /** All views that a node has, each with the same weight; empty if it has none. */
    public Optional<Measured> together(int place, String theme) {
        List<Measured> views = Stream.of(View.values())
                .map(view -> measured(place, view, theme))
                .flatMap(Optional::stream)
                .toList();
        return views.isEmpty() ? Optional.empty() : Optional.of(Member.together(views));
    }
}

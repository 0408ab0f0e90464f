package org.sightline.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sightline.attack.Sums.Fact;
import org.sightline.attack.Sums.Values;
import org.sightline.rollup.Member;
import org.sightline.rollup.Member.Measured;
import org.sightline.rollup.RollUp;
import org.sightline.rollup.View;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Scorecard;

/**
 * T10: whoever holds a roll-up, all its parts and one of the reports tries to get at the themes of another executive, by
 * subtracting what is published from what is published and what they know themselves; and what raters said must not show in it
 * beyond the reports.
 */
final class RollUpAttack implements Attack {
    private static final int MOST = 30;
    private static final int UNITS = 3;
    private static final int COACHES = 3;

    @Override
    public String id() {
        return "T10";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        Tally sums = new Tally();
        Tally four = new Tally();
        Tally complement = new Tally();
        Tally again = new Tally();
        long dealt = 0;
        long shown = 0;
        for (int number = 0; number < conditions.extent().leaks(); number++) {
            List<Specimen> specimens = specimens(conditions, number);
            List<Member> asDrawn = members(conditions, number, specimens, -1);
            // in every third organisation all stand near the same end, where a mean says most of each
            List<Member> members = number % 3 == 2 ? nearAnEnd(asDrawn, number % 2 == 0) : asDrawn;
            RollUp made = RollUp.of(members);
            for (String theme : themes(members)) {
                for (View view : View.values()) {
                    Values values = Values.of(members, theme, view);
                    sums.add(facts(made, members, values, theme, view), values);
                    four.add(first(values, 4), values);
                    complement.add(first(values, 5, 9), values);
                    again.add(first(values, values.size() - 1, values.size()), values);
                }
            }
            dealt++;
            shown += RollUp.of(asDrawn)
                            .equals(RollUp.of(members(conditions, number, specimens, number % specimens.size())))
                    ? 0
                    : 1;
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(id(), "rollup-parts", sums.facts, sums.small));
        found.accept(Finding.attack(id(), "rollup-narrowed", sums.probes, sums.narrow));
        found.accept(Finding.attack(id(), "rollup-dealt", dealt, shown));
        found.accept(Finding.control(id(), "rollup-of-four", four.facts, four.small));
        found.accept(Finding.control(id(), "rollup-beside-four", complement.facts, complement.small));
        found.accept(Finding.control(id(), "rollup-again", again.facts, again.small));
    }

    /** What the attacker gets out of one organisation after the other. */
    private static final class Tally {
        private long facts;
        private long small;
        private long probes;
        private long narrow;

        void add(List<Fact> published, Values values) {
            Sums sums = Sums.of(published);
            facts += sums.all().size();
            small += sums.ofFewerThanFive();
            Sums.Outcome outcome = sums.narrowed(values);
            probes += outcome.probes();
            narrow += outcome.narrow();
        }
    }

    private List<Specimen> specimens(Conditions conditions, int number) {
        RandomGenerator random = conditions.seeds().of("organisation", number);
        // mostly just above what is needed, where every rule has to hold
        int size = 5 + random.nextInt(number % 2 == 0 ? 8 : MOST - 5);
        // one promise holds for a whole campaign
        return IntStream.range(0, size)
                .mapToObj(i -> Specimen.of(conditions, "T10-" + number, number + i * Settings.kinds()))
                .toList();
    }

    /** @param dealing the executive whose raters' answers are dealt out anew, -1 for none */
    private List<Member> members(Conditions conditions, int number, List<Specimen> specimens, int dealing) {
        RandomGenerator random = conditions.seeds().of("units", number);
        int coaches = 1 + random.nextInt(COACHES);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < specimens.size(); i++) {
            UUID coach = new UUID(8, random.nextInt(coaches));
            int unit = random.nextInt(UNITS);
            Specimen specimen = specimens.get(i);
            Feedback feedback = specimen.feedback();
            if (i == dealing && !feedback.atoms().isEmpty()) {
                feedback = Permuted.of(feedback, conditions.seeds().of("dealt", number));
            }
            Scorecard scorecard =
                    specimen.scoring().scoreAtoms(feedback.executive(), feedback.self(), feedback.atoms());
            if (scorecard.reportable()) {
                members.add(Member.of(new UUID(number, i), coach, unit, scorecard));
            }
        }
        return members;
    }

    private static List<Member> nearAnEnd(List<Member> members, boolean top) {
        return members.stream()
                .map(member ->
                        new Member(member.executive(), member.reader(), member.unit(), nearAnEnd(member.themes(), top)))
                .toList();
    }

    /** A tenth of the way that was drawn. */
    private static Map<String, Map<View, Measured>> nearAnEnd(Map<String, Map<View, Measured>> themes, boolean top) {
        Map<String, Map<View, Measured>> near = new HashMap<>();
        themes.forEach((theme, views) -> {
            Map<View, Measured> moved = new EnumMap<>(View.class);
            views.forEach((view, one) -> moved.put(
                    view, new Measured(top ? 5 - (5 - one.mean()) / 10 : 1 + (one.mean() - 1) / 10, one.error())));
            near.put(theme, moved);
        });
        return near;
    }

    private static Set<String> themes(List<Member> members) {
        Set<String> themes = new HashSet<>();
        members.forEach(member -> themes.addAll(member.themes().keySet()));
        return themes;
    }

    /** Who stands behind each cell is no secret: the parts are known, and so, at worst, is whom a view is missing for. */
    private static List<Fact> facts(RollUp made, List<Member> members, Values values, String theme, View view) {
        List<Fact> facts = new ArrayList<>();
        for (RollUp.Node node : made.nodes()) {
            made.cell(node.place(), view, theme).ifPresent(cell -> {
                Set<UUID> who = new HashSet<>();
                members.stream()
                        .filter(member ->
                                node.place() == RollUp.WHOLE || node.units().contains(member.unit()))
                        .map(Member::executive)
                        .filter(values::has)
                        .forEach(who::add);
                facts.add(Fact.of(who, cell.label()));
            });
        }
        return facts;
    }

    /** What somebody without rules would publish: the exact sums of the first so many. */
    private static List<Fact> first(Values values, int... sizes) {
        List<Fact> facts = new ArrayList<>();
        for (int size : sizes) {
            if (size > 0 && size <= values.size()) {
                facts.add(values.sumOfFirst(size));
            }
        }
        return facts;
    }
}

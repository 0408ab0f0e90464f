package org.sightline.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.report.Resurvey;
import org.sightline.scoring.Answers;
import org.sightline.scoring.Atom;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Publisher;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.ScorecardChange;
import org.sightline.scoring.WitnessSearch;

/**
 * T9: the same people asked twice. Whoever reads both reports and what lies between them still finds, for every answer of
 * either survey, other feedback with the same publication of all three; and comparisons that look further than released
 * cells must be found out.
 */
final class ResurveyAttack implements Attack {
    private static final int PRINTED_EACH = 4;
    private static final int ENOUGH = 3;
    /** Executives among whom a leak shows itself sooner or later: it takes answers of a certain kind. */
    private static final int CONTROLS = 48;
    /** Whoever is thought to have answered both times. */
    private static final int STAYED = 2;

    /** One executive in two surveys under one promise. */
    private record Pair(Specimen before, Specimen now) {
        static Pair of(Conditions conditions, String purpose, int number) {
            return new Pair(
                    Specimen.of(conditions, purpose + "-before", number),
                    Specimen.of(conditions, purpose + "-now", number));
        }

        Scorecard earlier(Feedback feedback) {
            return score(before, feedback);
        }

        Scorecard later(Feedback feedback) {
            return score(now, feedback);
        }

        private static Scorecard score(Specimen specimen, Feedback feedback) {
            return specimen.scoring().scoreAtoms("Executive", feedback.self(), feedback.atoms());
        }
    }

    /** What is read of both surveys together. */
    @FunctionalInterface
    private interface Reading extends BiFunction<Feedback, Feedback, byte[]> {}

    @Override
    public String id() {
        return "T9";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        Tally both = new Tally();
        for (int number = 0; number < conditions.extent().leaks(); number++) {
            Pair pair = Pair.of(conditions, id(), number);
            both.attack(pair, (before, now) -> change(pair, before, now), Long.MAX_VALUE);
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(
                id(), "resurvey", both.tried, both.hits, conditions.extent().leaks(), both.publications));
        found.accept(printed(conditions));
        found.accept(control(conditions, "resurvey-union", pair -> (before, now) -> union(pair, before, now)));
        found.accept(control(conditions, "resurvey-matched", pair -> (before, now) -> matched(pair, before, now)));
    }

    /** A few answers each, with the page as both of them read it. */
    private Finding printed(Conditions conditions) {
        long tried = 0;
        long hits = 0;
        for (int number = 0; number < conditions.extent().printed(); number++) {
            Pair pair = Pair.of(conditions, id(), number);
            Feedback before = pair.before().feedback();
            Feedback now = pair.now().feedback();
            if (before.atoms().isEmpty() || now.atoms().isEmpty()) {
                continue;
            }
            String page = page(pair, before, now);
            RandomGenerator random = conditions.seeds().of("resurvey-printed", number);
            for (int i = 0; i < PRINTED_EACH; i++) {
                int atom = random.nextInt(now.atoms().size());
                Atom attacked = now.atoms().get(atom);
                int rater = random.nextInt(attacked.answers().size());
                int item = random.nextInt(attacked.answers().get(rater).size());
                if (!attacked.group().identified()
                        && attacked.answers().get(rater).at(item) > 0) {
                    Optional<Feedback> witness = new WitnessSearch(
                                    pair.now().questionnaire(),
                                    pair.now().policy(),
                                    pair.now().publisher())
                            .witness(now, atom, item, rater);
                    tried++;
                    hits += witness.isPresent()
                                    && page(pair, before, witness.get()).equals(page)
                            ? 0
                            : 1;
                }
            }
        }
        return Finding.attack(
                id(), "resurvey-page", tried, hits, conditions.extent().printed());
    }

    private static String page(Pair pair, Feedback before, Feedback now) {
        return ReportDocuments.html(new Resurvey(input(pair, pair.earlier(before)), input(pair, pair.later(now)), ""));
    }

    private static ReportInput input(Pair pair, Scorecard scorecard) {
        return new ReportInput(scorecard, pair.now().questionnaire(), ReportFacts.of(scorecard));
    }

    private static byte[] change(Pair pair, Feedback before, Feedback now) {
        Scorecard earlier = pair.earlier(before);
        Scorecard later = pair.later(now);
        return bytes(
                pair.before().publisher().publish(before),
                pair.now().publisher().publish(now),
                earlier.reportable() && later.reportable()
                        ? ScorecardChange.of(earlier, later).toString()
                        : "");
    }

    private Finding control(Conditions conditions, String what, java.util.function.Function<Pair, Reading> leaky) {
        Tally tally = new Tally();
        for (int number = 0; number < CONTROLS && tally.hits < ENOUGH; number++) {
            Pair pair = Pair.of(conditions, id(), number);
            tally.attack(pair, leaky.apply(pair), ENOUGH);
        }
        return Finding.control(id(), what, tally.tried, tally.hits);
    }

    /** The exact mean of everybody who ever answered, group by group. */
    private static byte[] union(Pair pair, Feedback before, Feedback now) {
        RawCells raw = new RawCells(pair.now().questionnaire());
        List<String> said = new ArrayList<>();
        for (Atom atom : RawCells.anonymous(now)) {
            RawCells.anonymous(before).stream()
                    .filter(other -> other.group().id().equals(atom.group().id()))
                    .forEach(other -> IntStream.range(0, raw.items()).forEach(item -> {
                        List<Integer> all = new ArrayList<>(raw.values(other, item));
                        all.addAll(raw.values(atom, item));
                        said.add(all.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", RawCells.mean(all)));
                    }));
        }
        return bytes(
                pair.before().publisher().publish(before),
                pair.now().publisher().publish(now),
                said.toString());
    }

    /** The change of those alone who answered both times. */
    private static byte[] matched(Pair pair, Feedback before, Feedback now) {
        List<String> said = new ArrayList<>();
        for (Atom atom : RawCells.anonymous(now)) {
            RawCells.anonymous(before).stream()
                    .filter(other -> other.group().id().equals(atom.group().id()))
                    .forEach(other -> IntStream.range(
                                    0, pair.now().questionnaire().ratedItems().size())
                            .forEach(item -> said.add(Integer.toString(sum(atom, item) - sum(other, item)))));
        }
        return bytes(
                pair.before().publisher().publish(before),
                pair.now().publisher().publish(now),
                said.toString());
    }

    private static int sum(Atom atom, int item) {
        return atom.answers().stream()
                .limit(STAYED)
                .mapToInt((Answers answers) -> answers.at(item))
                .sum();
    }

    private static byte[] bytes(byte[] before, byte[] now, String between) {
        byte[] last = between.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + now.length + last.length);
        System.arraycopy(now, 0, all, before.length, now.length);
        System.arraycopy(last, 0, all, before.length + now.length, last.length);
        return all;
    }

    /** Attacks either survey while the other stands still, with the same reading of both. */
    private static final class Tally {
        private long tried;
        private long hits;
        private long publications;

        void attack(Pair pair, Reading reading, long enough) {
            Feedback before = pair.before().feedback();
            Feedback now = pair.now().feedback();
            count(pair.before(), before, other -> reading.apply(other, now), enough);
            count(pair.now(), now, other -> reading.apply(before, other), enough);
        }

        private void count(Specimen specimen, Feedback feedback, Publisher publisher, long enough) {
            WitnessSearch.Outcome outcome =
                    new WitnessSearch(specimen.questionnaire(), specimen.policy(), publisher).check(feedback, enough);
            tried += outcome.tried();
            hits += outcome.hits();
            publications += outcome.publications();
        }
    }
}

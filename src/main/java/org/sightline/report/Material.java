package org.sightline.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Released;
import org.sightline.norm.Basis;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Block.Column;
import org.sightline.report.Block.Plot;
import org.sightline.report.Block.PlotRow;
import org.sightline.scoring.NormUse;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.Scorecard.ItemScore;
import org.sightline.scoring.Scorecard.ThemeScore;
import org.sightline.statistics.GroupMean;
import org.sightline.statistics.RaterSpread;
import org.sightline.statistics.ReliableChange;

/** What every section draws on: the scorecard, the questionnaire, the texts, and how groups and numbers are written. */
final class Material {
    final Scorecard scorecard;
    final Questionnaire questionnaire;
    final ReportFacts facts;
    final ReportTexts texts;
    final Numbers numbers;
    private final ReportWords words;
    final List<Perspective> perspectives;
    final String executive;
    private final Map<String, ItemScore> items = new HashMap<>();
    private final Map<String, ThemeScore> themes = new HashMap<>();

    Material(ReportInput input) {
        scorecard = input.scorecard();
        questionnaire = input.questionnaire();
        facts = input.facts();
        texts = ReportTexts.in(facts.locale());
        numbers = new Numbers(texts);
        words = new ReportWords(texts, numbers);
        perspectives = Perspective.of(scorecard.groups(), texts);
        executive = UserText.line(scorecard.executive());
        scorecard.items().forEach(item -> items.put(item.id(), item));
        scorecard.themes().forEach(theme -> themes.put(theme.id(), theme));
    }

    ItemScore score(Item item) {
        return found(items.get(item.id()), item.id());
    }

    ThemeScore score(String theme) {
        return found(themes.get(theme), theme);
    }

    List<Perspective> anonymous() {
        return perspectives.stream().filter(Perspective::anonymous).toList();
    }

    /** Whether "all others" says more than the one group that there is. */
    boolean severalVoices() {
        return anonymous().size() > 1;
    }

    boolean selfAssessed() {
        return scorecard.items().stream().anyMatch(item -> item.self() != null);
    }

    Released released(ItemScore score, Perspective perspective) {
        return found(score.groups().get(perspective.id()), score.id() + " of " + perspective.id());
    }

    String printed(Perspective perspective, Released value) {
        return words.value(value, !perspective.anonymous());
    }

    /** How far single raters of a group lie apart on a theme, by the norm where it has it. */
    private RaterSpread spread(String theme, Perspective perspective) {
        NormUse norm = scorecard.norm();
        if (norm == null) {
            return RaterSpread.ASSUMED;
        }
        return norm.themes().stream()
                .filter(one -> one.id().equals(theme))
                .map(one -> one.spreads().get(perspective.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(used -> new RaterSpread(used.value(), used.basis() == Basis.ASSUMED))
                .orElse(RaterSpread.ASSUMED);
    }

    /** What a group says about a theme, with the spread its uncertainty comes from; empty where that is not shown. */
    Optional<GroupMean> mean(Theme theme, Perspective perspective) {
        return Optional.ofNullable(score(theme.id()).groups().get(perspective.id()))
                .map(group ->
                        new GroupMean(group.mean(), perspective.group().raters(), spread(theme.id(), perspective)));
    }

    /** What all anonymous groups that can be shown say together, each with the same weight; empty if none can be. */
    OptionalDouble others(ItemScore score) {
        return anonymous().stream()
                .flatMapToDouble(perspective -> released(score, perspective).midpoint().stream())
                .average();
    }

    /** The error of that, from the groups that are in it. */
    double othersError(ItemScore score) {
        int[] sizes = anonymous().stream()
                .filter(perspective -> released(score, perspective).midpoint().isPresent())
                .mapToInt(perspective -> perspective.group().raters())
                .toArray();
        return RaterSpread.ASSUMED_OF_ITEMS.standardErrorOfEqualWeights(sizes);
    }

    String statement(Item item) {
        return words.statement(item, executive);
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.label("date.pattern"), texts.locale()));
    }

    /** "Miriam Okafor, 2 November 2026". */
    String copyMark(ReportFacts.Copy copy) {
        return texts.label("copy.mark", UserText.line(copy.reader()), date(copy.day()));
    }

    Axis axis() {
        return new Axis(highest(), texts.label("axis.low"), texts.label("axis.high"));
    }

    int highest() {
        return questionnaire.scale().highest();
    }

    /** Two values of a theme on one line, and how they differ. */
    PlotRow compared(Theme theme, Compared first, Compared second, boolean field, double difference, String reading) {
        String title = UserText.line(theme.title());
        String signed = numbers.signed(difference);
        AltText alt = new AltText(title);
        alt.add(first.label(), first.printed());
        alt.add(second.label(), second.printed());
        alt.add(texts.label("self.difference"), signed);
        Dumbbell dumbbell = new Dumbbell(highest(), first.end(), second.end(), field, alt.text());
        return new PlotRow(title, "", dumbbell, signed, List.of(first.printed(), second.printed(), signed, reading));
    }

    /**
     * The errors of changes below the plot of them: once where all are the same, as they are without a norm, else below
     * each label.
     *
     * @param changes one for each row
     */
    List<Block> withErrors(Plot plot, List<ReliableChange> changes) {
        List<String> words = changes.stream()
                .map(change -> texts.label(
                        "again.chance", numbers.two(change.standardError()), numbers.two(change.minimal(0.95))))
                .toList();
        if (words.stream().distinct().count() == 1) {
            return List.of(plot, Block.Paragraph.of(Block.Style.SMALL, words.getFirst()));
        }
        List<PlotRow> rows = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            rows.add(plot.rows().get(i).noted(words.get(i)));
        }
        return List.of(new Plot(plot.caption(), plot.rowHead(), plot.axis(), plot.columns(), rows, plot.layout()));
    }

    Column column(Perspective perspective) {
        return new Column(perspective.brief(), perspective.mark());
    }

    Column selfColumn() {
        return new Column(texts.label("brief.self"), Mark.SELF);
    }

    Column othersColumn() {
        return new Column(texts.label("brief.others"), Mark.ALL);
    }

    private static <T> T found(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("the scorecard has no " + what);
        }
        return value;
    }
}

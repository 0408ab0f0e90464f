package org.sightline.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.method.NormTable.Cell;
import org.sightline.method.NormTable.Row;
import org.sightline.norm.Batch;
import org.sightline.norm.FigureKey;
import org.sightline.norm.Ladder;
import org.sightline.norm.Measure;
import org.sightline.norm.NormFigure;
import org.sightline.norm.PlatformNorm;
import org.sightline.norm.Source;
import org.sightline.norm.TwoDigits;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.system.Texts;

/** One version of a norm in tables, in the language of the reader. */
final class NormTables {
    private static final List<Measure> LEVEL =
            List.of(Measure.MEAN, Measure.DEVIATION, Measure.SPREAD, Measure.TAU, Measure.GAP);
    private static final List<Measure> RELIABILITY = List.of(
            Measure.ICC,
            Measure.RELIABILITY_1,
            Measure.RELIABILITY_4,
            Measure.RELIABILITY_8,
            Measure.ERROR_4,
            Measure.ALPHA,
            Measure.OMEGA);
    private static final List<Measure> COMPONENTS =
            List.of(Measure.PERSON, Measure.RATER, Measure.ITEM, Measure.PERSON_ITEM, Measure.RESIDUAL);
    private static final List<Measure> AGREEMENT =
            List.of(Measure.RWG_UNIFORM, Measure.RWG_SKEWED, Measure.R_STAR, Measure.AVERAGE_DEVIATION, Measure.AGREED);
    private static final List<Measure> OF_ITEMS =
            List.of(Measure.MEAN, Measure.DEVIATION, Measure.SPREAD, Measure.NO_CHANCE);
    private static final List<Measure> QUALITY = List.of(
            Measure.STRAIGHT_LINE,
            Measure.HARDLY_VARIED,
            Measure.INCONSISTENT,
            Measure.UNLIKE_THE_NORM,
            Measure.AGAINST_THE_TREND,
            Measure.OFTEN_CANNOT_SAY,
            Measure.LENIENT_OR_SEVERE,
            Measure.CENTRAL,
            Measure.FAST);

    private final PlatformNorm norm;
    private final Questionnaire questionnaire;
    private final Texts texts;

    NormTables(PlatformNorm norm, Questionnaire questionnaire, Texts texts) {
        this.norm = norm;
        this.questionnaire = questionnaire;
        this.texts = texts;
    }

    /** A heading and the tables below it. */
    record Part(String title, List<NormTable> tables) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        questionnaire.themes().forEach(theme -> parts.add(theme(theme)));
        parts.add(new Part(texts.of("norm.statements"), List.of(statements())));
        parts.add(new Part(texts.of("norm.quality"), List.of(quality())));
        return parts;
    }

    private Part theme(Theme theme) {
        List<NormTable> tables = new ArrayList<>();
        tables.add(bySource(theme, "norm.level", LEVEL));
        tables.add(bySource(theme, "norm.reliability", RELIABILITY));
        tables.add(bySource(theme, "norm.components", COMPONENTS));
        tables.add(bySource(theme, "norm.agreement", AGREEMENT));
        for (Source source : Source.values()) {
            ladder(theme, source).ifPresent(tables::add);
        }
        return new Part(theme.title(), tables);
    }

    /** Sources about which a table has nothing to say, not even how many are missing, are left out of it. */
    private NormTable bySource(Theme theme, String caption, List<Measure> measures) {
        List<Row> rows = new ArrayList<>();
        for (Source source : Source.values()) {
            List<Cell> cells = measures.stream()
                    .map(measure -> cell(theme.id(), source, measure))
                    .toList();
            if (measures.stream()
                    .anyMatch(
                            measure -> norm.figure(theme.id(), source, measure).executives() > 0)) {
                rows.add(new Row(name(source), cells));
            }
        }
        return new NormTable(texts.of(caption), heads("norm.source", measures), rows);
    }

    private Optional<NormTable> ladder(Theme theme, Source source) {
        Ladder ladder = norm.ladders().get(new FigureKey(theme.id(), source, Measure.PERCENTILE));
        if (ladder == null) {
            return Optional.empty();
        }
        String percentile = head(Measure.PERCENTILE);
        String n = texts.of("norm.executives", ladder.executives());
        return Optional.of(new NormTable(
                texts.of("norm.ladder", name(source)),
                List.of(texts.of("norm.ladder.mean"), percentile),
                ladder.steps().stream()
                        .map(step -> new Row(
                                texts.of("norm.ladder.up-to", TwoDigits.text(step.upTo())),
                                List.of(new Cell(percentile, TwoDigits.text(step.percentile()), n))))
                        .toList()));
    }

    private NormTable statements() {
        List<Row> rows = questionnaire.ratedItems().stream()
                .map(item -> new Row(
                        statement(item),
                        OF_ITEMS.stream()
                                .map(measure -> cell(item.id(), Source.ALL, measure))
                                .toList()))
                .toList();
        return new NormTable(texts.of("norm.statements.caption"), heads("norm.statement", OF_ITEMS), rows);
    }

    private NormTable quality() {
        String head = texts.of("norm.quality.share");
        List<Row> rows = QUALITY.stream()
                .map(measure -> new Row(
                        head(measure),
                        List.of(cell(FigureKey.WHOLE, Source.ALL, measure).under(head))))
                .toList();
        return new NormTable(texts.of("norm.quality.caption"), List.of(texts.of("norm.quality.flag"), head), rows);
    }

    private String statement(Item item) {
        return item.id() + " "
                + item.wording().in(Form.CURRENT).replace("{N}", texts.of("norm.the-executive"))
                + (item.warning() ? " " + texts.of("norm.turned") : "");
    }

    private List<String> heads(String first, List<Measure> measures) {
        List<String> heads = new ArrayList<>(List.of(texts.of(first)));
        measures.forEach(measure -> heads.add(head(measure)));
        return heads;
    }

    private Cell cell(String subject, Source source, Measure measure) {
        String head = head(measure);
        return switch (norm.figure(subject, source, measure)) {
            case NormFigure.Known known -> new Cell(head, TwoDigits.text(known.value()), behind(known));
            case NormFigure.Missing missing -> new Cell(head, why(missing), "");
        };
    }

    private String behind(NormFigure.Known known) {
        return known.since() == norm.version()
                ? texts.of("norm.behind", known.executives(), known.units())
                : texts.of("norm.behind.since", known.executives(), known.units(), known.since());
    }

    private String why(NormFigure.Missing missing) {
        return missing.executives() > 0 && missing.executives() < Batch.FIRST
                ? texts.of("norm.missing.executives", missing.executives(), Batch.FIRST)
                : texts.of("norm.missing." + missing.reason().name());
    }

    private String head(Measure measure) {
        return texts.of("norm.measure." + measure.id());
    }

    private String name(Source source) {
        return texts.of("norm.source." + source.id());
    }
}

package org.sightline.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.anonymity.CohortMap;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Paper;
import org.sightline.report.RollUpSheet;
import org.sightline.report.RollUpSheet.Figure;
import org.sightline.report.RollUpSheet.Line;
import org.sightline.report.RollUpSheet.Part;
import org.sightline.rollup.Member.Measured;
import org.sightline.statistics.Interval;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Puts a roll-up that was made into words and charts. */
@ApplicationScoped
class RollUpSheets {
    private final FrozenQuestionnaires questionnaires;
    private final Reader reader;

    RollUpSheets(FrozenQuestionnaires questionnaires, Reader reader) {
        this.questionnaires = questionnaires;
        this.reader = reader;
    }

    RollUpSheet of(RollUpCampaigns.Sponsored campaign, RollUps.Made made) {
        Texts texts = reader.texts();
        Questionnaire questionnaire = questionnaires.questionnaire(campaign.id(), reader.locale());
        RollUp rollUp = made.rollUp();
        List<View> views = Arrays.stream(View.values())
                .filter(view -> rollUp.cells().stream().anyMatch(cell -> cell.view() == view))
                .toList();
        return new RollUpSheet(
                texts.of("rollup.head"),
                texts.of("rollup.of", campaign.name()),
                texts.of("rollup.subject"),
                texts.of(
                        "rollup.lead",
                        campaign.organisation(),
                        rollUp.nodes().getFirst().executives(),
                        made.on()),
                texts.of("rollup.part"),
                views.stream()
                        .map(view -> new RollUpSheet.Seen(view.id(), texts.of("rollup.view." + view.id())))
                        .toList(),
                texts.of("rollup.together"),
                texts.of("rollup.range"),
                questionnaire.scale().highest(),
                questionnaire.themes().stream()
                        .map(theme -> part(theme, made, views, texts))
                        .toList(),
                List.of(
                        texts.of("rollup.note.how", CohortMap.FEWEST),
                        texts.of("rollup.note.parts"),
                        texts.of("rollup.note.band"),
                        texts.of("rollup.note.range"),
                        texts.of("rollup.note.once", made.on())),
                Paper.A4,
                texts.locale());
    }

    private static Part part(Theme theme, RollUps.Made made, List<View> views, Texts texts) {
        List<Line> lines = new ArrayList<>();
        for (RollUp.Node node : made.rollUp().nodes()) {
            lines.add(line(theme.id(), node, made, views, texts));
        }
        return new Part(theme.title(), theme.description(), lines);
    }

    private static Line line(String theme, RollUp.Node node, RollUps.Made made, List<View> views, Texts texts) {
        RollUp rollUp = made.rollUp();
        return new Line(
                name(node, made.names().get(node.place()), texts),
                texts.of("rollup.executives", node.executives()),
                views.stream()
                        .map(view -> figure(rollUp, node.place(), view, theme))
                        .toList(),
                rollUp.together(node.place(), theme).map(RollUpSheets::figure));
    }

    private static String name(RollUp.Node node, String units, Texts texts) {
        if (node.place() == RollUp.WHOLE) {
            return texts.of("rollup.whole");
        }
        Stream<String> rest = node.units().contains(Units.NONE) ? Stream.of(texts.of("rollup.rest")) : Stream.empty();
        return String.join(
                " + ",
                Stream.concat(Stream.of(units).filter(name -> !name.isEmpty()), rest)
                        .toList());
    }

    /** As it was released where there is a cell; the whole of several parts is reckoned from theirs. */
    private static Figure figure(RollUp rollUp, int place, View view, String theme) {
        Optional<Figure> own = rollUp.cell(place, view, theme).map(cell -> new Figure.Cell(cell.label()));
        return own.or(() -> rollUp.measured(place, view, theme).map(RollUpSheets::figure))
                .orElseGet(Figure.None::new);
    }

    private static Figure.Mean figure(Measured measured) {
        Interval range = Interval.of80(Math.clamp(measured.mean(), 1, 5), measured.error());
        return new Figure.Mean(measured.mean(), range.low(), range.high());
    }
}

package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.WalkCast.Sheet;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** The figures of nine months computed again from the cast's answers, and held against what the documents print. */
final class NineMonthsFigures {
    private static final int THEMES = 5;

    /** What two means of all others, 13 people each time, must differ by: the last row of what a second survey can tell. */
    private static final double TELLS = 0.58;

    private final NineMonthsCast cast;

    NineMonthsFigures(NineMonthsCast cast) {
        this.cast = cast;
    }

    /** Every row of every table of figures stands in the report. */
    void report(String pdf, boolean again) {
        WalkFigures figures = of(NineMonthsCast.OTTILIE, again);
        for (int theme = 0; theme < THEMES; theme++) {
            assertThat(pdf).contains(figures.groupRows(theme));
            assertThat(pdf).contains(figures.gap(theme)).contains(figures.summaryRow(theme));
        }
        List<Item> items = QuestionnaireLibrary.load(Optional.empty())
                .find("executive-360")
                .orElseThrow()
                .ratedItems();
        for (int i = 0; i < items.size(); i++) {
            String wording = items.get(i).wording().in(Form.CURRENT);
            assertThat(pdf)
                    .contains(wording.substring(0, 1).toUpperCase(Locale.ROOT)
                            + wording.substring(1)
                            + (items.get(i).warning() ? " Warning sign, turned round " : " ")
                            + figures.statementRow(i));
        }
    }

    /** Over six executives, each with the same weight, and for each their current and past direct reports. */
    void rollUp(String pdf) {
        for (int theme = 0; theme < THEMES; theme++) {
            double reports = 0;
            double peers = 0;
            for (String name : NineMonthsCast.EXECUTIVES) {
                List<WalkFigures.Group> groups = groups(name, false);
                WalkFigures figures = of(name, false);
                reports += (figures.mean(groups.get(0), theme).orElseThrow()
                                + figures.mean(groups.get(1), theme).orElseThrow())
                        / 2;
                peers += figures.mean(groups.get(2), theme).orElseThrow();
            }
            reports /= NineMonthsCast.EXECUTIVES.size();
            peers /= NineMonthsCast.EXECUTIVES.size();
            assertThat(pdf)
                    .containsPattern(WalkFigures.one(reports) + "\\D.*" + WalkFigures.one(peers) + "\\D.*"
                            + WalkFigures.one((reports + peers) / 2));
        }
    }

    /** What lies between the two surveys, on a page or in a document. */
    void changes(String text) {
        WalkFigures before = of(NineMonthsCast.OTTILIE, false);
        WalkFigures after = of(NineMonthsCast.OTTILIE, true);
        for (int theme = 0; theme < THEMES; theme++) {
            double change = after.others(theme) - before.others(theme);
            assertThat(text)
                    .contains(WalkFigures.one(before.others(theme)) + " " + WalkFigures.one(after.others(theme)) + " +"
                            + WalkFigures.one(change) + (change > TELLS ? " higher now" : ""));
        }
    }

    private WalkFigures of(String name, boolean again) {
        return new WalkFigures(cast.about(name, again).getLast(), groups(name, again));
    }

    private List<WalkFigures.Group> groups(String name, boolean again) {
        List<Sheet> sheets = cast.about(name, again);
        return List.of(
                group("Current direct reports", Relationship.CURRENT_DIRECT_REPORT, sheets),
                group("Past direct reports", Relationship.PAST_DIRECT_REPORT, sheets),
                group("Peers", Relationship.PEER, sheets));
    }

    private static WalkFigures.Group group(String label, Relationship relationship, List<Sheet> sheets) {
        return new WalkFigures.Group(
                label,
                false,
                sheets.stream()
                        .filter(sheet -> sheet.relationship() == relationship)
                        .toList());
    }
}

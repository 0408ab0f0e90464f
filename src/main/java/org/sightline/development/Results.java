package org.sightline.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.anonymity.Group;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.report.Expectation;
import org.sightline.report.ReportWords;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Texts;

/** What an executive reads about: the scorecard and the instrument, in the language of the page. */
record Results(Scorecard scorecard, Questionnaire questionnaire, Locale locale) {
    /** A group, or all others together, by its id and as it is called. */
    record Voice(String id, String label) {}

    /** Statements that stand together: a theme, or the pair. */
    record Block(String id, String title, List<Item> items) {}

    boolean reportable() {
        return scorecard.reportable();
    }

    List<Theme> themes() {
        return questionnaire.themes();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        themes().forEach(theme -> blocks.add(new Block(theme.id(), theme.title(), theme.items())));
        if (!questionnaire.pair().isEmpty()) {
            blocks.add(new Block(Questionnaire.PAIR, questionnaire.pairTitle(), questionnaire.pair()));
        }
        return blocks;
    }

    /** The groups of the scorecard; all others together only where that is more than one group. */
    List<Voice> voices() {
        List<Voice> voices = new ArrayList<>();
        GroupLabels labels = GroupLabels.in(locale);
        scorecard.groups().forEach(group -> voices.add(new Voice(group.id(), labels.of(group))));
        if (scorecard.groups().stream().filter(group -> !group.identified()).count() > 1) {
            voices.add(new Voice(Expectation.OTHERS, Texts.in(locale).of("development.others")));
        }
        return voices;
    }

    List<Group> groups() {
        return scorecard.groups();
    }

    String statement(Item item) {
        return ReportWords.in(locale).statement(item, scorecard.executive());
    }
}

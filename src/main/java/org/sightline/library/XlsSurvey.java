package org.sightline.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Scale;
import org.sightline.questionnaire.Theme;
import org.sightline.questionnaire.Wording;

/** Walks down the survey sheet: what is asked, group by group. */
final class XlsSurvey {
    private static final List<String> CONDITIONS = List.of("relevant", "constraint", "choice_filter", "repeat_count");

    private final XlsTable table;
    private final XlsChoices choices;
    private final XlsWords words;
    private final boolean own;
    private final List<String> faults;
    private final XlsNames names;
    private final XlsQuestions open;

    private final List<Theme> themes = new ArrayList<>();
    private final List<Item> pair = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();
    private @Nullable Group group;
    private String scaleList = "";
    private List<Scale.Point> points = List.of();

    /** A group that has begun and not ended. */
    private record Group(
            int row,
            String id,
            String kind,
            List<Item> items,
            List<OpenQuestion.Part> parts,
            List<OpenQuestion.Choice> choices) {}

    XlsSurvey(XlsTable table, XlsChoices choices, XlsWords words, boolean own, List<String> faults) {
        this.table = table;
        this.choices = choices;
        this.words = words;
        this.own = own;
        this.faults = faults;
        this.names = new XlsNames(table, own, faults);
        this.open = new XlsQuestions(table, words, own, faults);
    }

    void read() {
        for (int row : table.numbers()) {
            String written = table.text(row, "type");
            XlsType type = XlsType.of(written);
            if (type != XlsType.PASSED_OVER) {
                conditions(row);
            }
            switch (type) {
                case BEGIN_GROUP -> begin(row);
                case END_GROUP -> end(row);
                case SELECT_ONE -> choice(row);
                case TEXT -> text(row);
                case PASSED_OVER -> {}
                case UNKNOWN ->
                    fault(
                            row,
                            "type",
                            "\"" + written
                                    + "\" cannot be asked here; there are begin_group, end_group, select_one and text. Change the type, or"
                                    + " take the row out");
            }
        }
        if (group != null) {
            fault(group.row(), "type", "this group has no end; add a row of type end_group");
            end(group.row());
        }
    }

    private void conditions(int row) {
        for (String condition : CONDITIONS) {
            if (!table.text(row, condition).isEmpty()) {
                fault(row, condition, "whether something is asked cannot depend on an answer here; empty the cell");
            }
        }
    }

    private void begin(int row) {
        if (group != null) {
            fault(row, "type", "a group cannot begin within a group; end the group before it first");
            end(row);
        }
        String kind = table.text(row, "sightline_kind").toLowerCase(Locale.ROOT);
        if (!Set.of("", "derailment", "development", "pair", "question").contains(kind)) {
            fault(
                    row,
                    "sightline_kind",
                    "\"" + kind + "\" is none of derailment, development, pair and question; correct it");
        }
        String id = kind.equals("pair") ? Questionnaire.PAIR : names.of(row, "T");
        words.stands(id, table.at(row, "name"));
        if (!kind.equals("question")) {
            words.take(table, row, "label", id + ".title");
            words.take(
                    table,
                    row,
                    own ? "hint" : table.languages("hint").isEmpty() ? "label" : "hint",
                    id + ".description");
        }
        names.inside(kind.equals("question"));
        group = new Group(row, id, kind, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void end(int row) {
        if (group == null) {
            fault(row, "type", "no group has begun that could end here; take the row out");
            return;
        }
        Group ended = group;
        group = null;
        names.inside(false);
        switch (ended.kind()) {
            case "pair" -> pair.addAll(ended.items());
            case "question" -> questions.add(open.question(ended.row(), ended.id(), ended.parts(), ended.choices()));
            default -> {
                if (own || !ended.items().isEmpty()) {
                    themes.add(theme(ended));
                }
            }
        }
    }

    private Theme theme(Group ended) {
        if (!own) {
            words.languages()
                    .forEach(language -> words.put(
                            language,
                            ended.id() + ".description",
                            words.in(language).getOrDefault(ended.id() + ".title", "")));
        }
        return new Theme(
                ended.id(),
                words.of(ended.id() + ".title"),
                words.of(ended.id() + ".description"),
                ended.kind().equals("development") ? Theme.Kind.DEVELOPMENT : Theme.Kind.DERAILMENT,
                ended.items());
    }

    private void choice(int row) {
        String[] written = table.text(row, "type").split("\\s+");
        String list = written[written.length - 1];
        String cell = table.at(row, "type");
        if (written.length > 3 || list.equals("or_other") || list.contains(".")) {
            fault(row, "type", "write \"select_one\" and the name of a list, nothing else");
        } else if (group == null) {
            fault(row, "type", "a statement belongs to a theme; put it between begin_group and end_group");
        } else if (group.kind().equals("question")) {
            String id = names.of(row, "c");
            String place = group.id() + "/" + id;
            words.stands(place, cell);
            Wording wording = words.wording(table, row, place, own);
            group.choices().add(new OpenQuestion.Choice(id, wording, choices.options(list, place, cell)));
        } else {
            if (scaleList.isEmpty()) {
                scaleList = list;
                points = choices.points(list, cell);
            } else if (!scaleList.equals(list)) {
                fault(
                        row,
                        "type",
                        "all statements have one scale, and \"" + scaleList + "\" came first; use it here too");
            }
            String id = names.of(row, group.id());
            words.stands(id, table.at(row, "name"));
            boolean warning = Set.of("yes", "true", "1")
                    .contains(table.text(row, "sightline_reversed").toLowerCase(Locale.ROOT));
            group.items().add(new Item(id, warning, words.wording(table, row, id, own)));
        }
    }

    private void text(int row) {
        if (group != null && group.kind().equals("question")) {
            if (!table.text(row, "sightline_kind").equals("box")) {
                String id = names.of(row, "p");
                words.stands(group.id() + "/" + id, table.at(row, "name"));
                group.parts().add(new OpenQuestion.Part(id, words.wording(table, row, group.id() + "/" + id, own)));
            }
            return;
        }
        String id = names.of(row, "O");
        words.stands(id, table.at(row, "name"));
        questions.add(open.question(row, id, List.of(), List.of()));
    }

    private void fault(int row, String column, String message) {
        faults.add(table.at(row, column) + ": " + message);
    }

    List<Scale.Point> points() {
        return points;
    }

    List<Theme> themes() {
        return themes;
    }

    List<Item> pair() {
        return pair;
    }

    List<OpenQuestion> questions() {
        return questions;
    }
}

package org.sightline.ballot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Scale;
import org.sightline.system.Texts;

/**
 * A page of statements about several people as it is rendered once for all raters who are asked in these forms, with
 * slots for what differs.
 *
 * @param heading what precedes the part's number
 * @param stems what precedes every statement, once for each form, with the names it is about
 */
record TogetherSheet(Part part, String heading, int pages, List<String> stems, List<Row> helpful, List<Row> warnings) {
    /** One statement for everybody. */
    record Row(String text, List<Cell> cells) {}

    /**
     * One statement for one person.
     *
     * @param wording what is asked, where it is worded otherwise than for the first
     */
    record Cell(
            String person, String wording, String field, String gap, List<Sheet.Point> points, Sheet.Point cannotSay) {}

    TogetherSheet {
        stems = List.copyOf(stems);
        helpful = List.copyOf(helpful);
        warnings = List.copyOf(warnings);
    }

    static TogetherSheet of(Instrument instrument, Part part, List<Form> forms, Texts texts) {
        return new TogetherSheet(
                part,
                texts.of("ballot.together.heading", forms.size()),
                instrument.parts().size(),
                stems(instrument, forms),
                rows(part.helpful(), instrument, forms),
                rows(part.warnings(), instrument, forms));
    }

    private static List<String> stems(Instrument instrument, List<Form> forms) {
        Set<Form> each = new LinkedHashSet<>(forms);
        return each.stream()
                .map(form -> {
                    String names = IntStream.range(0, forms.size())
                            .filter(i -> forms.get(i) == form)
                            .mapToObj(i -> SlottedPage.slot(name(i)))
                            .collect(Collectors.joining(", "));
                    return instrument.questionnaire().stem().in(form).replace("{N}", names);
                })
                .toList();
    }

    private static List<Row> rows(List<Item> items, Instrument instrument, List<Form> forms) {
        return items.stream().map(item -> row(item, instrument, forms)).toList();
    }

    private static Row row(Item item, Instrument instrument, List<Form> forms) {
        String first = item.wording().in(forms.getFirst());
        boolean named = first.contains("{N}");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String wording = item.wording().in(forms.get(i));
            cells.add(cell(i, item.id(), named || !wording.equals(first) ? wording : "", instrument));
        }
        return new Row(first.replace("{N}", "…"), cells);
    }

    private static Cell cell(int person, String item, String wording, Instrument instrument) {
        Scale scale = instrument.questionnaire().scale();
        return new Cell(
                SlottedPage.slot(name(person)),
                wording.replace("{N}", SlottedPage.slot(name(person))),
                SlottedPage.slot(nomination(person)) + "." + item,
                SlottedPage.slot(gap(person, item)),
                scale.points().stream()
                        .map(point -> point(person, item, point.value(), point.label()))
                        .toList(),
                point(person, item, Answers.CANNOT_SAY, scale.cannotSay()));
    }

    private static Sheet.Point point(int person, String item, int value, String label) {
        return new Sheet.Point(
                anchor(person, item, value), value, label, SlottedPage.slot(chosen(person, item, value)));
    }

    /** Where on the page a point stands. */
    static String anchor(int person, String item, int value) {
        return "p" + person + "-" + item + "-" + value;
    }

    static String name(int person) {
        return "name:" + person;
    }

    static String nomination(int person) {
        return "nomination:" + person;
    }

    static String gap(int person, String item) {
        return "gap:" + person + ":" + item;
    }

    static String chosen(int person, String item, int value) {
        return person + ":" + item + "=" + value;
    }

    /** The slots of the page's frame, for the template. */
    public String slot(String name) {
        return SlottedPage.slot(name);
    }
}

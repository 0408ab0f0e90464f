package org.sightline.ballot;

import java.util.List;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Scale;
import org.sightline.system.Texts;

/**
 * A page of statements as it is rendered once for all raters of a form, with slots for what differs.
 *
 * @param stem what precedes every statement
 * @param helpful the statements of behaviour that helps
 * @param warnings the warning signs, in a block of their own
 */
record Sheet(
        Part part,
        boolean self,
        int pages,
        String heading,
        String stem,
        List<Statement> helpful,
        List<Statement> warnings) {
    /** One statement with its scale. */
    record Statement(String id, String text, String gap, List<Point> points, Point cannotSay) {}

    /** One point of the scale; {@code mark} is the slot that chooses it. */
    record Point(String id, int value, String label, String mark) {}

    static final String NAME = "name";
    static final String NOTICE = "notice";
    static final String CSRF = "csrf";
    static final String BACK = "back";
    static final String SEEN = "seen";
    static final String MINUTES = "minutes";
    static final String GAPS = "gaps";
    static final String TITLE = "title";
    static final String NEXT = "next";
    static final String AGAIN = "again";
    private static final String GAP = "gap:";

    Sheet {
        helpful = List.copyOf(helpful);
        warnings = List.copyOf(warnings);
    }

    static Sheet of(Instrument instrument, Part part, Form form, Texts texts) {
        return new Sheet(
                part,
                form == Form.SELF,
                instrument.pages(),
                form == Form.SELF
                        ? texts.of("ballot.heading.self")
                        : texts.of("ballot.heading", SlottedPage.slot(NAME)),
                named(instrument.questionnaire().stem().in(form)),
                statements(part.helpful(), instrument, form),
                statements(part.warnings(), instrument, form));
    }

    private static List<Statement> statements(List<Item> items, Instrument instrument, Form form) {
        Scale scale = instrument.questionnaire().scale();
        return items.stream()
                .map(item -> new Statement(
                        item.id(),
                        named(item.wording().in(form)),
                        SlottedPage.slot(gap(item.id())),
                        scale.points().stream()
                                .map(point -> point(item, point.value(), point.label()))
                                .toList(),
                        point(item, Answers.CANNOT_SAY, scale.cannotSay())))
                .toList();
    }

    private static Point point(Item item, int value, String label) {
        return new Point(item.id() + "-" + value, value, label, SlottedPage.slot(chosen(item.id(), value)));
    }

    private static String named(String text) {
        return text.replace("{N}", SlottedPage.slot(NAME));
    }

    /** The slot that chooses a point. */
    static String chosen(String item, int value) {
        return item + "=" + value;
    }

    /** The slot of the remark beside a statement without an answer. */
    static String gap(String item) {
        return GAP + item;
    }

    /** The slots of the page's frame, for the template. */
    public String slot(String name) {
        return SlottedPage.slot(name);
    }
}

package org.sightline.invitation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sightline.letter.LetterTemplate;
import org.sightline.letter.OwnLetter;
import org.sightline.letter.Variable;

/**
 * Puts an organisation's own words in place of the product's. What is promised to raters, how they can say no and how they
 * stop further mails stays below them, as it is.
 */
final class OwnWords {
    private static final int FEWEST_MINUTES = 12;
    private static final int MOST_MINUTES = 15;

    private OwnWords() {}

    static Words of(OwnLetter own, Words usual, Call call) {
        Map<Variable, String> values = values(call);
        List<String> paragraphs = own.paragraphs();
        List<String> before =
                paragraphs.stream().takeWhile(one -> !OwnLetter.isLink(one)).toList();
        List<String> after = paragraphs.stream()
                .dropWhile(one -> !OwnLetter.isLink(one))
                .skip(1)
                .toList();
        return new Words(
                usual.language(),
                usual.accent(),
                fill(own.subject(), values),
                before.stream().map(one -> fill(one, values)).toList(),
                usual.names(),
                usual.button(),
                usual.link(),
                after.stream().map(one -> fill(one, values)).toList(),
                usual.facts(),
                usual.notes(),
                usual.foot(),
                usual.stop());
    }

    private static Map<Variable, String> values(Call call) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        int asked = call.asked().size();
        values.put(Variable.NAME, call.to());
        values.put(Variable.EXECUTIVES, call.others().isEmpty() ? call.text("yourself") : call.names());
        values.put(Variable.REQUEST, String.join(" ", Phrases.request(call)));
        values.put(Variable.COACH, call.coaches());
        values.put(Variable.CLOSING_DAY, call.fullDay());
        values.put(Variable.MINUTES, call.text("minutes", FEWEST_MINUTES * asked, MOST_MINUTES * asked));
        values.put(Variable.ORGANISATION, call.organisation());
        return values;
    }

    private static String fill(String text, Map<Variable, String> values) {
        return LetterTemplate.parse(text).fill(values).strip();
    }
}

package org.sightline.library;

import java.util.List;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.system.Message;

/** One text of a questionnaire in a form, under the name of its place. */
record Field(String place, Message label, String value) {
    static Field of(String place, String value) {
        return new Field(place, label(place), value);
    }

    /** The fields of what bears an id, or of the questionnaire itself under {@code title}, {@code stem} and the like. */
    static List<Field> of(Questionnaire questionnaire, String owner) {
        return Phrases.of(questionnaire).entrySet().stream()
                .filter(phrase -> owner(phrase.getKey()).equals(owner))
                .map(phrase -> of(phrase.getKey(), phrase.getValue()))
                .toList();
    }

    /** The theme, item or question that a place belongs to. */
    static String owner(String place) {
        return place.split("[./]", 2)[0];
    }

    private static Message label(String place) {
        String last = place.substring(place.lastIndexOf('.') + 1);
        if (place.startsWith("scale.") && !last.equals("cannot-say")) {
            return Message.of("library.field.point", last);
        }
        if (place.contains(".supervisors.")) {
            return Message.of("library.field.supervisors." + last);
        }
        return switch (last) {
            case "title", "licence", "current", "past", "self", "cannot-say", "description" ->
                Message.of("library.field." + last);
            default -> Message.of("library.field.option");
        };
    }
}

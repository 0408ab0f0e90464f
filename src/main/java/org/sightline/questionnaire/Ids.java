package org.sightline.questionnaire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids used so far in one scope; upper and lower case count as the same, because files and columns bear them. */
final class Ids {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,15}");

    /**
     * The pair's block, the columns of a table of ratings or comments, and what is no theme, item or question among the
     * places of a questionnaire and the pages of its editor.
     */
    private static final Set<String> RESERVED = Set.of(
            Questionnaire.PAIR.toLowerCase(Locale.ROOT),
            "executive",
            "relationship",
            "rater",
            "identified",
            "question",
            "comment",
            "title",
            "licence",
            "stem",
            "scale",
            "basics",
            "themes",
            "questions",
            "new",
            "new1",
            "new2");

    private final String scope;
    private final Faults faults;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param scope where an id may occur once, for example {@code themes, items and questions} */
    Ids(String scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    /** The id of a block, checked and taken. */
    String take(Fields fields) {
        String id = fields.text("id", 100);
        return id.isEmpty() ? id : take(id, fields.lineOf("id"), fields.name());
    }

    String take(String id, int line, String what) {
        String folded = id.toLowerCase(Locale.ROOT);
        if (!ALLOWED.matcher(id).matches()) {
            faults.add(
                    line,
                    "the id \"%s\" of %s must begin with a letter and have at most 16 letters and digits (A-Z, a-z, 0-9)"
                            .formatted(id, what));
        } else if (RESERVED.contains(folded)) {
            faults.add(line, "the id \"%s\" of %s is reserved; choose another".formatted(id, what));
        } else {
            Integer first = lines.putIfAbsent(folded, line);
            if (first != null) {
                faults.add(
                        line,
                        "the id \"%s\" is already used in line %d; %s must all differ, in more than upper and lower case"
                                .formatted(id, first, scope));
            }
        }
        return id;
    }
}

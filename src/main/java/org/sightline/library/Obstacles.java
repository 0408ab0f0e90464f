package org.sightline.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Edition;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Faults;

/**
 * What would keep a questionnaire from being asked or reported. Drafts may have it; it is found before one is published, not
 * when raters answer or a coach opens a report.
 */
@ApplicationScoped
class Obstacles {
    /** Last parts of raters' addresses: a theme of this name would have a page that nobody can open. */
    static final Set<String> PAGES =
            Set.of("change", "check", "comments", "decline", "keep", "lineage", "mix", "send", "sent", "withdraw");

    private final Print print;

    Obstacles(Print print) {
        this.print = print;
    }

    List<Faults.Fault> of(Edition edition) {
        List<Faults.Fault> faults = new ArrayList<>();
        for (Theme theme : edition.original().themes()) {
            if (PAGES.contains(theme.id().toLowerCase(Locale.ROOT))) {
                faults.add(Faults.Fault.of("texts", "library.fault.page", theme.id()));
            }
        }
        unprintable(edition.original(), faults);
        edition.translations().values().forEach(translation -> unprintable(translation, faults));
        return faults;
    }

    private void unprintable(Questionnaire questionnaire, List<Faults.Fault> faults) {
        for (Map.Entry<String, String> phrase : Phrases.of(questionnaire).entrySet()) {
            String lacking = phrase.getValue()
                    .codePoints()
                    .filter(Obstacles::nobodys)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            lacking = lacking.isEmpty() ? print.lacking(phrase.getValue()) : lacking;
            if (!lacking.isEmpty()) {
                faults.add(Faults.Fault.of(
                        "texts",
                        "library.fault.unprintable",
                        phrase.getKey(),
                        questionnaire.language(),
                        lacking.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(", "))));
            }
        }
    }

    /** Such characters stand for nothing in any script, and raters' pages are assembled by some of them. */
    private static boolean nobodys(int point) {
        return Character.getType(point) == Character.PRIVATE_USE;
    }
}

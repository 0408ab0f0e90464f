package org.sightline.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.web.Faults;

/** Leads the faults of what was to be added to the fields in which it was typed: it has no place on the page yet. */
final class Added {
    private Added() {}

    static Faults fields(Faults faults, Questionnaire before, Questionnaire after) {
        Map<String, String> fields = new LinkedHashMap<>();
        int item = 0;
        boolean theme = after.themes().size() > before.themes().size();
        var known = Phrases.of(before);
        for (String place : Phrases.of(after).keySet()) {
            if (known.containsKey(place)) {
                continue;
            }
            String last = place.substring(place.lastIndexOf('.') + 1);
            if (theme && last.equals("current")) {
                item++;
            }
            boolean statement = theme && !last.equals("title") && !last.equals("description");
            fields.put(place, "new" + (statement ? String.valueOf(item) : "") + "." + last);
        }
        List<Faults.Fault> led = faults.all().stream()
                .map(fault -> new Faults.Fault(fields.getOrDefault(fault.field(), fault.field()), fault.message()))
                .toList();
        return new Faults(led);
    }
}

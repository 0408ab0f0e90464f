package org.sightline.attack.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.questionnaire.Questionnaire;

/**
 * A campaign as it is going to be played, and with that the truth about it: who said what.
 *
 * @param executives their names
 * @param deeds in the order of time
 */
record Script(
        UUID organisation,
        UUID campaign,
        Questionnaire questionnaire,
        Map<UUID, String> executives,
        List<Rater> raters,
        List<Asked> asked,
        List<Deed> deeds) {
    static final int MINIMUM = 4;
    static final LocalDate OPENS = LocalDate.of(2026, 3, 2);
    static final LocalDate CLOSES = OPENS.plusDays(13);
    static final List<LocalDate> REMINDERS = List.of(OPENS.plusDays(5), OPENS.plusDays(10));

    Script {
        executives = Collections.unmodifiableMap(new LinkedHashMap<>(executives));
        raters = List.copyOf(raters);
        asked = List.copyOf(asked);
        deeds = List.copyOf(deeds);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
    }

    /** Everything that was ever written, sent or not. */
    List<Said> everythingSaid() {
        List<Said> all = new ArrayList<>();
        for (Deed deed : deeds) {
            switch (deed.act()) {
                case Deed.Act.Write(Said said) -> all.add(said);
                case Deed.Act.TooLate(Said said) -> all.add(said);
                case Deed.Act.Send _, Deed.Act.Change _, Deed.Act.Decline _, Deed.Act.Withdraw _ -> {}
            }
        }
        return all;
    }
}

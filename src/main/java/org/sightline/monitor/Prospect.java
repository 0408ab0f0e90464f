package org.sightline.monitor;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.anonymity.Forecast;
import org.sightline.anonymity.Outlook;
import org.sightline.anonymity.Place;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/**
 * What the report would show if the campaign closed now. Like {@link Outlook} it is a function of the invitations and the
 * day's lights alone.
 *
 * @param alone relationships that would certainly have a group of their own
 * @param together those that would certainly share one with others
 * @param open those of which this is known only after closing
 * @param missing how many more have to be invited before there can be a report
 */
record Prospect(
        Standing standing,
        List<Relationship> alone,
        List<Relationship> together,
        List<Relationship> open,
        int missing) {
    private static final Set<Place> SHARED = EnumSet.of(Place.ADDED, Place.POOLED, Place.REPORTS, Place.LEADING);

    Prospect {
        alone = List.copyOf(alone);
        together = List.copyOf(together);
        open = List.copyOf(open);
    }

    /** What is known of the report as a whole, the worst first. */
    enum Standing {
        IMPOSSIBLE,
        NONE,
        OPEN,
        /** Nothing has been looked up yet. */
        UNKNOWN,
        CERTAIN
    }

    /** @param lights empty before the first look */
    static Prospect of(Map<Relationship, Integer> invited, Optional<Map<Relationship, Boolean>> lights, Policy policy) {
        int missing = Forecast.of(invited, false, policy).missing();
        if (missing > 0 || lights.isEmpty()) {
            return new Prospect(
                    missing > 0 ? Standing.IMPOSSIBLE : Standing.UNKNOWN, List.of(), List.of(), List.of(), missing);
        }
        Set<Relationship> reached = lights.get().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Outlook outlook = Outlook.of(invited, reached, policy);
        List<Relationship> alone = new ArrayList<>();
        List<Relationship> together = new ArrayList<>();
        List<Relationship> open = new ArrayList<>();
        outlook.places().forEach((relationship, places) -> {
            if (places.equals(Set.of(Place.ALONE))) {
                alone.add(relationship);
            } else if (SHARED.containsAll(places)) {
                together.add(relationship);
            } else if (!places.equals(Set.of(Place.NOWHERE))) {
                open.add(relationship);
            }
        });
        return new Prospect(Standing.valueOf(outlook.report().name()), alone, together, open, 0);
    }

    /** In a few sentences; the first is about the report as a whole. */
    List<String> sentences(int minimum, Texts texts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (standing) {
                    case IMPOSSIBLE -> texts.of("preflight.close.report.impossible", missing);
                    case UNKNOWN -> texts.of("preflight.close.unknown");
                    case CERTAIN -> texts.of("monitor.certain");
                    case NONE, OPEN -> texts.of("preflight.close.report." + standing, minimum);
                });
        add(sentences, texts, "monitor.forecast.alone", alone);
        add(sentences, texts, "monitor.forecast.together", together);
        add(sentences, texts, "monitor.forecast.open", open);
        return sentences;
    }

    private static void add(List<String> sentences, Texts texts, String key, List<Relationship> some) {
        if (!some.isEmpty()) {
            List<String> names = some.stream()
                    .map(relationship -> texts.of("preflight.name." + relationship.id()))
                    .toList();
            sentences.add(
                    texts.of(key, ListFormatter.getInstance(texts.locale()).format(names)));
        }
    }
}

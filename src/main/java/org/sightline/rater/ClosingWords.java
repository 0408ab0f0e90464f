package org.sightline.rater;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.anonymity.Forecast;
import org.sightline.anonymity.Outlook;
import org.sightline.anonymity.Place;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/** An outlook in words: a function of the invitations and the lights, so that it says no more than they do. */
final class ClosingWords {
    private final Map<Relationship, Integer> asked;
    private final Set<Relationship> reached;
    private final Policy policy;
    private final int minimum;
    private final Outlook outlook;
    private final Texts texts;

    private ClosingWords(Map<Relationship, Integer> asked, Set<Relationship> reached, Policy policy, Texts texts) {
        this.asked = asked;
        this.reached = reached;
        this.texts = texts;
        this.policy = policy;
        this.minimum = policy.minimum();
        this.outlook = Outlook.of(asked, reached, policy);
    }

    /**
     * @param asked how many in each relationship, without the executive
     * @param lights empty before the first look; one that is missing is that of a relationship added since
     */
    static Preview of(
            Map<Relationship, Integer> asked, Optional<Map<Relationship, Boolean>> lights, Policy policy, Texts texts) {
        if (lights.isEmpty()) {
            return new Preview(texts.of("preflight.close.unknown"), List.of());
        }
        Set<Relationship> reached = lights.get().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new ClosingWords(asked, reached, policy, texts).preview();
    }

    private Preview preview() {
        int missing = Forecast.of(asked, false, policy).missing();
        return new Preview(
                missing > 0
                        ? texts.of("preflight.close.report.impossible", missing)
                        : texts.of("preflight.close.report." + outlook.report(), minimum),
                asked.entrySet().stream()
                        .map(group -> new Preview.Row(
                                texts.of("rater.count." + group.getKey().id(), group.getValue()),
                                group.getKey() == Relationship.CURRENT_SUPERVISOR
                                        ? List.of(
                                                texts.of("preflight.start.supervisor", group.getValue()),
                                                texts.of("preflight.close.supervisor"))
                                        : sentences(group.getKey(), group.getValue())))
                        .toList());
    }

    private List<String> sentences(Relationship relationship, int raters) {
        Set<Place> places = Objects.requireNonNull(outlook.places().get(relationship));
        List<String> sentences = new ArrayList<>();
        boolean lit = reached.contains(relationship);
        sentences.add(texts.of(lit ? "preflight.close.reached" : "preflight.close.not-yet", minimum));
        String words = ListFormatter.getInstance(texts.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(places.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(place -> texts.of("preflight.close.place." + place))
                        .toList());
        sentences.add(texts.of(places.size() == 1 ? "preflight.close.now" : "preflight.close.now.open", words));
        if (raters < minimum) {
            sentences.add(texts.of("preflight.close.change.invite", minimum - raters, raters));
        } else if (!places.equals(Set.of(Place.ALONE))) {
            sentences.add(texts.of("preflight.close.change.wait"));
        }
        return sentences;
    }
}

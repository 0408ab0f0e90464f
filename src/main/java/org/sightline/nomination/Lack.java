package org.sightline.nomination;

import java.util.Locale;
import java.util.Map;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Quota;

/** Whether an executive has named as many as the campaign asks for. */
enum Lack {
    NOBODY,
    FEW,
    NONE;

    static Lack of(Map<Relationship, Integer> named, Map<Relationship, Quota> wanted) {
        if (named.values().stream().allMatch(count -> count == 0)) {
            return NOBODY;
        }
        boolean few = wanted.entrySet().stream()
                .anyMatch(quota ->
                        named.getOrDefault(quota.getKey(), 0) < quota.getValue().minimum());
        return few ? FEW : NONE;
    }

    /** Ends the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

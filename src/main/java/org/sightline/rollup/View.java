package org.sightline.rollup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;

/** From where executives are seen; groups that a report shows apart or together fall into one of these by who is in them. */
public enum View {
    DIRECT_REPORTS(Set.of(Relationship.CURRENT_DIRECT_REPORT, Relationship.PAST_DIRECT_REPORT)),
    SUPERVISORS(Set.of(Relationship.CURRENT_SUPERVISOR, Relationship.PAST_SUPERVISOR)),
    PEERS(Set.of(Relationship.PEER)),
    /** Everybody else, and groups in which several kinds of people were put together. */
    OTHERS(Set.of());

    private final Set<Relationship> relationships;

    View(Set<Relationship> relationships) {
        this.relationships = relationships;
    }

    /** Empty for a supervisor who is shown by name: that was agreed for the one report alone. */
    static Optional<View> of(Group group) {
        if (group.identified()) {
            return Optional.empty();
        }
        for (View view : values()) {
            if (view.relationships.containsAll(group.relationships())) {
                return Optional.of(view);
            }
        }
        return Optional.of(OTHERS);
    }

    /** Ends the keys of its words. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

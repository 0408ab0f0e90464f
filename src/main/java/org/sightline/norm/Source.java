package org.sightline.norm;

import java.util.List;
import java.util.Locale;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;

/** Who answered, as finely as a norm tells them apart: by the relationships that a seal leaves together. */
public enum Source {
    /** Current and past ones. */
    DIRECT_REPORTS,
    /** Current and past ones. */
    SUPERVISORS,
    PEERS,
    OTHERS,
    /** Groups that unite several of these. */
    MIXED,
    /** All raters; where means are joined, every anonymous group has the same weight. */
    ALL,
    /** The executives about themselves. */
    SELF;

    /** Into these every rater falls, each into one. */
    static final List<Source> OF_RATERS = List.of(DIRECT_REPORTS, SUPERVISORS, PEERS, OTHERS, MIXED);

    /** The source of a group of raters. */
    public static Source of(Group group) {
        List<Source> sources =
                group.relationships().stream().map(Source::of).distinct().toList();
        return sources.size() == 1 ? sources.getFirst() : MIXED;
    }

    private static Source of(Relationship relationship) {
        return switch (relationship) {
            case SELF -> SELF;
            case CURRENT_DIRECT_REPORT, PAST_DIRECT_REPORT -> DIRECT_REPORTS;
            case CURRENT_SUPERVISOR, PAST_SUPERVISOR -> SUPERVISORS;
            case PEER -> PEERS;
            case OTHER -> OTHERS;
        };
    }

    /** The name used in files and keys: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source parse(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}

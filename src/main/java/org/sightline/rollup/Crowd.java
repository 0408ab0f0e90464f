package org.sightline.rollup;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.anonymity.CohortMap;

/** Whether so many executives may be shown together; a matter of who they are and who reads them, never of what was said. */
final class Crowd {
    /** Whoever reads some of the reports must miss at least so many of the others. */
    private static final int UNREAD = 2;

    private Crowd() {}

    /** Five at least, and no reader of reports who has all of them but one. */
    static boolean enough(Collection<Member> members) {
        if (members.size() < CohortMap.FEWEST) {
            return false;
        }
        Map<UUID, Long> read = members.stream().collect(Collectors.groupingBy(Member::reader, Collectors.counting()));
        return read.values().stream()
                .map(own -> members.size() - own)
                .allMatch(unread -> unread == 0 || unread >= UNREAD);
    }
}

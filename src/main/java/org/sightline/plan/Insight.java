package org.sightline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something the executive has understood, in their own words.
 *
 * @param situation one at work in which it shows, empty as long as there is none
 * @param evidence what it rests on
 */
record Insight(UUID id, String body, String situation, LocalDate writtenOn, int version, List<Linked> evidence) {
    static final int LONGEST = 2000;

    Insight {
        evidence = List.copyOf(evidence);
    }

    public boolean situated() {
        return !situation.isEmpty();
    }

    public boolean grounded() {
        return !evidence.isEmpty();
    }

    /** Only then a behaviour can be made of it. */
    public boolean complete() {
        return situated() && grounded();
    }

    /** Its first words, where there is room for one line. */
    public String start() {
        int points = body.codePointCount(0, body.length());
        String line = body.replace('\n', ' ');
        return points <= START ? line : line.substring(0, line.offsetByCodePoints(0, START)) + "…";
    }

    private static final int START = 80;
}

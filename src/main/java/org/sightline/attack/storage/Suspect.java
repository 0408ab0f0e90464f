package org.sightline.attack.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of those who may have written a row, and all that a thief knows of them.
 *
 * @param names all texts by which the database knows them
 * @param first when their first request about this executive came in
 * @param last when they sent what counts
 * @param mails when mails to them left
 * @param bytes the size of the encrypted row that the thief saw come in from them, if there was one
 * @param enrolled their place in the list of everybody asked
 * @param known another row of which the thief is taken to know that it is theirs
 */
record Suspect(
        Set<String> names,
        Instant first,
        Instant last,
        List<Instant> mails,
        Optional<Integer> bytes,
        int enrolled,
        Optional<Row> known) {
    /** The first mail to them after they came. */
    Instant nextMail() {
        return mails.stream().filter(mail -> mail.isAfter(first)).findFirst().orElse(Instant.MAX);
    }

    Suspect knownBy(Row row) {
        return new Suspect(names, first, last, mails, bytes, enrolled, Optional.of(row));
    }
}

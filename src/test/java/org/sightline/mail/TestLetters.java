package org.sightline.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Three kinds of mail for tests: an ordinary one, one that is not repeated, one that is forgotten. */
final class TestLetters {
    static final String ORDINARY = "test";
    static final String ONCE = "test-once";
    static final String FORGOTTEN = "test-forgotten";

    /** Subjects whose mail is not needed any more. */
    static final Set<UUID> FINISHED = ConcurrentHashMap.newKeySet();

    static String address(UUID subject) {
        return subject + "@example.org";
    }

    @Produces
    @Singleton
    LetterWriter ordinary() {
        return new Writer(ORDINARY, false, false);
    }

    @Produces
    @Singleton
    LetterWriter once() {
        return new Writer(ONCE, true, false);
    }

    @Produces
    @Singleton
    LetterWriter forgotten() {
        return new Writer(FORGOTTEN, true, true);
    }

    private record Writer(String kind, boolean once, boolean forget) implements LetterWriter {
        @Override
        public Optional<OutgoingMail> write(Letter letter) {
            UUID subject = letter.subject().orElseThrow();
            if (FINISHED.contains(subject)) {
                return Optional.empty();
            }
            String word = letter.secret().orElse("nothing");
            return Optional.of(new OutgoingMail(
                    address(subject), "Gruß an Zoë", "Größe = " + word, "<p>Größe = " + word + "</p>"));
        }
    }
}

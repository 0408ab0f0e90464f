package org.sightline.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Document;
import org.sightline.report.Password;
import org.sightline.web.Faults;

/**
 * A wish for a file under a password.
 *
 * @param document the id of a kind, {@code paper} of a size, as chosen
 */
record LockedCopy(@Nullable String document, @Nullable String paper, String password) {
    /** @param value as it is sent; {@code key} of its text */
    record Choice(String value, String key, boolean chosen) {}

    LockedCopy {
        password = Objects.requireNonNullElse(password, "").strip();
    }

    static LockedCopy blank() {
        return new LockedCopy(null, null, "");
    }

    Optional<Print> print(Set<Document> allowed) {
        return Print.of(document, paper, allowed);
    }

    Faults faults() {
        if (Password.tooShort(password)) {
            return Faults.of("password", "coaching.locked.short", Password.SHORTEST);
        }
        return Password.tooLong(password)
                ? Faults.of("password", "coaching.locked.long", Password.LONGEST)
                : Faults.none();
    }

    public List<Choice> documents(Set<Document> allowed) {
        List<Choice> choices = new ArrayList<>();
        for (Document one : Document.values()) {
            if (allowed.contains(one)) {
                boolean chosen =
                        document == null ? one == Document.FULL : one.id().equals(document);
                choices.add(new Choice(one.id(), "coaching.documents." + one.id(), chosen));
            }
        }
        return choices;
    }

    public List<Choice> papers() {
        boolean letter = "letter".equals(paper);
        return List.of(
                new Choice("a4", "coaching.documents.a4", !letter),
                new Choice("letter", "coaching.documents.letter", letter));
    }
}

package org.sightline.development;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.system.Message;

/** What an executive writes beside a report; each is shared, or not, by itself. */
enum Piece {
    EXPECTATION,
    MARKS,
    WORKSHEET,
    CONCLUSIONS;

    /** In addresses, forms and traces. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message title() {
        return Message.of("development.piece." + id());
    }

    /** Under which it lies sealed with the executive's key. */
    String place() {
        return "reading/" + id();
    }

    static Optional<Piece> of(String id) {
        return Stream.of(values()).filter(piece -> piece.id().equals(id)).findFirst();
    }
}

package org.sightline.attack.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.attack.storage.Keeping.Seen;
import org.sightline.attack.storage.Sought.Kind;

/** What a thief looks for in bytes: everything that was ever said, and every name of everybody. */
final class Wanted {
    /** As much of a text as no other text has. */
    private static final int MARK = 16;

    private final Search search;
    private final Search readable;
    private final List<Sought> texts = new ArrayList<>();

    Wanted(Script script, Map<Asked, Seen> seen) {
        List<Sought> sought = new ArrayList<>();
        for (Said said : script.everythingSaid()) {
            said.words().values().forEach(text -> text(text.substring(0, MARK), sought));
            sought.add(new Sought(Kind.ANSWERS, said.literal(), said.bytes()));
            texts.add(new Sought(Kind.ANSWERS, said.literal(), said.literal().getBytes(StandardCharsets.UTF_8)));
        }
        for (Rater rater : script.raters()) {
            identity(rater.id(), sought);
            identity(rater.person(), sought);
            identity(rater.invitation(), sought);
            identity(rater.name(), sought);
            identity(rater.email(), sought);
        }
        script.asked().forEach(asked -> identity(asked.nomination(), sought));
        seen.values()
                .forEach(row ->
                        sought.add(new Sought(Kind.IDENTITY, HexFormat.of().formatHex(row.id()), row.id())));
        search = new Search(sought);
        readable = new Search(texts);
    }

    Search search() {
        return search;
    }

    /** How many texts and rows of numbers must be found nowhere. */
    int canaries() {
        return texts.size();
    }

    /** How many of them are written in a text. */
    int in(String text) {
        return (int) readable.in(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(find -> find.sought().name())
                .distinct()
                .count();
    }

    private void text(String mark, List<Sought> sought) {
        Sought text = new Sought(Kind.MARK, mark, mark.getBytes(StandardCharsets.UTF_8));
        sought.add(text);
        texts.add(text);
    }

    private static void identity(String name, List<Sought> sought) {
        sought.add(new Sought(Kind.IDENTITY, name, name.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a column of its own and as text. */
    private static void identity(UUID id, List<Sought> sought) {
        identity(id.toString(), sought);
        sought.add(new Sought(
                Kind.IDENTITY,
                id.toString(),
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array()));
    }
}

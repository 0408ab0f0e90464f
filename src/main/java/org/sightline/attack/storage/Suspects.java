package org.sightline.attack.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.attack.storage.Keeping.Seen;

/** What a thief knows of everybody asked in a campaign. */
final class Suspects {
    private final Script script;
    private final Map<Asked, Seen> seen;
    private final Map<Rater, List<Instant>> mails = new HashMap<>();
    private final Map<Asked, Instant> first = new HashMap<>();
    private final Map<Asked, Instant> last = new HashMap<>();

    Suspects(Script script, List<Mailed> mailed, Map<Asked, Seen> seen) {
        this.script = script;
        this.seen = seen;
        mailed.forEach(
                mail -> mails.computeIfAbsent(mail.to(), _ -> new ArrayList<>()).add(mail.at()));
        for (Deed deed : script.deeds()) {
            first.putIfAbsent(deed.asked(), deed.at());
            if (deed.act() instanceof Deed.Act.Send) {
                last.put(deed.asked(), deed.at());
            }
        }
    }

    /** Somebody who sent something about an executive. */
    Suspect of(Asked asked) {
        Instant came = first.getOrDefault(asked, Instant.MIN);
        return new Suspect(
                names(asked),
                came,
                last.getOrDefault(asked, came),
                List.copyOf(mails.getOrDefault(asked.rater(), List.of(Instant.MIN))),
                Optional.ofNullable(seen.get(asked)).map(Seen::bytes),
                script.asked().indexOf(asked),
                Optional.empty());
    }

    private Set<String> names(Asked asked) {
        Set<String> names = new TreeSet<>(Set.of(
                asked.nomination().toString(),
                asked.rater().id().toString(),
                asked.rater().person().toString(),
                asked.rater().invitation().toString(),
                asked.rater().name(),
                asked.rater().email()));
        Optional.ofNullable(seen.get(asked))
                .ifPresent(row -> names.add(HexFormat.of().formatHex(row.id())));
        return names;
    }
}

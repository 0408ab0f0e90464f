package org.sightline.development;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an executive thinks of a statement; several may be true of one. */
enum Marked {
    PLEASED,
    SURPRISED,
    WORK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String key() {
        return "development.mark." + id();
    }

    /** As they are kept: their ids, each followed by the next. */
    static Set<Marked> of(@Nullable String kept) {
        return kept == null ? EnumSet.noneOf(Marked.class) : sent(List.of(kept.split(" ", -1)));
    }

    /** As a form sends them; what is none is passed over. */
    static Set<Marked> sent(Collection<String> ids) {
        return Stream.of(values())
                .filter(mark -> ids.contains(mark.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Marked.class)));
    }

    static String kept(Set<Marked> marks) {
        return marks.stream().map(Marked::id).collect(Collectors.joining(" "));
    }
}

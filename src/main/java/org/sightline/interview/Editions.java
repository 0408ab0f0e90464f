package org.sightline.interview;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted when. Nobody is counted in two editions of themes: the difference between the two would say what one person
 * had said. It knows conversations by their ids, and nothing of what was said in them.
 */
public final class Editions {
    private Editions() {}

    /**
     * A conversation.
     *
     * @param person the same for all that were had with one person
     * @param agreed whether what was said may be used in other words
     * @param edition in which it was counted, null if in none yet
     */
    public record Talk(
            UUID id, UUID person, boolean agreed, @Nullable Integer edition) {}

    /** Those that count in the next edition; somebody who was counted is not somebody new for talking once more. */
    public static Set<UUID> next(Collection<Talk> talks) {
        Set<UUID> before = talks.stream()
                .filter(talk -> talk.edition() != null)
                .map(Talk::person)
                .collect(Collectors.toSet());
        return talks.stream()
                .filter(talk -> talk.agreed() && !before.contains(talk.person()))
                .map(Talk::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those counted in an edition of which so many people at least still stand to what they said. */
    public static Set<UUID> among(Collection<Talk> talks, int people) {
        Map<Integer, Set<UUID>> counted = new HashMap<>();
        for (Talk talk : talks) {
            Integer edition = talk.edition();
            if (edition != null && talk.agreed()) {
                counted.computeIfAbsent(edition, _ -> new HashSet<>()).add(talk.person());
            }
        }
        return talks.stream()
                .filter(Talk::agreed)
                .filter(talk -> {
                    Integer edition = talk.edition();
                    return edition != null
                            && counted.getOrDefault(edition, Set.of()).size() >= people;
                })
                .map(Talk::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}

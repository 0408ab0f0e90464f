package org.sightline.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Typed;

/**
 * What was looked for in an organisation's directory, so that nobody reads it from end to end.
 *
 * @param more whether there are others than those found here
 */
public record DirectorySearch(String text, boolean tooShort, List<Person> found, boolean more) {
    /** Letters to search by. */
    private static final int SHORTEST = 2;

    private static final int MOST_FOUND = 10;

    public static final DirectorySearch NONE = new DirectorySearch("", false, List.of(), false);

    public DirectorySearch {
        found = List.copyOf(found);
    }

    /** @param wanted who of the directory may be found */
    public static DirectorySearch of(
            People people, UUID organisation, @Nullable String typed, Predicate<Person> wanted) {
        String text = Typed.line(typed == null ? "" : typed);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return new DirectorySearch(text, !text.isEmpty(), List.of(), false);
        }
        List<Person> found = people.matching(organisation, text, MOST_FOUND + 1).stream()
                .filter(wanted)
                .toList();
        return new DirectorySearch(text, false, found.stream().limit(MOST_FOUND).toList(), found.size() > MOST_FOUND);
    }

    /** The one of those found who was chosen: an id alone tells nothing of whom it belongs to. */
    public Optional<Person> chosen(@Nullable String person) {
        return found.stream()
                .filter(known -> known.id().toString().equals(person))
                .findFirst();
    }

    /** The text as part of an address. */
    public String query() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean done() {
        return !text.isEmpty() && !tooShort;
    }
}

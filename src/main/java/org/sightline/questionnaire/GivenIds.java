package org.sightline.questionnaire;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids that name or once named something. None is given again, for results of several versions are compared by them. */
public record GivenIds(Set<String> ids) {
    public static final GivenIds NONE = new GivenIds(Set.of());

    public GivenIds {
        ids = Set.copyOf(ids);
    }

    /** Those of the themes, items and questions of all versions of a questionnaire. */
    public static GivenIds of(Collection<Questionnaire> versions) {
        return new GivenIds(versions.stream().flatMap(GivenIds::of).collect(Collectors.toSet()));
    }

    private static Stream<String> of(Questionnaire it) {
        return Stream.of(
                        it.themes().stream().map(Theme::id),
                        it.itemIds(),
                        it.questions().stream().map(OpenQuestion::id))
                .flatMap(ids -> ids);
    }

    GivenIds with(Questionnaire questionnaire) {
        Set<String> all = new HashSet<>(ids);
        of(questionnaire).forEach(all::add);
        return new GivenIds(all);
    }

    /** The prefix with the number after the highest that it ever bore, in upper or lower case. */
    String next(String prefix) {
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "([0-9]{1,9})", Pattern.CASE_INSENSITIVE);
        int highest = ids.stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
        return prefix + (highest + 1);
    }
}

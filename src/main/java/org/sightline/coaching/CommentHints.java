package org.sightline.coaching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.anonymity.Telltales;

/**
 * Places in a comment that might tell who wrote it: names of people in the campaign, e-mail and web addresses,
 * telephone numbers, dates, roles that few have. Patterns and the campaign's own roster only; nothing leaves the machine and nothing is ever
 * searched for.
 */
final class CommentHints {
    enum Kind {
        NAME,
        EMAIL,
        ADDRESS,
        PHONE,
        DATE,
        ROLE;

        /** The key of its word. */
        public String key() {
            return "coaching.hint." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Characters {@code start} to before {@code end} of the comment. */
    record Hint(Kind kind, int start, int end) {}

    /** A piece of a comment, in order; plain if {@code kind} is null. */
    record Piece(String text, @Nullable Kind kind) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019-][\\p{L}\\p{M}]+)*");
    private static final int SHORTEST_NAME = 3;

    private final Set<String> names = new TreeSet<>();
    private final Pattern roles;

    /**
     * @param roster full names of the campaign's people; every part of three letters and more counts
     * @param alone relationships in which a single person was asked
     */
    CommentHints(Collection<String> roster, Collection<Relationship> alone) {
        this.roles = Telltales.roles(alone);
        for (String name : roster) {
            Matcher parts = WORD.matcher(name);
            while (parts.find()) {
                String part = parts.group();
                if (part.length() >= SHORTEST_NAME) {
                    names.add(folded(part));
                    for (String piece : part.split("['\u2019-]", -1)) {
                        if (piece.length() >= SHORTEST_NAME) {
                            names.add(folded(piece));
                        }
                    }
                }
            }
        }
    }

    /** In the order of the text, never overlapping. */
    List<Hint> in(String comment) {
        List<Hint> found = new ArrayList<>();
        find(Telltales.EMAIL, Kind.EMAIL, comment, found);
        find(Telltales.ADDRESS, Kind.ADDRESS, comment, found);
        find(Telltales.DATE, Kind.DATE, comment, found);
        find(Telltales.PHONE, Kind.PHONE, comment, found);
        Matcher words = WORD.matcher(comment);
        while (words.find()) {
            if (named(words.group())) {
                add(new Hint(Kind.NAME, words.start(), words.end()), found);
            }
        }
        find(roles, Kind.ROLE, comment, found);
        found.sort(Comparator.comparingInt(Hint::start));
        return List.copyOf(found);
    }

    /** The comment cut at its hints; the pieces joined are the comment. */
    List<Piece> pieces(String comment) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Hint hint : in(comment)) {
            if (hint.start() > end) {
                pieces.add(new Piece(comment.substring(end, hint.start()), null));
            }
            pieces.add(new Piece(comment.substring(hint.start(), hint.end()), hint.kind()));
            end = hint.end();
        }
        if (end < comment.length()) {
            pieces.add(new Piece(comment.substring(end), null));
        }
        return List.copyOf(pieces);
    }

    /** A capitalised word that is a name, alone, in the possessive, or as one half of a double name. */
    private boolean named(String word) {
        if (!Character.isUpperCase(word.codePointAt(0)) && Character.isLowerCase(word.codePointAt(0))) {
            return false;
        }
        if (names.contains(folded(word))) {
            return true;
        }
        for (String piece : word.split("['\u2019-]", -1)) {
            if (names.contains(folded(piece))) {
                return true;
            }
        }
        return false;
    }

    private static void find(Pattern pattern, Kind kind, String comment, List<Hint> found) {
        Matcher matcher = pattern.matcher(comment);
        while (matcher.find()) {
            add(new Hint(kind, matcher.start(), matcher.end()), found);
        }
    }

    private static void add(Hint hint, List<Hint> found) {
        if (found.stream().noneMatch(other -> hint.start() < other.end() && other.start() < hint.end())) {
            found.add(hint);
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

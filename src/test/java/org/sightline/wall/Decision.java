package org.sightline.wall;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.architecture.Endpoint;

/**
 * One line of endpoints.txt: who may ask an address, and for whose objects.
 *
 * @param reach for every role, null where {@link Reach#of} decides
 */
record Decision(
        String method,
        String path,
        Set<String> roles,
        @Nullable Reach reach) {
    static final String NOBODY = "nobody";
    static final String RATER = "rater";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    static Decision parse(String line) {
        String[] words = line.strip().split(" +");
        if (words.length < 3 || words.length > 4) {
            throw new IllegalArgumentException("METHOD PATH ROLES [own|organisation|everything], not: " + line);
        }
        return new Decision(
                words[0], words[1], Set.of(words[2].split(",")), words.length == 4 ? Reach.named(words[3]) : null);
    }

    /** The path up to and with each of its parameters. */
    List<String> parameters() {
        Matcher matcher = PARAMETER.matcher(path);
        return matcher.results().map(found -> path.substring(0, found.end())).toList();
    }

    boolean get() {
        return method.equals("GET");
    }

    /** Whether this role may ask at all, whatever for. */
    boolean admits(String role) {
        return open() || roles.contains(role) || roles.contains(Endpoint.SIGNED_IN) && signedIn(role);
    }

    /** Whether this role may ask for an object of this ownership. */
    boolean allows(String role, Ownership ownership) {
        if (!admits(role)) {
            return false;
        }
        Reach given = reach == null ? Reach.of(role) : reach;
        if (open() && given != Reach.EVERYTHING && !role.equals(RATER)) {
            // what belongs to a rater is found by the rater's link alone
            return false;
        }
        return given.covers(ownership);
    }

    boolean open() {
        return roles.contains(Endpoint.ANYONE);
    }

    private static boolean signedIn(String role) {
        return !role.equals(NOBODY) && !role.equals(RATER);
    }

    /** Whether an address that is asked belongs here. */
    boolean matches(String asked) {
        String[] ours = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (ours.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            if (!ours[i].startsWith("{") && !ours[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

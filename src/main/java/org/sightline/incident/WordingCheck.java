package org.sightline.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.anonymity.Telltales;
import org.sightline.interview.Names;

/** By what a general wording could still be recognised: names, dates, numbers, words that somebody said. */
final class WordingCheck {
    enum Kind {
        /** Of somebody who talked with the coach; never kept. */
        INTERVIEWEE,
        NAME,
        CONTACT,
        DATE,
        NUMBER,
        QUOTED;

        /** Ends the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it may stay for a reason. */
        public boolean keepable() {
            return this != INTERVIEWEE;
        }
    }

    /** Characters {@code start} to before {@code end} of the wording. */
    record Hit(Kind kind, String found, int start, int end) {}

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00A0 ]\\d+)*(?:\\s?%)?");
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"]{2,}\"|“[^”]{2,}”|„[^“”]{2,}[“”]|«[^»]{2,}»|‘[^’]{2,}’|‚[^‘]{2,}‘|(?<![\\p{L}\\d])'[^']{2,}'(?![\\p{L}\\d])");

    private final Names interviewees;
    private final Names people;

    /**
     * @param interviewees whoever talked with the coach
     * @param people everybody else who could be meant
     */
    WordingCheck(Names interviewees, Names people) {
        this.interviewees = interviewees;
        this.people = people;
    }

    /** In the order of the wording; words that somebody said may hold other hits. */
    List<Hit> in(String wording) {
        List<Hit> found = new ArrayList<>();
        interviewees.in(wording).forEach(hit -> add(Kind.INTERVIEWEE, hit.start(), hit.end(), wording, found));
        people.in(wording).forEach(hit -> add(Kind.NAME, hit.start(), hit.end(), wording, found));
        find(Kind.CONTACT, Telltales.EMAIL, wording, found);
        find(Kind.CONTACT, Telltales.ADDRESS, wording, found);
        find(Kind.DATE, Telltales.DATE, wording, found);
        find(Kind.QUOTED, QUOTED, wording, found);
        find(Kind.NUMBER, NUMBER, wording, found);
        found.sort(Comparator.comparingInt(Hit::start));
        return List.copyOf(found);
    }

    /** Under what a reason to keep it is noted: the same words once for the whole wording. */
    static String key(Hit hit) {
        return hit.found().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static void find(Kind kind, Pattern pattern, String wording, List<Hit> found) {
        Matcher matcher = pattern.matcher(wording);
        while (matcher.find()) {
            add(kind, matcher.start(), matcher.end(), wording, found);
        }
    }

    /** Words that somebody said may hold a name or a number besides. */
    private static void add(Kind kind, int start, int end, String wording, List<Hit> found) {
        if (kind == Kind.QUOTED || found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
            found.add(new Hit(kind, wording.substring(start, end), start, end));
        }
    }
}

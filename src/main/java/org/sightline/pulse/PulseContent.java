package org.sightline.pulse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.system.HashedJson;
import org.sightline.system.JsonMembers;

/**
 * What is asked, and whom.
 *
 * @param asked one to three behaviours, or one question
 * @param people until the start; from then on the campaign knows them, and forgets them in its time
 * @param number how many people
 * @param days for which answers are taken
 */
record PulseContent(List<Asked> asked, List<Recipient> people, int number, int days) {
    static final int MOST_ASKED = 3;
    static final int LONGEST_WORDING = 200;
    static final int LONGEST_QUESTION = 300;
    static final int FEWEST_DAYS = 3;
    static final int USUAL_DAYS = 7;
    static final int MOST_DAYS = 21;
    static final int MOST_PEOPLE = 60;

    PulseContent {
        asked = List.copyOf(asked);
        people = List.copyOf(people);
        if (asked.isEmpty() || asked.size() > MOST_ASKED || days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new IllegalArgumentException("a pulse of " + asked.size() + " and " + days + " days");
        }
    }

    /**
     * One thing that is asked.
     *
     * @param behaviour of the plan, null for a question
     */
    record Asked(@Nullable UUID behaviour, String words) {}

    /** Somebody who is asked. */
    record Recipient(String name, String email, String language, Relationship relationship) {}

    /** The id of what is asked in this place, from 0. */
    static String itemId(int place) {
        return "B" + (place + 1);
    }

    PulseContent(List<Asked> asked, List<Recipient> people, int days) {
        this(asked, people, people.size(), days);
    }

    /** As it is kept from the start on: nobody's name or address. */
    PulseContent started() {
        return new PulseContent(asked, List.of(), number, days);
    }

    PulseContent worded(List<Asked> words) {
        return new PulseContent(words, people, days);
    }

    PulseContent open(int longer) {
        return new PulseContent(asked, people, longer);
    }

    /** With these, each address once; whoever is there already stays as they are. */
    PulseContent with(List<Recipient> more) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        people.forEach(one -> all.put(one.email(), one));
        more.forEach(one -> all.putIfAbsent(one.email(), one));
        return new PulseContent(asked, List.copyOf(all.values()), days);
    }

    PulseContent without(Set<String> addresses) {
        return new PulseContent(
                asked,
                people.stream().filter(one -> !addresses.contains(one.email())).toList(),
                days);
    }

    boolean asks(String email) {
        return people.stream().anyMatch(one -> one.email().equals(email));
    }

    /** How many in each relationship. */
    Map<Relationship, Integer> counts() {
        Map<Relationship, Integer> counts = new EnumMap<>(Relationship.class);
        people.forEach(one -> counts.merge(one.relationship(), 1, Integer::sum));
        return counts;
    }

    List<String> addresses() {
        return people.stream().map(Recipient::email).toList();
    }

    byte[] written() {
        List<Object> words = new ArrayList<>();
        asked.forEach(one -> {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put(
                    "behaviour",
                    one.behaviour() == null ? null : one.behaviour().toString());
            members.put("words", one.words());
            words.add(members);
        });
        List<Object> names = new ArrayList<>();
        people.forEach(one -> names.add(Map.of(
                "name", one.name(),
                "email", one.email(),
                "language", one.language(),
                "relationship", one.relationship().id())));
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("asked", words);
        if (!names.isEmpty()) {
            content.put("people", names);
        }
        content.put("number", number);
        content.put("days", days);
        return HashedJson.write(content);
    }

    static PulseContent read(byte[] bytes) {
        JsonMembers content = HashedJson.read(bytes);
        List<Recipient> people = content.absent("people")
                ? List.of()
                : content.objects(
                        "people",
                        one -> new Recipient(
                                one.text("name"),
                                one.text("email"),
                                one.text("language"),
                                Relationship.of(one.text("relationship"))));
        return new PulseContent(
                content.objects(
                        "asked",
                        one -> new Asked(
                                one.absent("behaviour") ? null : UUID.fromString(one.text("behaviour")),
                                one.text("words"))),
                people,
                content.absent("number") ? people.size() : content.integer("number"),
                content.integer("days"));
    }
}

package org.sightline.attack.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.security.RandomId;

/**
 * Draws campaigns: who is asked about whom, what they say, in which order they come; some come back and change it, some
 * decline, withdraw, never finish or come too late.
 */
final class Playwright {
    private static final List<String> WORDS = List.of(
            "listens", "decides", "late", "early", "often", "asks", "before", "after", "meetings", "waits", "plainly");
    private static final int FEWEST_RATERS = 20;
    private static final int MOST_RATERS = 30;
    private static final int MOST_EXECUTIVES = 5;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 500;
    private static final int MARK = 16;

    private final Questionnaire questionnaire;
    private final List<String> questions;
    private final RandomGenerator random;
    private final Set<List<Integer>> used = new HashSet<>();

    Playwright(Questionnaire questionnaire, RandomGenerator random) {
        this.questionnaire = questionnaire;
        this.random = random;
        this.questions = questionnaire.questions().stream()
                .filter(question -> question.parts().isEmpty())
                .map(OpenQuestion::id)
                .limit(2)
                .toList();
    }

    Script script() {
        Map<UUID, String> executives = new LinkedHashMap<>();
        int many = random.nextInt(3, MOST_EXECUTIVES + 1);
        for (int number = 1; number <= many; number++) {
            executives.put(RandomId.from(random), "Executive " + number);
        }
        List<Rater> raters = new ArrayList<>();
        int most = random.nextInt(FEWEST_RATERS, MOST_RATERS + 1);
        for (int number = 1; number <= most; number++) {
            raters.add(new Rater(
                    RandomId.from(random),
                    RandomId.from(random),
                    RandomId.from(random),
                    String.format(Locale.ROOT, "Rater Number %02d", number)));
        }
        List<Asked> asked = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (Rater rater : raters) {
            Instant visit = moment();
            for (UUID executive : executives.keySet()) {
                if (random.nextInt(10) > 0) {
                    Asked one = new Asked(
                            RandomId.from(random), executive, relationship(rater.equals(raters.getFirst())), rater);
                    asked.add(one);
                    visit = random.nextInt(4) == 0 ? moment() : visit.plusSeconds(random.nextInt(120, 900));
                    deeds.addAll(deeds(one, visit, questionsOf(executives, executive)));
                }
            }
        }
        deeds.sort(Comparator.comparing(Deed::at));
        return new Script(
                RandomId.from(random), RandomId.from(random), questionnaire, executives, raters, asked, deeds);
    }

    /** About every other executive one question is answered in words, about the others two. */
    private List<String> questionsOf(Map<UUID, String> executives, UUID executive) {
        boolean one = List.copyOf(executives.keySet()).indexOf(executive) % 2 == 0;
        return one ? questions.subList(0, 1) : questions;
    }

    private Relationship relationship(boolean boss) {
        if (boss) {
            return Relationship.CURRENT_SUPERVISOR;
        }
        int drawn = random.nextInt(20);
        if (drawn < 8) {
            return Relationship.CURRENT_DIRECT_REPORT;
        }
        return drawn < 14 ? Relationship.PEER : drawn < 18 ? Relationship.PAST_DIRECT_REPORT : Relationship.OTHER;
    }

    /** Some time in the fortnight, by day. */
    private Instant moment() {
        return Script.at(Script.OPENS.plusDays(random.nextInt(13)), 8, 30)
                .plusMillis(random.nextLong(Duration.ofHours(12).toMillis()));
    }

    private List<Deed> deeds(Asked asked, Instant visit, List<String> about) {
        List<Deed.Act> acts = new ArrayList<>();
        Said said = said(about);
        switch (random.nextInt(25)) {
            case 0 -> {}
            case 1 -> acts.add(new Deed.Act.Decline());
            case 2 -> acts.add(new Deed.Act.Write(said));
            case 3 -> {
                return List.of(new Deed(
                        Script.at(Script.CLOSES.plusDays(1), 0, random.nextInt(60)),
                        asked,
                        new Deed.Act.TooLate(said)));
            }
            case 4 -> acts.addAll(List.of(new Deed.Act.Write(said), new Deed.Act.Send(said), new Deed.Act.Withdraw()));
            case 5, 6, 7 -> {
                Said second = said(about);
                acts.addAll(List.of(
                        new Deed.Act.Write(said),
                        new Deed.Act.Send(said),
                        new Deed.Act.Change(),
                        new Deed.Act.Write(second),
                        new Deed.Act.Send(second)));
            }
            case 8 -> acts.addAll(List.of(new Deed.Act.Write(said), new Deed.Act.Send(said), new Deed.Act.Change()));
            default -> acts.addAll(List.of(new Deed.Act.Write(said), new Deed.Act.Send(said)));
        }
        List<Deed> deeds = new ArrayList<>();
        Instant at = visit;
        for (Deed.Act act : acts) {
            deeds.add(new Deed(at, asked, act));
            // whoever changes something comes back for it
            at = act instanceof Deed.Act.Send ? at.plusSeconds(random.nextInt(3_600, 36_000)) : at.plusSeconds(60);
        }
        return deeds;
    }

    private Said said(List<String> about) {
        List<Integer> values = values();
        while (!used.add(values)) {
            values = values();
        }
        Map<String, String> words = new HashMap<>();
        for (String question : about) {
            words.put(question, text());
        }
        return new Said(values, words);
    }

    private List<Integer> values() {
        return questionnaire
                .itemIds()
                .map(_ -> random.nextInt(20) == 0 ? 0 : random.nextInt(1, 6))
                .toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MARK; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        while (text.length() < length) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}

package org.sightline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sightline.WalkCast.Fate;
import org.sightline.WalkCast.Sheet;
import org.sightline.anonymity.Relationship;

/**
 * Six executives of one organisation and those who are asked about them: five current and four past direct reports and
 * four peers each. The second time everybody sees the first of the six a good half point higher.
 */
final class NineMonthsCast {
    static final String OTTILIE = WalkCast.OTTILIE;
    static final List<String> EXECUTIVES = List.of(
            OTTILIE, "Casimir Drummond", "Idris Fenwick", "Marguerite Osei", "Tobias Lindgren", "Yolanda Pereira");
    private static final int STATEMENTS = 32;
    private static final int THEME = 6;
    private static final int DEVELOPMENT = 24;

    private static final Map<Relationship, Integer> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put(Relationship.CURRENT_DIRECT_REPORT, 5);
        ASKED.put(Relationship.PAST_DIRECT_REPORT, 4);
        ASKED.put(Relationship.PEER, 4);
    }

    private final String domain;

    NineMonthsCast(String domain) {
        this.domain = domain;
    }

    String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
    }

    /** Everybody who is asked about the executive, the executive last. */
    List<Sheet> about(String executive, boolean again) {
        List<Sheet> sheets = new ArrayList<>();
        ASKED.forEach((relationship, people) -> {
            for (int i = 1; i <= people; i++) {
                String name = rater(executive, relationship, i);
                sheets.add(new Sheet(name, executive, relationship, Fate.SENT, answers(name, again), Map.of()));
            }
        });
        sheets.add(new Sheet(executive, executive, Relationship.SELF, Fate.SENT, answers(executive, again), Map.of()));
        return sheets;
    }

    private static String rater(String executive, Relationship relationship, int number) {
        String kind =
                relationship.id().startsWith("past") ? "Past" : relationship == Relationship.PEER ? "Peer" : "Report";
        return kind + " " + (char) ('A' + number) + executive.replaceAll("[^A-Za-z]", "");
    }

    /** As asked: of a warning sign a low answer is the good one. */
    private static String answers(String name, boolean again) {
        Random random = new Random(name.hashCode());
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < STATEMENTS; i++) {
            int value = (int) Math.clamp(Math.round(3.2 + 0.9 * random.nextGaussian() + (again ? 0.9 : 0)), 1, 5);
            boolean warning = i < DEVELOPMENT && i % THEME >= 4;
            answers.append(warning ? 6 - value : value);
        }
        return answers.toString();
    }
}

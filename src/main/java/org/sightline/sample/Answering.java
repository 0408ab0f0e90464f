package org.sightline.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** How one of the cast answers about one executive, page by page; the same at every run. */
final class Answering {
    private static final Set<String> WARNING_SIGNS = Set.of("R5", "R6", "B5", "B6", "T5", "T6", "C5", "C6");
    private static final double BETWEEN_RATERS = 0.45;
    private static final double BETWEEN_ITEMS = 0.65;
    private static final double CANNOT_SAY = 0.04;

    private final Cast cast;
    /** How many have commented, by executive and question, so that every comment is written once. */
    private final Map<String, Integer> written = new HashMap<>();

    Answering(Cast cast) {
        this.cast = cast;
    }

    /** Goes from the page that explains about one executive to "sent". */
    void answer(Visitor rater, Page start, String executive, String raterEmail) {
        boolean self = executive.equals(raterEmail);
        SplittableRandom random = new SplittableRandom((executive + raterEmail).hashCode());
        double severity = random.nextGaussian() * BETWEEN_RATERS;
        Page page = start.html().contains("name=\"showing\"")
                ? rater.submit(start, start.path(), Map.of("showing", "AS_MINE"))
                : rater.open(start.address("/answers/[^/]+/r").orElseThrow());
        while (!page.path().endsWith("/comments")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
            for (String item : page.questions()) {
                fields.put(item, rating(executive, item, self, severity, random));
            }
            Page next = rater.submit(page, page.path(), fields);
            if (next.path().equals(page.path())) {
                throw new IllegalStateException("the page " + page.path() + " does not take the answers");
            }
            page = next;
        }
        page = rater.submit(page, page.path(), words(executive, self));
        if (page.path().endsWith("/lineage")) {
            page = rater.submit(page, page.path(), afterwards(random));
        }
        rater.submit(page, page.address("/answers/[^/]+/send").orElseThrow(), Map.of());
    }

    /** What somebody who once worked for the executive went on to do. */
    private static Map<String, String> afterwards(SplittableRandom random) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
        fields.put("when", List.of("up-to-2", "up-to-5", "up-to-10").get(random.nextInt(3)));
        fields.put("then.larger-role", "yes");
        fields.put(random.nextBoolean() ? "then.developed-others" : "then.new-field", "yes");
        return fields;
    }

    private String rating(String executive, String item, boolean self, double severity, SplittableRandom random) {
        String theme = item.startsWith("N") || item.startsWith("V") ? "NV" : item.substring(0, 1);
        Cast.Profile profile = cast.profile(executive, theme);
        double felt = profile.mean() + severity + tilt(executive, item) + random.nextGaussian() * BETWEEN_ITEMS;
        boolean cannotSay = random.nextDouble() < CANNOT_SAY;
        if (self) {
            int own = (int) Math.clamp(Math.round(profile.self() + tilt(executive, item)), 1, 5);
            return Integer.toString(turned(item, own));
        }
        return cannotSay ? "0" : Integer.toString(turned(item, (int) Math.clamp(Math.round(felt), 1, 5)));
    }

    /** What all raters of an executive agree on about one item. */
    private static double tilt(String executive, String item) {
        return new SplittableRandom((executive + "|" + item).hashCode()).nextGaussian() * 0.35;
    }

    private static int turned(String item, int value) {
        return WARNING_SIGNS.contains(item) ? 6 - value : value;
    }

    private Map<String, String> words(String executive, boolean self) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "anyway"));
        if (!self) {
            for (String question : List.of("O1", "O2", "O4")) {
                List<String> comments = cast.comments(executive, question);
                int turn = written.merge(executive + question, 1, Integer::sum) - 1;
                if (turn < comments.size()) {
                    fields.put(question, comments.get(turn));
                }
            }
        }
        return fields;
    }
}

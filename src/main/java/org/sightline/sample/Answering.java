package org.sightline.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** How one of the cast answers about one executive, page by page; the same at every run. */
final class Answering {
    private static final Set<String> WARNING_SIGNS = Set.of("R5", "R6", "B5", "B6", "T5", "T6", "C5", "C6");
    private static final double BETWEEN_RATERS = 0.45;
    private static final double BETWEEN_ITEMS = 0.65;
    private static final double CANNOT_SAY = 0.04;

    private final Cast cast;

    Answering(Cast cast) {
        this.cast = cast;
    }

    /**
     * Goes from the page that explains about one executive to "sent".
     *
     * @param turn of this rater among those of the executive, so that every comment is written once
     */
    void answer(Visitor rater, Page start, String executive, String raterEmail, int turn) {
        boolean self = executive.equals(raterEmail);
        SplittableRandom random = new SplittableRandom((executive + raterEmail).hashCode());
        double severity = severity(executive, raterEmail);
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
        page = rater.submit(page, page.path(), words(executive, self, turn));
        if (page.path().endsWith("/lineage")) {
            page = rater.submit(page, page.path(), afterwards(turn));
        }
        rater.submit(page, page.address("/answers/[^/]+/send").orElseThrow(), Map.of());
    }

    /** Several executives side by side, from the page that lists them to "sent" about each; without words. */
    void answerTogether(Visitor rater, Page hub, Map<String, String> executives, String raterEmail) {
        Map<String, SplittableRandom> random = new HashMap<>();
        executives.forEach((nomination, executive) ->
                random.put(nomination, new SplittableRandom((executive + raterEmail).hashCode())));
        String group = hub.address("/together/\\d+").orElseThrow();
        Page page = rater.submit(rater.open(group), group, Map.of());
        while (page.path().startsWith("/together/")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
            for (String question : page.questions()) {
                String nomination = question.substring(0, question.indexOf('.'));
                String item = question.substring(question.indexOf('.') + 1);
                String executive = Objects.requireNonNull(executives.get(nomination));
                SplittableRandom own = Objects.requireNonNull(random.get(nomination));
                fields.put(question, rating(executive, item, false, severity(executive, raterEmail), own));
            }
            page = rater.submit(page, page.path(), fields);
        }
        for (String nomination : executives.keySet()) {
            Page check = rater.open("/answers/" + nomination + "/check");
            rater.submit(check, "/answers/" + nomination + "/send", Map.of());
        }
    }

    /** A pulse: whether there is more or less of each thing than before, on seven points. */
    void notice(Visitor rater, Page start, int turn) {
        Page page = rater.open(start.address("/answers/[^/]+/p").orElseThrow());
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
        for (String item : page.questions()) {
            fields.put(item, Integer.toString(4 + (turn + item.length()) % 3));
        }
        page = rater.submit(page, page.path(), fields);
        rater.submit(page, page.address("/answers/[^/]+/send").orElseThrow(), Map.of());
    }

    /** What somebody who once worked for the executive went on to do. */
    private static Map<String, String> afterwards(int turn) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "next"));
        fields.put("when", List.of("up-to-2", "up-to-5", "up-to-5", "up-to-10").get(turn % 4));
        fields.put("then.larger-role", "yes");
        if (turn % 2 == 0) {
            fields.put("then.developed-others", "yes");
        }
        if (turn % 2 == 1) {
            fields.put("then.led-people", "yes");
        }
        if (turn % 5 == 0) {
            fields.put("then.new-field", "yes");
        }
        if (turn % 7 == 0) {
            fields.put("then.became-executive", "yes");
        }
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

    /** What one rater gives or takes in everything. */
    private static double severity(String executive, String rater) {
        return new SplittableRandom((rater + "|" + executive).hashCode()).nextGaussian() * BETWEEN_RATERS;
    }

    /** What all raters of an executive agree on about one item. */
    private static double tilt(String executive, String item) {
        return new SplittableRandom((executive + "|" + item).hashCode()).nextGaussian() * 0.35;
    }

    private static int turned(String item, int value) {
        return WARNING_SIGNS.contains(item) ? 6 - value : value;
    }

    private Map<String, String> words(String executive, boolean self, int turn) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "anyway"));
        if (!self) {
            for (String question : List.of("O1", "O2", "O4")) {
                List<String> comments = cast.comments(executive, question);
                if (turn < comments.size()) {
                    fields.put(question, comments.get(turn));
                }
            }
        }
        return fields;
    }
}

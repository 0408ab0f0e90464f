package org.sightline.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a coach does with reports that were scored. */
final class Reports {
    private final Visitor coach;

    Reports(Visitor coach) {
        this.coach = coach;
    }

    /** Reads one, decides on its comments, writes an interpretation, talks about it, and releases it. */
    void release(String executive, String interpretation, LocalDate talkedOn) {
        String file = coach.open("/executives").addressOf(executive).orElseThrow();
        awaitScorecard(file);
        coach.open(file + "/report");
        Page comments = coach.open(file + "/comments");
        Map<String, String> asTheyAre = new LinkedHashMap<>(comments.filledIn());
        asTheyAre.put("act", "keep-rest");
        coach.submit(comments, file + "/comments", asTheyAre);
        Page text = coach.open(file + "/interpretation");
        Map<String, String> fields = new LinkedHashMap<>(text.filledIn());
        fields.put("body", interpretation);
        coach.submit(text, file + "/interpretation", fields);
        coach.submit(coach.open(file + "/debrief"), file + "/debrief", Map.of("day", talkedOn.toString()));
        coach.submit(coach.open(file + "/release"), file + "/release", Map.of("confirm", "yes"));
    }

    /** All that the coach has, without a word of interpretation. */
    void releaseAll() {
        List<String> files = coach.open("/executives").addresses("/executives/[0-9a-f-]{36}");
        for (String file : files) {
            awaitScorecard(file);
            coach.open(file + "/report");
            coach.submit(coach.open(file + "/release"), file + "/release", Map.of("without", "yes", "confirm", "yes"));
        }
    }

    private void awaitScorecard(String file) {
        Waiting.until("scorecards", () -> coach.open(file).address(".*/release").isPresent());
    }
}

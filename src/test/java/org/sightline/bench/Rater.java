package org.sightline.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rater who is asked about one executive, with the link from the mail and a browser. */
final class Rater {
    private static final String[] THEMES = {"R", "B", "T", "C", "D"};

    private final String link;
    private final Visitor visitor = new Visitor();
    private String answers = "";
    private byte[] themePage = {};
    private byte[] compressedThemePage = {};
    private byte[] save = {};

    Rater(String link) {
        this.link = link;
    }

    /** Opens the link, presses the button, and opens the first theme. */
    void begin(Wire wire) throws IOException {
        start(wire);
        visitor.open(wire, answers + "/r");
        themePage = visitor.get(answers + "/r", "");
        compressedThemePage = visitor.get(answers + "/r", "Accept-Encoding: gzip\r\n");
        save = visitor.post(answers + "/r", theme("R"));
    }

    private void start(Wire wire) throws IOException {
        visitor.open(wire, link);
        answers = visitor.submit(wire, link, Map.of("act", "start")).path();
    }

    void openTheme(Wire wire) throws IOException {
        expect(200, wire.exchange(themePage));
    }

    void openThemeCompressed(Wire wire) throws IOException {
        expect(200, wire.exchange(compressedThemePage));
    }

    void saveTheme(Wire wire) throws IOException {
        expect(303, wire.exchange(save));
    }

    /** From the link to "sent", every page opened and saved. */
    void answerEverything(Wire wire) throws IOException {
        start(wire);
        Visitor.Page page = visitor.open(wire, answers + "/r");
        for (String theme : THEMES) {
            page = visitor.submit(wire, page.path(), theme(theme));
        }
        page = visitor.submit(wire, page.path(), Map.of("N1", "3", "V1", "4", "act", "next"));
        page = visitor.submit(
                wire,
                page.path(),
                Map.of(
                        "O1", "Asks what I would do before saying anything, and then waits for the answer.",
                        "O2", "Bring decisions to us while they are still open.",
                        "act", "anyway"));
        if (!page.path().endsWith("/check")
                || !visitor.submit(wire, answers + "/send", Map.of()).path().endsWith("/sent")) {
            throw new IllegalStateException("a response ended at " + page.path());
        }
    }

    private static Map<String, String> theme(String theme) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int item = 1; item <= 6; item++) {
            fields.put(theme + item, Integer.toString(2 + item % 4));
        }
        fields.put("act", "next");
        return fields;
    }

    private static void expect(int status, Wire.Reply reply) {
        if (reply.status() != status) {
            throw new IllegalStateException(reply.status() + " instead of " + status + "\n" + reply.text());
        }
    }
}

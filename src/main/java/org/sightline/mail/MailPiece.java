package org.sightline.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of words, a link, or the end of a line in a mail's plain text. */
record MailPiece(String text, boolean link, boolean end) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    /** The paragraphs of a text; nothing of it is taken for markup. */
    static List<List<MailPiece>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(MailPiece::pieces)
                .toList();
    }

    private static List<MailPiece> pieces(String paragraph) {
        List<MailPiece> pieces = new ArrayList<>();
        for (String line : paragraph.split("\n", -1)) {
            if (!pieces.isEmpty()) {
                pieces.add(new MailPiece("", false, true));
            }
            Matcher link = LINK.matcher(line);
            int done = 0;
            while (link.find()) {
                pieces.add(new MailPiece(line.substring(done, link.start()), false, false));
                pieces.add(new MailPiece(link.group(), true, false));
                done = link.end();
            }
            pieces.add(new MailPiece(line.substring(done), false, false));
        }
        return pieces;
    }
}

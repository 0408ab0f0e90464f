package org.sightline.letter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of an organisation's own for one kind of mail in one language.
 *
 * @param body paragraphs with an empty line between them; the link has one of its own
 * @param version another one after every change; empty if it was never kept
 */
public record OwnLetter(String subject, String body, String version) {
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4_000;

    private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n\\s*");

    /** Never empty. */
    public List<String> paragraphs() {
        return GAP.splitAsStream(body.strip()).toList();
    }

    /** Whether a paragraph is the place of the link and nothing else. */
    public static boolean isLink(String paragraph) {
        return LetterTemplate.parse(paragraph.strip())
                .pieces()
                .equals(List.of(new LetterTemplate.Piece.Use(Variable.LINK)));
    }
}

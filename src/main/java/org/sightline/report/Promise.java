package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Style;

/**
 * What the top person has promised, as it stands in a document. All words are final.
 *
 * @param words as signed
 * @param signature by whom and when
 */
public record Promise(String title, String words, String signature) {
    private static final int MOST_LINES = 4;

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, UserText.line(title)));
        paragraphs().forEach(paragraph -> blocks.add(Paragraph.of(Style.BODY, paragraph)));
        blocks.add(Paragraph.of(Style.SMALL, UserText.line(signature)));
        return List.copyOf(blocks);
    }

    /** Few, or all in one: a document in which it stands has only so many pages. */
    private List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).count() > MOST_LINES
                ? List.of(UserText.line(words))
                : UserText.paragraphs(words);
    }
}

package org.sightline.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The file format of questionnaires, described for editors by {@code survey-templates/questionnaire.schema.json}.
 *
 * <p>A file is read to its end whatever is wrong with it, so that all its faults are known at once. Only a text that is
 * no YAML at all ends the reading early: beyond a broken line nothing can be said about the rest.
 *
 * <p>Texts are frozen with campaigns and read again long afterwards. A rule added here must therefore never refuse what
 * an earlier release has accepted, nor read it differently.
 */
public final class QuestionnaireYaml {
    /** The most a file may hold, in bytes of UTF-8; the shipped questionnaire needs a twentieth of it. */
    static final int LARGEST = 256 * 1024;

    static final String TOO_LARGE = "the file is larger than 256 KiB; a questionnaire needs far less";

    private QuestionnaireYaml() {}

    /**
     * Reads one file.
     *
     * <p>Edge cases: a byte order mark is skipped; an empty text is one fault; an alias, anchor, tag or second document is
     * a fault, so that no text grows while it is read; a file beyond 256 KiB is refused unread.
     *
     * @param name what to call the file in faults
     * @param text its whole content
     * @return the questionnaire, or every fault with its line; nothing is thrown whatever the text
     */
    public static Reading read(String name, String text) {
        return read(name, text, Shape.SURVEY);
    }

    /** A text that the application made itself or froze with a campaign: of a survey, a pulse or a question. */
    public static Reading frozen(String name, String text) {
        return read(name, text, Shape.ANY);
    }

    private static Reading read(String name, String text, Shape shape) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = content.lines().toList();
        Faults faults = new Faults(name, lines.size());
        if (content.length() > LARGEST || content.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            faults.add(1, TOO_LARGE);
            return new Reading.Faulty(faults.all());
        }
        refuseCharacters(lines, faults);
        if (faults.none()) {
            var read = YamlTree.parse(content, faults)
                    .map(root -> valid(new QuestionnaireBlock(root, shape, faults), text));
            if (read.isPresent() && faults.none()) {
                return read.get();
            }
        }
        return new Reading.Faulty(faults.all());
    }

    private static Reading.Valid valid(QuestionnaireBlock block, String text) {
        return new Reading.Valid(block.read(), block.translates(), text);
    }

    /**
     * YAML forbids tabs for indenting and most invisible characters; the parser would stop at the first and puzzle the
     * user with its reason. Line and paragraph separators would shift the numbers of all lines that follow.
     */
    private static void refuseCharacters(List<String> lines, Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            String line = lines.get(i);
            if (line.substring(0, line.length() - line.stripLeading().length()).contains("\t")) {
                faults.add(number, "the line is indented with a tab; use spaces");
            }
            line.codePoints()
                    .filter(QuestionnaireYaml::isRefused)
                    .distinct()
                    .forEach(c -> faults.add(number, "the character U+%04X is not allowed; delete it".formatted(c)));
        }
    }

    private static boolean isRefused(int c) {
        return !StreamReader.isPrintable(c) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}

package org.sightline.report;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.report.Block.Run;

/**
 * Breaks text into lines. A line keeps its trailing blank, so that extracted text has its word breaks (ISO 32000-1,
 * 14.8.2.5). What was broken once is remembered: both passes of a report ask for the same lines.
 */
final class LineBreaker {
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Typefaces faces;
    private final Locale locale;
    private final Map<Asked, List<List<Run>>> known = new HashMap<>();

    LineBreaker(Typefaces faces, Locale locale) {
        this.faces = faces;
        this.locale = locale;
    }

    private record Asked(List<Run> runs, Type.Face face, double size, double width) {}

    static boolean bidirectional(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x590) {
                return Bidi.requiresBidi(text.toCharArray(), i, text.length());
            }
        }
        return false;
    }

    static boolean rightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    List<List<Run>> lines(List<Run> runs, Type type, double width) {
        return known.computeIfAbsent(
                new Asked(runs, type.face(), type.size(), width), asked -> broken(runs, type, width));
    }

    double width(List<Run> runs, Type type) {
        double width = 0;
        for (Run run : runs) {
            width += faces.width(run.text(), run.strong() ? Type.Face.STRONG : type.face(), type.size());
        }
        return width;
    }

    private List<List<Run>> broken(List<Run> runs, Type type, double width) {
        List<List<Run>> lines = new ArrayList<>();
        String text = Run.plain(runs);
        int start = 0;
        for (String paragraph : text.split("\n", -1)) {
            paragraph(new Text(runs, type), start, start + paragraph.length(), width, lines);
            start += paragraph.length() + 1;
        }
        return lines.stream().map(LineBreaker::hyphenated).toList();
    }

    private void paragraph(Text text, int from, int to, double width, List<List<Run>> lines) {
        if (text.width(from, to) <= width) {
            lines.add(text.slice(from, to));
            return;
        }
        BreakIterator words = BreakIterator.getLineInstance(locale);
        words.setText(text.plain.substring(from, to));
        int line = from;
        for (int a = words.first(), b = words.next(); b != BreakIterator.DONE; a = b, b = words.next()) {
            int visible = from
                    + a
                    + text.plain.substring(from + a, from + b).stripTrailing().length();
            if (text.width(line, visible) > width && from + a > line) {
                lines.add(text.slice(line, from + a));
                line = from + a;
            }
            while (text.width(line, visible) > width) {
                int cut = fitting(text, line, visible, width);
                if (cut >= visible) {
                    break;
                }
                lines.add(text.slice(line, cut));
                line = cut;
            }
        }
        lines.add(text.slice(line, to));
    }

    /** How much of a word that is longer than a line stands on the first, at least one character. */
    private int fitting(Text text, int from, int to, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(locale);
        characters.setText(text.plain.substring(from, to));
        int last = characters.next();
        double used = text.width(from, from + last);
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += text.width(from + last, from + next);
            if (used > width) {
                break;
            }
            last = next;
        }
        return from + last;
    }

    /** A soft hyphen shows at the end of a line and nowhere else. */
    private static List<Run> hyphenated(List<Run> line) {
        if (Run.plain(line).indexOf(SOFT_HYPHEN) < 0) {
            return line;
        }
        List<Run> shown = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            String text = line.get(i).text();
            boolean hyphen = i == line.size() - 1 && text.endsWith(String.valueOf(SOFT_HYPHEN));
            String plain = text.replace(String.valueOf(SOFT_HYPHEN), "");
            shown.add(new Run(hyphen ? plain + "-" : plain, line.get(i).strong()));
        }
        return shown;
    }

    /** Runs as one text that can be measured and cut anywhere. */
    private final class Text {
        private final List<Run> runs;
        private final Type type;
        private final String plain;

        Text(List<Run> runs, Type type) {
            this.runs = runs;
            this.type = type;
            this.plain = Run.plain(runs);
        }

        double width(int from, int to) {
            return LineBreaker.this.width(slice(from, to), type);
        }

        List<Run> slice(int from, int to) {
            if (runs.size() == 1) {
                return List.of(
                        new Run(plain.substring(from, to), runs.getFirst().strong()));
            }
            List<Run> slice = new ArrayList<>();
            int start = 0;
            for (Run run : runs) {
                int end = start + run.text().length();
                if (end > from && start < to) {
                    String part = run.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
                    slice.add(new Run(part, run.strong()));
                }
                start = end;
            }
            return slice;
        }
    }
}

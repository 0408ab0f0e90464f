package org.sightline.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment as a coach has edited it, with every change marked: words taken out become {@code [removed]}, words put in
 * stand in square brackets. What is outside brackets is the rater's own, in the rater's order; raters are promised that
 * nothing is edited without being marked.
 */
final class Redaction {
    static final String REMOVED = "[removed]";

    private static final int KEPT_WORD = 10_000;

    /** A mark, a word, or one other character that is not blank. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\[[^\\[\\]]*+\\]|[\\p{L}\\p{M}\\p{N}_]++(?:['\u2019-][\\p{L}\\p{M}\\p{N}_]++)*+|[^\\s]",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Redaction() {}

    /** The original with the edits marked; equal to the original if nothing but blanks was changed. */
    static String mark(String original, String edited) {
        List<Token> before = tokens(original);
        List<Token> after = tokens(edited);
        if (before.stream()
                .map(Token::text)
                .toList()
                .equals(after.stream().map(Token::text).toList())) {
            return original;
        }
        int[][][] worth = worth(before, after);
        StringBuilder marked = new StringBuilder(edited.length() + 16);
        int i = 0;
        int j = 0;
        boolean changed = false;
        while (i < before.size() || j < after.size()) {
            if (keeps(worth, before, after, i, j, 0)) {
                append(marked, after.get(j).gap(), after.get(j).text(), changed);
                changed = false;
                i++;
                j++;
            } else {
                int left = i;
                int from = j;
                while ((i < before.size() || j < after.size())
                        && (i + j == left + from || !keeps(worth, before, after, i, j, 1))) {
                    if (j == after.size() || (i < before.size() && worth[i + 1][j][1] >= worth[i][j + 1][1])) {
                        i++;
                    } else {
                        j++;
                    }
                }
                String gap = from < j ? after.get(from).gap() : before.get(left).gap();
                append(marked, gap, mark(edited, after.subList(from, j)), true);
                changed = true;
            }
        }
        return marked.toString().strip();
    }

    /** Whether anything is left of the rater's words. */
    static boolean leavesNothing(String marked) {
        return tokens(marked).stream()
                .noneMatch(token ->
                        !token.mark() && Character.isLetterOrDigit(token.text().codePointAt(0)));
    }

    private static String mark(String edited, List<Token> inserted) {
        if (inserted.isEmpty()) {
            return REMOVED;
        }
        if (inserted.stream().anyMatch(Token::mark)) {
            StringBuilder parts = new StringBuilder();
            for (Token token : inserted) {
                String mark = token.mark() ? token.text() : "[" + token.text() + "]";
                append(parts, parts.isEmpty() ? "" : token.gap(), mark, true);
            }
            return parts.toString();
        }
        String words =
                edited.substring(inserted.getFirst().start(), inserted.getLast().end());
        return "[" + words.replace('[', '(').replace(']', ')') + "]";
    }

    /** @param apart whether the piece is a mark or follows one, and so never touches a word */
    private static void append(StringBuilder text, String gap, String piece, boolean apart) {
        if (text.isEmpty()) {
            text.append(piece);
        } else if (!(piece.equals(REMOVED) && text.toString().endsWith(REMOVED))) {
            boolean touches = gap.isEmpty() && wordy(text.charAt(text.length() - 1)) && wordy(piece.charAt(0));
            text.append(gap).append(apart && touches ? " " : "").append(piece);
        }
    }

    private static boolean wordy(char character) {
        return Character.isLetterOrDigit(character) || character == '[' || character == ']';
    }

    private static boolean same(List<Token> before, int i, List<Token> after, int j) {
        return before.get(i).text().equals(after.get(j).text());
    }

    /** Whether the best way on from here keeps the next word; {@code changing} is 1 within a change. */
    private static boolean keeps(int[][][] worth, List<Token> before, List<Token> after, int i, int j, int changing) {
        return i < before.size()
                && j < after.size()
                && same(before, i, after, j)
                && worth[i][j][changing] == worth[i + 1][j + 1][0] + KEPT_WORD;
    }

    /**
     * The worth of the best alignment from every pair of positions to the ends, outside [0] and within [1] a change: as
     * many words kept as can be, and then as few changes as can be.
     */
    private static int[][][] worth(List<Token> before, List<Token> after) {
        int[][][] worth = new int[before.size() + 1][after.size() + 1][2];
        for (int i = before.size(); i >= 0; i--) {
            for (int j = after.size(); j >= 0; j--) {
                boolean beforeEnds = i == before.size();
                boolean afterEnds = j == after.size();
                if (beforeEnds && afterEnds) {
                    continue;
                }
                int change = Math.max(
                        beforeEnds ? Integer.MIN_VALUE : worth[i + 1][j][1],
                        afterEnds ? Integer.MIN_VALUE : worth[i][j + 1][1]);
                int keep = !beforeEnds && !afterEnds && same(before, i, after, j)
                        ? worth[i + 1][j + 1][0] + KEPT_WORD
                        : Integer.MIN_VALUE;
                worth[i][j][0] = Math.max(keep, change - 1);
                worth[i][j][1] = Math.max(keep, change);
            }
        }
        return worth;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            tokens.add(
                    new Token(text.substring(end, matcher.start()), matcher.group(), matcher.start(), matcher.end()));
            end = matcher.end();
        }
        return tokens;
    }

    /** @param gap the blanks before it */
    private record Token(String gap, String text, int start, int end) {
        boolean mark() {
            return text.startsWith("[") && text.endsWith("]") && text.length() > 1;
        }
    }
}

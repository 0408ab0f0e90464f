package org.sightline.system;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two wordings of one sentence, word by word. */
public record Difference(List<Piece> pieces) {
    public enum Kind {
        SAME,
        OUT,
        IN;

        public boolean isOut() {
            return this == OUT;
        }

        public boolean isIn() {
            return this == IN;
        }
    }

    public record Piece(Kind kind, String text) {}

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public Difference {
        pieces = List.copyOf(pieces);
    }

    public static Difference between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Kind.SAME, delta.getSource().getLines());
                case CHANGE, DELETE, INSERT -> {
                    add(pieces, Kind.OUT, delta.getSource().getLines());
                    add(pieces, Kind.IN, delta.getTarget().getLines());
                }
            }
        }
        return new Difference(pieces);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(BLANKS.split(text.strip()));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }
}

package org.sightline.coaching;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two wordings of one sentence, word by word. */
record Difference(List<Piece> pieces) {
    enum Kind {
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

    record Piece(Kind kind, String text) {}

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    Difference {
        pieces = List.copyOf(pieces);
    }

    static Difference between(String before, String after) {
        List<String> old = List.of(BLANKS.split(before.strip()));
        List<String> now = List.of(BLANKS.split(after.strip()));
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

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }
}

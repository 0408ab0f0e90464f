package org.sightline.questionnaire;

import java.util.List;
import java.util.Map;

/** A part of a YAML file with the line, counted from 1, on which it begins. */
sealed interface Node {
    int line();

    /** How a user would call it. */
    String kind();

    /** @param value trimmed; empty if nothing, {@code ~} or {@code null} was written */
    record Text(int line, String value) implements Node {
        @Override
        public String kind() {
            return value.isEmpty() ? "empty" : "a text";
        }
    }

    /** @param entries in the order of the file */
    record Block(int line, Map<String, Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a block of keys";
        }
    }

    /** @param line of the key */
    record Entry(int line, Node value) {}

    record Sequence(int line, List<Node> elements) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Something whose fault has already been recorded; nothing more is said about it. */
    record Refused(int line) implements Node {
        @Override
        public String kind() {
            return "not allowed";
        }
    }
}

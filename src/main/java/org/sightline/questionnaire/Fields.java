package org.sightline.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one block, read by name. Whatever is wrong is recorded once and replaced by something harmless (an empty
 * text, block or list), so that reading goes on and finds the other faults.
 */
final class Fields {
    private final Node node;
    private final String name;
    private final Map<String, Node.Entry> entries;
    private final Faults faults;

    /** @param name what the block is called in messages, for example {@code item R1} */
    private Fields(Node node, String name, Faults faults) {
        this.node = node;
        this.name = name;
        this.entries = node instanceof Node.Block block ? block.entries() : Map.of();
        this.faults = faults;
    }

    static Fields of(Node node, String name, Faults faults) {
        if (!(node instanceof Node.Block) && !(node instanceof Node.Refused)) {
            faults.add(
                    node.line(),
                    "%s must be a block of keys (\"key: value\" on lines of their own), but is %s"
                            .formatted(name, node.kind()));
        }
        return new Fields(node, name, faults);
    }

    /** Records unknown keys and missing ones. */
    Fields expect(Set<String> required, Set<String> optional) {
        if (node instanceof Node.Block block) {
            new ExpectedKeys(required, optional).check(block, name, faults);
        }
        return this;
    }

    int line() {
        return node.line();
    }

    String name() {
        return name;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    int lineOf(String key) {
        Node.@Nullable Entry entry = entries.get(key);
        return entry == null ? line() : entry.line();
    }

    /** All keys with their texts, in the order of the file, for blocks whose keys are the user's own. */
    Map<String, Node.Entry> entries() {
        return entries;
    }

    /** The text under a key; empty if there is none or it is faulty, which is then recorded (absence is not). */
    String text(String key, int longest) {
        Node.@Nullable Entry entry = entries.get(key);
        return entry == null ? "" : text(entry, "\"%s\" of %s".formatted(key, name), longest);
    }

    String text(Node.Entry entry, String what, int longest) {
        switch (entry.value()) {
            case Node.Text(int line, String value) -> {
                if (value.isEmpty()) {
                    faults.add(entry.line(), what + " is empty; write a text");
                } else if (value.codePointCount(0, value.length()) > longest) {
                    faults.add(
                            line,
                            "%s has %d characters, allowed are %d; shorten it"
                                    .formatted(what, value.codePointCount(0, value.length()), longest));
                } else if (value.codePoints().anyMatch(Fields::isControl)) {
                    faults.add(
                            line, what + " contains a line break, a tab or a control character; write it as one line");
                } else {
                    return value;
                }
            }
            case Node.Block block ->
                wrongType(what, block, "must be a text; put it in quotes if it begins with { or contains a colon");
            case Node.Sequence sequence ->
                wrongType(what, sequence, "must be a text; put it in quotes if it begins with [ or -");
            case Node.Refused _ -> {}
        }
        return "";
    }

    /** A quoted text can name any character by its number. */
    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private void wrongType(String what, Node found, String expected) {
        faults.add(found.line(), "%s %s, but is %s".formatted(what, expected, found.kind()));
    }

    /** True or false; false if absent or faulty. */
    boolean flag(String key) {
        Node.@Nullable Entry entry = entries.get(key);
        if (entry == null) {
            return false;
        }
        String written = entry.value() instanceof Node.Text text
                ? text.value()
                : entry.value().kind();
        if (!written.equals("true") && !written.equals("false") && !(entry.value() instanceof Node.Refused)) {
            faults.add(entry.line(), "\"%s\" of %s must be true or false, but is %s".formatted(key, name, written));
        }
        return written.equals("true");
    }

    /** A whole number; the fallback if absent or faulty. */
    int number(String key, int fallback, int lowest, int highest) {
        Node.@Nullable Entry entry = entries.get(key);
        if (entry == null || entry.value() instanceof Node.Refused) {
            return fallback;
        }
        String written = entry.value() instanceof Node.Text text
                ? text.value()
                : entry.value().kind();
        if (written.matches("[0-9]{1,6}")) {
            int value = Integer.parseInt(written);
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        faults.add(
                entry.line(),
                "\"%s\" of %s must be a whole number from %d to %d, but is %s"
                        .formatted(key, name, lowest, highest, written));
        return fallback;
    }

    /** The block under a key; an empty one if absent or faulty. */
    Fields block(String key, String called) {
        Node.@Nullable Entry entry = entries.get(key);
        return entry == null ? new Fields(new Node.Refused(line()), called, faults) : of(entry.value(), called, faults);
    }

    /** False if the block itself is absent or faulty, so that nothing can be said about its content. */
    boolean readable() {
        return node instanceof Node.Block;
    }

    /** Whether the key holds a list, even an empty one. */
    boolean listed(String key) {
        Node.@Nullable Entry entry = entries.get(key);
        return entry != null && entry.value() instanceof Node.Sequence;
    }

    /**
     * The blocks of the list under a key; none if absent or faulty.
     *
     * @param noun what one is called in messages, together with its id or its place
     */
    List<Fields> elements(String key, String noun) {
        List<Node> nodes = list(key);
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> of(nodes.get(i), called(nodes.get(i), noun, i + 1), faults))
                .toList();
    }

    private String called(Node element, String noun, int place) {
        Node.@Nullable Entry id =
                element instanceof Node.Block block ? block.entries().get("id") : null;
        return id != null && id.value() instanceof Node.Text(int _, String value) && !value.isEmpty()
                ? noun + " " + value
                : noun + " number " + place + " of " + name;
    }

    private List<Node> list(String key) {
        Node.@Nullable Entry entry = entries.get(key);
        if (entry == null || entry.value() instanceof Node.Refused) {
            return List.of();
        }
        if (entry.value() instanceof Node.Sequence sequence) {
            return sequence.elements();
        }
        faults.add(
                entry.line(),
                "\"%s\" of %s must be a list (each element begins with \"- \"), but is %s"
                        .formatted(key, name, entry.value().kind()));
        return List.of();
    }
}

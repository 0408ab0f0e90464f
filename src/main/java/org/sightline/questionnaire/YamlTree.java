package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the nodes of one YAML document from the parser's events. No object is ever constructed, no alias followed,
 * and the depth is bounded, so a hostile file costs no more than its own size.
 */
final class YamlTree {
    /** A questionnaire needs seven levels; more than this is an attack or an accident. */
    private static final int DEEPEST = 20;

    private static final Pattern CUT_OFF = Pattern.compile("^\\s+(#[^\\s#]\\S*)");

    private final List<String> lines;
    private final Parser parser;
    private final Faults faults;
    private int reached = 1;

    private YamlTree(String text, Faults faults) {
        this.lines = text.lines().toList();
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
        this.faults = faults;
    }

    /**
     * The document's root, or empty if the text is not YAML that can be used; the reason is then among the faults.
     *
     * @param text of printable characters only; others make the parser throw
     */
    static Optional<Node> parse(String text, Faults faults) {
        YamlTree tree = new YamlTree(text, faults);
        try {
            return tree.document();
        } catch (MarkedYAMLException e) {
            SyntaxFault fault = SyntaxFault.of(e);
            faults.add(fault.line(), fault.message());
        } catch (YAMLException e) {
            // the parser gave up without saying where
            faults.add(tree.reached, "not valid YAML from here on; check the indentation of this line and the next");
        } catch (TooDeep e) {
            faults.add(e.line, "more than " + DEEPEST + " levels deep; a questionnaire needs fewer than ten");
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        parser.getEvent();
        if (parser.checkEvent(ID.StreamEnd)) {
            faults.add(1, "the file is empty; copy executive-360.yaml and change it");
            return Optional.empty();
        }
        parser.getEvent();
        Node root = node(1);
        parser.getEvent();
        if (!parser.checkEvent(ID.StreamEnd)) {
            faults.add(
                    line(parser.peekEvent()),
                    "a second document begins here; put each questionnaire into its own file");
        }
        return Optional.of(root);
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        if (depth > DEEPEST) {
            throw new TooDeep(line(event));
        }
        if (event instanceof AliasEvent alias) {
            faults.add(line(event), "the alias *" + alias.getAnchor() + " is not allowed; write the text out");
            return new Node.Refused(line(event));
        }
        refuseAnchorAndTag((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            refuseCutOff(scalar);
            return new Node.Text(line(event), valueOf(scalar));
        }
        return event.is(ID.SequenceStart) ? sequence(line(event), depth) : block(line(event), depth);
    }

    private void refuseAnchorAndTag(NodeEvent event) {
        if (event.getAnchor() != null) {
            faults.add(line(event), "the anchor &" + event.getAnchor() + " is not allowed; delete it");
        }
        String tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
        if (tag != null) {
            faults.add(line(event), "the tag " + tag + " is not allowed; delete it, or put the text in quotes");
        }
    }

    /** YAML takes {@code #1} after a space for the beginning of a remark, and the words behind it are lost in silence. */
    private void refuseCutOff(ScalarEvent scalar) {
        Mark end = scalar.getEndMark();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN || end.getLine() >= lines.size()) {
            return;
        }
        int[] line = lines.get(end.getLine()).codePoints().toArray();
        String rest =
                new String(line, Math.min(end.getColumn(), line.length), Math.max(0, line.length - end.getColumn()));
        Matcher cut = CUT_OFF.matcher(rest);
        if (cut.find()) {
            faults.add(
                    end.getLine() + 1,
                    "everything from %s on is left out of this text; put the text in quotes, or write # and a space before a remark"
                            .formatted(cut.group(1)));
        }
    }

    private Node sequence(int line, int depth) {
        List<Node> elements = new ArrayList<>();
        while (!parser.checkEvent(ID.SequenceEnd)) {
            elements.add(node(depth + 1));
        }
        parser.getEvent();
        return new Node.Sequence(line, elements);
    }

    private Node block(int line, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (key instanceof Node.Text(int at, String name)) {
                Node.@Nullable Entry first = entries.putIfAbsent(name, new Node.Entry(at, value));
                if (first != null) {
                    faults.add(
                            at,
                            "\"%s\" is written a second time, first in line %d; delete one"
                                    .formatted(name, first.line()));
                }
            } else if (!(key instanceof Node.Refused)) {
                faults.add(key.line(), "a key must be a word, but this is " + key.kind());
            }
        }
        parser.getEvent();
        return new Node.Block(line, entries);
    }

    private static String valueOf(ScalarEvent scalar) {
        String value = scalar.getValue().strip();
        boolean nothing = value.equals("~") || value.equals("null");
        return nothing && scalar.getScalarStyle() == ScalarStyle.PLAIN ? "" : value;
    }

    private int line(Event event) {
        reached = event.getStartMark().getLine() + 1;
        return reached;
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        TooDeep(int line) {
            super("too deep", null, false, false);
            this.line = line;
        }
    }
}

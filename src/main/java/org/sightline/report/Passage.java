package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Style;

/**
 * A section's text in blocks. A line {@code ::: name :::} is a directive: figures, tables and what people wrote enter
 * there as blocks, never as text. A quotation is a lead, a numbered list is a list of questions to reflect on.
 *
 * @param title the first heading
 */
record Passage(String title, List<Block> blocks) {
    private static final Pattern DIRECTIVE = Pattern.compile("^::: ([a-z-]+) :::$", Pattern.MULTILINE);
    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(org.commonmark.node.Heading.class, BlockQuote.class, ListBlock.class))
            .build();

    static Passage parse(String name, String text, Function<String, List<Block>> slots) {
        List<Block> blocks = new ArrayList<>();
        Matcher directive = DIRECTIVE.matcher(text);
        int from = 0;
        while (directive.find()) {
            markdown(name, text.substring(from, directive.start()), blocks);
            blocks.addAll(slots.apply(directive.group(1)));
            from = directive.end();
        }
        markdown(name, text.substring(from), blocks);
        if (!(blocks.getFirst() instanceof Block.Heading title && title.level() == 1)) {
            throw new IllegalArgumentException("text " + name + " does not begin with a title (# ...)");
        }
        return new Passage(title.text(), blocks.subList(1, blocks.size()));
    }

    private static void markdown(String name, String text, List<Block> blocks) {
        Node document = MARKDOWN.parse(text);
        for (Node node : children(document)) {
            blocks.add(block(name, node));
        }
    }

    private static Block block(String name, Node node) {
        return switch (node) {
            case org.commonmark.node.Heading heading ->
                new Block.Heading(heading.getLevel(), Run.plain(runs(name, heading)));
            case org.commonmark.node.Paragraph paragraph -> new Block.Paragraph(runs(name, paragraph), Style.BODY);
            case BlockQuote quote ->
                new Block.Paragraph(runs(name, children(quote).getFirst()), Style.LEAD);
            case BulletList list -> new Block.Bullets(items(name, list));
            case OrderedList list -> new Block.Questions(items(name, list));
            default -> throw unknown(name, node);
        };
    }

    private static List<List<Run>> items(String name, Node list) {
        return children(list).stream()
                .map(item -> runs(name, children(item).getFirst()))
                .toList();
    }

    private static List<Run> runs(String name, Node block) {
        List<Run> runs = new ArrayList<>();
        for (Node node : children(block)) {
            switch (node) {
                case Text text -> runs.add(new Run(text.getLiteral(), false));
                case SoftLineBreak soft -> runs.add(new Run(" ", false));
                case HardLineBreak hard -> runs.add(new Run("\n", false));
                case StrongEmphasis strong -> runs.add(new Run(Run.plain(runs(name, strong)), true));
                default -> throw unknown(name, node);
            }
        }
        return joined(runs);
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            if (!joined.isEmpty() && joined.getLast().strong() == run.strong()) {
                joined.add(new Run(joined.removeLast().text() + run.text(), run.strong()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static IllegalArgumentException unknown(String name, Node node) {
        String what = node.getClass().getSimpleName();
        return new IllegalArgumentException("text " + name + ": no " + what + " in a report");
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}

package org.sightline.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A customer's Markdown template against the shipped one whose place it takes: what it may insert, and how it may look. */
final class TextCheck {
    private static final Pattern DIRECTIVE = Pattern.compile("^:::.*$", Pattern.MULTILINE);
    private static final Pattern WELL_FORMED = Pattern.compile("::: ([a-z-]+) :::");
    private static final Set<Class<? extends Node>> KNOWN = Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            BlockQuote.class,
            BulletList.class,
            OrderedList.class,
            ListItem.class,
            Text.class,
            SoftLineBreak.class,
            HardLineBreak.class,
            StrongEmphasis.class);
    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Engine TEMPLATES = Engine.builder()
            .addDefaultSectionHelpers()
            .addDefaultValueResolvers()
            .build();

    private final String file;
    private final String text;
    private final String shipped;
    private final List<ReportFault> faults = new ArrayList<>();

    /** @param shipped the text whose place this one takes, from which it may insert everything; empty if nothing */
    TextCheck(String file, String text, String shipped) {
        this.file = file;
        this.text = text;
        this.shipped = shipped;
    }

    List<ReportFault> faults() {
        title();
        directives();
        insertions();
        markup();
        return faults.stream()
                .sorted(Comparator.comparingInt(ReportFault::line))
                .toList();
    }

    private void title() {
        if (!text.stripLeading().startsWith("# ")) {
            add(1, "the text must begin with its title, on a line \"# ...\"");
        }
    }

    private void directives() {
        Set<String> known = names(shipped);
        Matcher found = DIRECTIVE.matcher(text);
        while (found.find()) {
            Matcher name = WELL_FORMED.matcher(found.group());
            if (!name.matches()) {
                add(lineAt(found.start()), "write a directive as \"::: name :::\" on a line of its own");
            } else if (!known.contains(name.group(1))) {
                add(
                        lineAt(found.start()),
                        "there is no \"%s\" here; there is %s"
                                .formatted(name.group(1), known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = WELL_FORMED.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private void insertions() {
        try {
            Set<String> known = new TreeSet<>();
            parsed(shipped).getExpressions().forEach(expression -> known.add(root(expression)));
            for (Expression expression : parsed(text).getExpressions()) {
                if (!expression.isLiteral() && !known.contains(root(expression))) {
                    add(
                            expression.getOrigin().getLine(),
                            "there is no {%s} here; there is %s"
                                    .formatted(
                                            expression.toOriginalString(),
                                            known.isEmpty() ? "none" : "{" + String.join("}, {", known) + "}"));
                }
            }
        } catch (TemplateException e) {
            add(
                    e.getOrigin() == null ? 0 : e.getOrigin().getLine(),
                    "a brace or a section such as {#if ...} ... {/if} is not closed or not known");
        }
    }

    private static Template parsed(String text) {
        return TEMPLATES.parse(text);
    }

    private static String root(Expression expression) {
        return expression.getParts().getFirst().getName();
    }

    private void markup() {
        MARKDOWN.parse(text).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                    if (KNOWN.contains(node.getClass())) {
                        visitChildren(node);
                    } else {
                        add(
                                node.getSourceSpans().isEmpty()
                                        ? 0
                                        : node.getSourceSpans().getFirst().getLineIndex() + 1,
                                "a report has no %s; use titles, paragraphs, lists, quotations and **bold**"
                                        .formatted(name(node)));
                    }
                }
            }
        });
    }

    private static String name(Node node) {
        return node.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private int lineAt(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    private void add(int line, String message) {
        faults.add(new ReportFault(file, line, message));
    }
}

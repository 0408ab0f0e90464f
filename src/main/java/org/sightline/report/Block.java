package org.sightline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report as a tree of typed blocks. It knows nothing of PDF or HTML; both are drawn from it. Every text in it is
 * final: nothing is interpreted after this point.
 */
sealed interface Block {

    /** A stretch of text of one weight. */
    record Run(String text, boolean strong) {
        static String plain(List<Run> runs) {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text));
            return text.toString();
        }
    }

    enum Style {
        BODY,
        LEAD,
        SMALL
    }

    record Cover(String kicker, String title, String subtitle, List<Fact> facts, String note) implements Block {
        public Cover {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {}

    /** The table of contents; its entries are the sections of the tree. */
    record Contents(String title, List<Entry> entries) implements Block {
        public Contents {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String anchor, String title) {}

    /**
     * @param id the anchor, unique in the report
     * @param newPage whether it starts a page in print
     */
    record Section(String id, String title, List<Block> blocks, boolean newPage) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** @param level 2 or 3 */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Run> runs, Style style) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        static Paragraph of(Style style, String text) {
            return new Paragraph(List.of(new Run(text, false)), style);
        }
    }

    record Bullets(List<List<Run>> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Questions to reflect on, numbered. */
    record Questions(List<List<Run>> items) implements Block {
        public Questions {
            items = List.copyOf(items);
        }
    }

    /** What the shapes mean. */
    record Key(List<KeyRow> rows) implements Block {
        public Key {
            rows = List.copyOf(rows);
        }
    }

    record KeyRow(Chart sample, String label, String text) {}

    /**
     * A sentence that a rule wrote.
     *
     * @param anchor the section that shows where it comes from
     * @param mark who worded it, empty if the rule did
     */
    record Finding(Sentence sentence, String text, String anchor, String mark, Why why) {
        Finding(Sentence sentence, String anchor, Why why) {
            this(sentence, sentence.text(), anchor, "", why);
        }
    }

    /**
     * @param code of the rule, as print shows it
     * @param rule the rule in words
     * @param cells the released values from which the sentence follows
     */
    record Why(String code, String rule, Table cells) {}

    /** @param empty what is said when no rule spoke */
    record Findings(String title, String empty, List<Finding> findings) implements Block {
        public Findings {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A plot whose rows are the rows of its table: in print both stand side by side, on the web the table folds away.
     *
     * @param caption what the table shows
     * @param rowHead what stands above the labels
     * @param axis what stands above the strips
     * @param columns the heads of the numbers
     */
    record Plot(String caption, String rowHead, Chart axis, List<Column> columns, List<PlotRow> rows, Layout layout)
            implements Block {
        public Plot {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How much room labels and strips need against the numbers. */
        enum Layout {
            /** long labels, many numbers */
            STATEMENTS,
            /** short labels, few numbers */
            GROUPS,
            /** long labels, two columns of words */
            PAIRS,
            /** long labels; the strips hold all numbers, which are a table on the web alone */
            COUNTS
        }
    }

    /** @param mark stands above the label, null if the column is of no one perspective */
    record Column(String label, @Nullable Mark mark) {}

    /**
     * @param note stands small below the label, empty if none
     * @param strip null where nothing can be drawn
     * @param headline the one value to see without opening the table
     * @param cells one per column
     */
    record PlotRow(String label, String note, @Nullable Chart strip, String headline, List<String> cells) {
        public PlotRow {
            cells = List.copyOf(cells);
        }

        PlotRow noted(String other) {
            return new PlotRow(label, other, strip, headline, cells);
        }
    }

    /**
     * @param captioned whether the caption is printed, or known from what stands above the table
     * @param widths relative; the first column holds row heads
     */
    record Table(String caption, boolean captioned, List<Integer> widths, List<String> head, List<List<String>> rows)
            implements Block {
        public Table {
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A drawing by itself; what it shows stands in the table that follows it. */
    record Picture(Chart chart, String caption, double width) implements Block {}

    /** Comments, word for word. */
    record Quotes(String title, List<String> texts) implements Block {
        public Quotes {
            texts = List.copyOf(texts);
        }
    }

    /** A person's own paragraphs, word for word. */
    record Prose(List<String> paragraphs, String signature) implements Block {
        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A remark set apart. */
    record Remark(String text) implements Block {}

    /** Prompts with room to write. */
    record Worksheet(String title, List<String> prompts, Room room) implements Block {
        public Worksheet {
            prompts = List.copyOf(prompts);
        }

        enum Room {
            /** two lines each, in two columns */
            USUAL,
            /** three lines each, across the page */
            WIDE
        }
    }
}

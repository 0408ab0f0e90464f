package org.sightline.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fault planted in the small questionnaire.
 *
 * @param schemaToo whether a JSON Schema can express it
 * @param expected {@code line: message} of every fault that must be found, and no other
 */
record PlantedFault(String name, String text, boolean schemaToo, List<String> expected) {
    private static final SmallQuestionnaire SMALL = SmallQuestionnaire.whole();
    private static final boolean SCHEMA = true;
    private static final boolean READER_ONLY = false;

    static Stream<PlantedFault> all() {
        return Stream.of(keys(), types(), texts(), names(), ids(), scales(), counts(), yaml())
                .flatMap(faults -> faults);
    }

    static Stream<PlantedFault> forTheSchemaToo() {
        return all().filter(PlantedFault::schemaToo);
    }

    private static Stream<PlantedFault> keys() {
        return Stream.of(
                planted(
                        "missing key",
                        SMALL.without(5),
                        SCHEMA,
                        "1: \"licence\" is missing in the questionnaire; add a line \"licence: ...\""),
                planted(
                        "missing form",
                        SMALL.without(27),
                        SCHEMA,
                        "24: \"self\" is missing in item A1; add a line \"self: ...\""),
                planted(
                        "missing id",
                        SMALL.with(24, "      - warning: false"),
                        SCHEMA,
                        "24: \"id\" is missing in item number 1 of theme A; add a line \"id: ...\""),
                planted(
                        "mistyped key",
                        SMALL.with(25, "        curent: listens to the end"),
                        SCHEMA,
                        "25: unknown key \"curent\" in item A1; did you mean \"current\"?"),
                planted(
                        "mistyped optional key",
                        SMALL.with(29, "        Warnings: true"),
                        SCHEMA,
                        "29: unknown key \"Warnings\" in item A2; did you mean \"warning\"?"),
                planted(
                        "underscore",
                        SMALL.with(63, "    maximum_length: 500"),
                        SCHEMA,
                        "63: unknown key \"maximum_length\" in question Q2; did you mean \"maximum-length\"?"),
                planted(
                        "unknown key",
                        SMALL.with(4, "title: A\nauthor: Me"),
                        SCHEMA,
                        "5: unknown key \"author\" in the questionnaire; known are: id, language, licence, pair,"
                                + " questions, scale, stem, themes, title, translates, version"),
                planted(
                        "duplicate key",
                        SMALL.with(26, "        current: listened to the end"),
                        READER_ONLY,
                        "24: \"past\" is missing in item A1; add a line \"past: ...\"",
                        "26: \"current\" is written a second time, first in line 25; delete one"),
                planted(
                        "both all and a form",
                        SMALL.with(46, "    all: What else?\n    self: What else?"),
                        SCHEMA,
                        "47: question Q1 has both \"all\" and \"self\"; write either \"all\", or \"current\", \"past\""
                                + " and \"self\""));
    }

    private static Stream<PlantedFault> types() {
        return Stream.of(
                planted(
                        "text instead of block",
                        SMALL.with(33, "pair: none\nquestions: []").upTo(33),
                        SCHEMA,
                        "33: the pair must be a block of keys (\"key: value\" on lines of their own), but is a text"),
                planted(
                        "text instead of list",
                        SMALL.with(33, "questions: none").upTo(33),
                        SCHEMA,
                        "33: \"questions\" of the questionnaire must be a list (each element begins with \"- \"), but is a"
                                + " text"),
                planted(
                        "block instead of list",
                        SMALL.with(35, "  items: {}").upTo(35),
                        SCHEMA,
                        "35: \"items\" of the pair must be a list (each element begins with \"- \"), but is a block of"
                                + " keys"),
                planted(
                        "text instead of element",
                        SMALL.with(45, "  - Why?\n  - id: Q1"),
                        SCHEMA,
                        "45: question number 1 of the questionnaire must be a block of keys (\"key: value\" on lines of"
                                + " their own), but is a text"),
                planted(
                        "list instead of text",
                        SMALL.with(4, "title: [A, B]"),
                        SCHEMA,
                        "4: \"title\" of the questionnaire must be a text; put it in quotes if it begins with [ or -, but"
                                + " is a list"),
                planted(
                        "name without quotes",
                        SMALL.with(48, "    current: {N}"),
                        SCHEMA,
                        "48: \"current\" of question Q2 must be a text; put it in quotes if it begins with { or contains a"
                                + " colon, but is a block of keys"),
                planted(
                        "flag that is no flag",
                        SMALL.with(29, "        warning: yes please"),
                        SCHEMA,
                        "29: \"warning\" of item A2 must be true or false, but is yes please"),
                planted(
                        "number that is none",
                        SMALL.with(63, "    maximum-length: long"),
                        SCHEMA,
                        "63: \"maximum-length\" of question Q2 must be a whole number from 50 to 2000, but is long"),
                planted(
                        "number too large",
                        SMALL.with(63, "    maximum-length: 2001"),
                        SCHEMA,
                        "63: \"maximum-length\" of question Q2 must be a whole number from 50 to 2000, but is 2001"),
                planted(
                        "unknown kind",
                        SMALL.with(21, "    kind: derailing"),
                        SCHEMA,
                        "21: \"kind\" of theme A must be derailment or development, but is \"derailing\""),
                planted(
                        "root is a list",
                        new SmallQuestionnaire(List.of("- id: small")),
                        SCHEMA,
                        "1: the questionnaire must be a block of keys (\"key: value\" on lines of their own), but is a"
                                + " list"));
    }

    private static Stream<PlantedFault> texts() {
        return Stream.of(
                planted(
                        "empty text",
                        SMALL.with(26, "        past:"),
                        SCHEMA,
                        "26: \"past\" of item A1 is empty; write a text"),
                planted(
                        "blank text",
                        SMALL.with(22, "    description: \"  \""),
                        SCHEMA,
                        "22: \"description\" of theme A is empty; write a text"),
                planted(
                        "empty label",
                        SMALL.with(14, "    3: ~"),
                        SCHEMA,
                        "14: point 3 of the scale is empty; write a text"),
                planted(
                        "long item",
                        SMALL.with(25, "        current: " + "x".repeat(201)),
                        SCHEMA,
                        "25: \"current\" of item A1 has 201 characters, allowed are 200; shorten it"),
                planted(
                        "several lines",
                        SMALL.with(22, "    description: |\n      one\n      two"),
                        READER_ONLY,
                        "22: \"description\" of theme A contains a line break, a tab or a control character; write it as"
                                + " one line"),
                planted(
                        "bad language",
                        SMALL.with(3, "language: english"),
                        SCHEMA,
                        "3: \"english\" is not a language tag; write for example en, de or fr-CH (BCP 47)"),
                planted(
                        "unknown language",
                        SMALL.with(3, "language: xx"),
                        READER_ONLY,
                        "3: \"xx\" is not a language tag; write for example en, de or fr-CH (BCP 47)"),
                planted(
                        "ill-formed language",
                        SMALL.with(3, "language: en_GB"),
                        SCHEMA,
                        "3: \"en_GB\" is not a language tag; write for example en, de or fr-CH (BCP 47)"));
    }

    private static Stream<PlantedFault> names() {
        return Stream.of(
                planted(
                        "stem without name",
                        SMALL.with(7, "  current: Lately, they ..."),
                        SCHEMA,
                        "7: \"current\" of the stem does not contain {N}; raters must see there whom they are asked about"),
                planted(
                        "past stem without name",
                        SMALL.with(8, "  past: Back then, they ..."),
                        SCHEMA,
                        "8: \"past\" of the stem does not contain {N}; raters must see there whom they are asked about"),
                planted(
                        "self stem with name",
                        SMALL.with(9, "  self: \"Lately, {N} ...\""),
                        SCHEMA,
                        "9: \"self\" of the stem contains {N}, but the executive answers it; write \"I\", \"me\" or"
                                + " \"my\""),
                planted(
                        "self with name",
                        SMALL.with(50, "    self: What would help {N}?"),
                        SCHEMA,
                        "50: \"self\" of question Q2 contains {N}, but the executive answers it; write \"I\", \"me\" or"
                                + " \"my\""),
                planted(
                        "all with name",
                        SMALL.with(46, "    all: What else about {N}?"),
                        SCHEMA,
                        "46: \"all\" of question Q1 contains {N}, but the executive is asked this too; write \"current\","
                                + " \"past\" and \"self\""),
                planted(
                        "other placeholder",
                        SMALL.with(52, "      current: What next for {Name}?"),
                        SCHEMA,
                        "52: \"current\" of \"supervisors\" of question Q2 contains { or } outside {N}; only {N} is filled"
                                + " in, with the executive's name"),
                planted(
                        "name in a heading",
                        SMALL.with(20, "    title: How {N} listens"),
                        SCHEMA,
                        "20: \"title\" of theme A contains { or }; the name cannot be filled in here, so delete it"));
    }

    private static Stream<PlantedFault> ids() {
        return Stream.of(
                planted(
                        "bad questionnaire id",
                        SMALL.with(1, "id: Small One"),
                        SCHEMA,
                        "1: \"id\" of the questionnaire must begin with a small letter and have at most 63 of a-z, 0-9"
                                + " and -, but is \"Small One\""),
                planted(
                        "bad version",
                        SMALL.with(2, "version: first try"),
                        SCHEMA,
                        "2: \"version\" of the questionnaire must have at most 32 letters, digits, dots and hyphens, but is"
                                + " \"first try\""),
                planted(
                        "bad item id",
                        SMALL.with(24, "      - id: 1-A"),
                        SCHEMA,
                        "24: the id \"1-A\" of item 1-A must begin with a letter and have at most 16 letters and digits"
                                + " (A-Z, a-z, 0-9)"),
                planted(
                        "bad option id",
                        SMALL.with(61, "          this year: This year"),
                        SCHEMA,
                        "61: the id \"this year\" of an option of choice when must begin with a letter and have at most 16 letters and"
                                + " digits (A-Z, a-z, 0-9)"),
                planted(
                        "reserved id",
                        SMALL.with(19, "  - id: nv"),
                        SCHEMA,
                        "19: the id \"nv\" of theme nv is reserved; choose another"),
                planted(
                        "duplicate item id",
                        SMALL.with(40, "    - id: A2"),
                        READER_ONLY,
                        "40: the id \"A2\" is already used in line 28; the ids of themes, items and questions must all"
                                + " differ, in more than upper and lower case"),
                planted(
                        "ids alike but for case",
                        SMALL.with(28, "      - id: a1"),
                        READER_ONLY,
                        "28: the id \"a1\" is already used in line 24; the ids of themes, items and questions must all"
                                + " differ, in more than upper and lower case"),
                planted(
                        "duplicate id inside a question",
                        SMALL.with(58, "      - id: what"),
                        READER_ONLY,
                        "58: the id \"what\" is already used in line 55; the ids of a question's parts and choices must"
                                + " all differ, in more than upper and lower case"));
    }

    private static Stream<PlantedFault> scales() {
        return Stream.of(
                planted(
                        "gap in the scale",
                        SMALL.with(16, "    6: Always"),
                        SCHEMA,
                        "11: the points of the scale must be numbered 1, 2, 3, ... in this order, but are 1, 2, 3, 4, 6"),
                planted(
                        "four points",
                        SMALL.without(16),
                        SCHEMA,
                        "11: the scale has 4 points; for now it must have 5, the lowest first"),
                planted(
                        "one point",
                        SMALL.with(11, "  points: {1: Never}\n  cannot-say: Nothing")
                                .without(17)
                                .without(16)
                                .without(15)
                                .without(14)
                                .without(13)
                                .without(12),
                        SCHEMA,
                        "11: the scale has 1 point; for now it must have 5, the lowest first"),
                planted(
                        "repeated label",
                        SMALL.with(15, "    4: Seldom"),
                        READER_ONLY,
                        "15: point 4 of the scale repeats \"Seldom\"; nobody could tell them apart"),
                planted(
                        "cannot say is a point",
                        SMALL.with(17, "  cannot-say: Never"),
                        READER_ONLY,
                        "17: \"cannot-say\" repeats the text of a point of the scale; nobody could tell them apart"));
    }

    private static Stream<PlantedFault> counts() {
        String many =
                "      - {id: X%d, current: a, past: b, self: c}\n".repeat(99).strip();
        return Stream.of(
                planted(
                        "no themes",
                        SMALL.with(18, "themes: []").upTo(18),
                        SCHEMA,
                        "18: the questionnaire has no theme; add at least one"),
                planted(
                        "theme without items",
                        SMALL.with(23, "    items: []").upTo(23),
                        SCHEMA,
                        "23: theme A has 0 items; a theme needs at least 2"),
                planted(
                        "theme of one item",
                        SMALL.upTo(27),
                        SCHEMA,
                        "23: theme A has 1 item; a theme needs at least 2"),
                planted(
                        "pair of one",
                        SMALL.upTo(39),
                        SCHEMA,
                        "35: the pair has 1 item; it needs 2, first the numbers, then the values"),
                planted(
                        "too many items",
                        SMALL.with(
                                32,
                                "        self: interrupt\n      "
                                        + many.formatted(IntStream.rangeClosed(1, 99)
                                                .boxed()
                                                .toArray())),
                        READER_ONLY,
                        "18: the questionnaire has 103 items; nobody answers more than 100 with care, so take some out"),
                planted(
                        "one option",
                        SMALL.without(62),
                        SCHEMA,
                        "60: choice when has 1 option; a choice needs from 2 to 10"));
    }

    private static Stream<PlantedFault> yaml() {
        String quotes =
                "; a text that contains \": \" or begins with a sign such as { [ * & ! % @ needs quotes around all"
                        + " of it";
        String misfit = "this does not fit what stands before it; check the indentation and the space after \"-\"";
        return Stream.of(
                planted(
                        "empty file",
                        new SmallQuestionnaire(List.of()),
                        SCHEMA,
                        "1: the file is empty; copy executive-360.yaml and change it"),
                planted(
                        "tabs",
                        SMALL.with(20, "\ttitle: Listening").with(22, "  \tdescription: x"),
                        READER_ONLY,
                        "20: the line is indented with a tab; use spaces",
                        "22: the line is indented with a tab; use spaces"),
                planted(
                        "colon in a text",
                        SMALL.with(25, "        current: listens: to the end"),
                        READER_ONLY,
                        "25: a colon stands where none can be; the line may be indented too far" + quotes),
                planted(
                        "name at the beginning",
                        SMALL.with(48, "    current: {N} would need what?"),
                        READER_ONLY,
                        "48: " + misfit + quotes),
                planted(
                        "text cut off by a sign",
                        SMALL.with(25, "        current: puts the #1 priority first")
                                .with(26, "        past: put it first # a remark"),
                        READER_ONLY,
                        "25: everything from #1 on is left out of this text; put the text in quotes, or write # and a"
                                + " space before a remark"),
                planted(
                        "quotation without end",
                        SMALL.with(8, "  past: \"Back then, {N} ..."),
                        READER_ONLY,
                        "9: " + misfit + quotes),
                planted(
                        "last quotation without end",
                        SMALL.with(46, "    all: 'What else?").upTo(46),
                        READER_ONLY,
                        "46: the quotation that begins here never ends; add the closing quote"),
                planted(
                        "no space after a colon",
                        SMALL.with(20, "    title:Listening"),
                        READER_ONLY,
                        "20: this line lacks a colon and a space between its key and its text"),
                planted(
                        "control character",
                        SMALL.with(20, "    title: Lis\u0007tening").with(26, "        past: \u2028😀\u2028 listened"),
                        READER_ONLY,
                        "20: the character U+0007 is not allowed; delete it",
                        "26: the character U+2028 is not allowed; delete it"),
                planted(
                        "alias and anchor",
                        SMALL.with(25, "        current: &a listens").with(26, "        past: *a"),
                        READER_ONLY,
                        "25: the anchor &a is not allowed; delete it",
                        "26: the alias *a is not allowed; write the text out"),
                planted(
                        "object tag",
                        SMALL.with(4, "title: !!java.net.URL [\"http://localhost\"]"),
                        READER_ONLY,
                        "4: the tag tag:yaml.org,2002:java.net.URL is not allowed; delete it, or put the text in quotes",
                        "4: \"title\" of the questionnaire must be a text; put it in quotes if it begins with [ or -, but"
                                + " is a list"),
                planted(
                        "second document",
                        SMALL.with(63, "    maximum-length: 500\n---\nid: other"),
                        READER_ONLY,
                        "64: a second document begins here; put each questionnaire into its own file"),
                planted(
                        "too deep",
                        SMALL.with(4, "title: " + "[".repeat(5000)),
                        READER_ONLY,
                        "4: more than 20 levels deep; a questionnaire needs fewer than ten"),
                planted(
                        "key that is no word",
                        SMALL.with(4, "title: A\n? [a, b]\n: c"),
                        READER_ONLY,
                        "5: a key must be a word, but this is a list"));
    }

    private static PlantedFault planted(String name, SmallQuestionnaire faulty, boolean schemaToo, String... expected) {
        return new PlantedFault(name, faulty.text(), schemaToo, List.of(expected));
    }

    @Override
    public String toString() {
        return name;
    }
}

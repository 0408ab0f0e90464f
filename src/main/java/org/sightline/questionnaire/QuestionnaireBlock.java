package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the outermost block of a questionnaire file. */
final class QuestionnaireBlock {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int POINTS = 5;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_TITLE = 100;

    private final Fields fields;
    private final Shape shape;
    private final Faults faults;
    private final Wordings wordings;
    private final Ids ids;

    QuestionnaireBlock(Node root, Shape shape, Faults faults) {
        this.shape = shape;
        this.fields = Fields.of(root, "the questionnaire", faults);
        this.faults = faults;
        this.wordings = new Wordings(faults);
        this.ids = new Ids("the ids of themes, items and questions", faults);
    }

    /** To be used only if no fault was found. */
    Questionnaire read() {
        fields.expect(
                Set.of("id", "version", "language", "title", "licence", "stem", "scale", "themes"),
                Set.of("pair", "questions", "translates"));
        String id = matching("id", ID, "must begin with a small letter and have at most 63 of a-z, 0-9 and -");
        String version = matching("version", VERSION, "must have at most 32 letters, digits, dots and hyphens");
        String language = language("language");
        String title = wordings.plain(fields, "title", LONGEST_TITLE);
        String licence = wordings.plain(fields, "licence", 300);
        Wording stem = wordings.stem(fields.block("stem", "the stem"));
        Scale scale = scale(fields.block("scale", "the scale"));
        List<Theme> themes = themes();
        Fields pair = fields.block("pair", "the pair").expect(Set.of("title", "items"), Set.of());
        String pairTitle = wordings.plain(pair, "title", LONGEST_TITLE);
        List<Item> pairItems = pair(pair);
        List<OpenQuestion> questions = questions();
        Questionnaire questionnaire = new Questionnaire(
                id, version, language, title, licence, stem, scale, themes, pairTitle, pairItems, questions);
        int items = questionnaire.ratedItems().size();
        if (items > MOST_ITEMS) {
            faults.add(
                    fields.lineOf("themes"),
                    "the questionnaire has %d items; nobody answers more than %d with care, so take some out"
                            .formatted(items, MOST_ITEMS));
        }
        return questionnaire;
    }

    private String matching(String key, Pattern allowed, String rule) {
        String text = fields.text(key, 100);
        if (!text.isEmpty() && !allowed.matcher(text).matches()) {
            faults.add(fields.lineOf(key), "\"%s\" of the questionnaire %s, but is \"%s\"".formatted(key, rule, text));
        }
        return text;
    }

    /** The language of the original; empty if this file is one. To be used only if no fault was found. */
    Optional<String> translates() {
        return Optional.of(language("translates")).filter(tag -> !tag.isEmpty());
    }

    private String language(String key) {
        String tag = fields.text(key, 35);
        if (!tag.isEmpty() && !isLanguage(tag)) {
            faults.add(
                    fields.lineOf(key),
                    "\"%s\" is not a language tag; write for example en, de or fr-CH (BCP 47)".formatted(tag));
        }
        return tag;
    }

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || LANGUAGES.contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private Scale scale(Fields scale) {
        scale.expect(Set.of("points", "cannot-say"), Set.of());
        Fields points = scale.block("points", "\"points\" of the scale");
        List<String> labels = wordings.labels(points, "point", "the scale", 60);
        String cannotSay = wordings.plain(scale, "cannot-say", 60);
        if (labels.contains(cannotSay) && !cannotSay.isEmpty()) {
            faults.add(
                    scale.lineOf("cannot-say"),
                    "\"cannot-say\" repeats the text of a point of the scale; nobody could tell them apart");
        }
        List<String> expected = IntStream.rangeClosed(1, labels.size())
                .mapToObj(Integer::toString)
                .toList();
        List<String> found = List.copyOf(points.entries().keySet());
        if (points.readable() && !found.equals(expected)) {
            faults.add(
                    scale.lineOf("points"),
                    "the points of the scale must be numbered 1, 2, 3, ... in this order, but are "
                            + String.join(", ", found));
        }
        if (points.readable() && !shape.takesPoints(labels.size())) {
            faults.add(
                    scale.lineOf("points"),
                    "the scale has %s; for now it must have %d, the lowest first"
                            .formatted(Faults.counted(labels.size(), "point"), POINTS));
        }
        return new Scale(
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new Scale.Point(i + 1, labels.get(i)))
                        .toList(),
                cannotSay);
    }

    private List<Theme> themes() {
        List<Theme> themes = new ArrayList<>();
        for (Fields theme : fields.elements("themes", "theme")) {
            theme.expect(Set.of("id", "title", "kind", "description", "items"), Set.of());
            String id = ids.take(theme);
            List<Item> items = items(theme);
            if (theme.listed("items") && !shape.takesItems(items.size())) {
                faults.add(
                        theme.lineOf("items"),
                        "%s has %s; a theme needs at least 2"
                                .formatted(theme.name(), Faults.counted(items.size(), "item")));
            }
            themes.add(new Theme(
                    id,
                    wordings.plain(theme, "title", LONGEST_TITLE),
                    wordings.plain(theme, "description", 300),
                    kind(theme),
                    items));
        }
        if (fields.listed("themes") && !shape.takesThemes(themes.size())) {
            faults.add(fields.lineOf("themes"), "the questionnaire has no theme; add at least one");
        }
        return themes;
    }

    private Theme.Kind kind(Fields theme) {
        String written = theme.text("kind", 100);
        if (!written.isEmpty() && !written.equals("derailment") && !written.equals("development")) {
            faults.add(
                    theme.lineOf("kind"),
                    "\"kind\" of %s must be derailment or development, but is \"%s\"".formatted(theme.name(), written));
        }
        return written.equals("development") ? Theme.Kind.DEVELOPMENT : Theme.Kind.DERAILMENT;
    }

    private List<Item> items(Fields parent) {
        List<Item> items = new ArrayList<>();
        for (Fields item : parent.elements("items", "item")) {
            Wording wording = wordings.read(item, 200, Set.of("id"), Set.of("warning"));
            items.add(new Item(ids.take(item), item.flag("warning"), wording));
        }
        return items;
    }

    private List<Item> pair(Fields pair) {
        List<Item> items = items(pair);
        if (pair.listed("items") && items.size() != 2) {
            faults.add(
                    pair.lineOf("items"),
                    "the pair has %s; it needs 2, first the numbers, then the values"
                            .formatted(Faults.counted(items.size(), "item")));
        }
        return items;
    }

    private List<OpenQuestion> questions() {
        OpenQuestions reader = new OpenQuestions(faults, wordings);
        List<OpenQuestion> questions = new ArrayList<>();
        for (Fields question : fields.elements("questions", "question")) {
            questions.add(reader.read(question, ids));
        }
        return questions;
    }
}

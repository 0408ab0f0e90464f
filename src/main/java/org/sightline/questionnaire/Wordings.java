package org.sightline.questionnaire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads texts that raters see and holds them to the rules of the name's placeholder. */
final class Wordings {
    private static final String NAME = "{N}";
    private static final List<String> FORMS = List.of("current", "past", "self");
    private static final String ALL = "all";

    private final Faults faults;

    Wordings(Faults faults) {
        this.faults = faults;
    }

    /** A wording beside other keys: in its three forms, or once for all of them under {@code all}. */
    Wording read(Fields fields, int longest, Set<String> required, Set<String> optional) {
        boolean single = fields.has(ALL);
        fields.expect(union(required, single ? List.of(ALL) : FORMS), union(optional, single ? FORMS : List.of(ALL)));
        if (!single) {
            return new Wording(
                    named(fields, "current", longest),
                    named(fields, "past", longest),
                    nameless(fields, "self", longest));
        }
        FORMS.stream()
                .filter(fields::has)
                .forEach(form -> faults.add(
                        fields.lineOf(form),
                        "%s has both \"all\" and \"%s\"; write either \"all\", or \"current\", \"past\" and \"self\""
                                .formatted(fields.name(), form)));
        String text = nameless(fields, ALL, longest);
        return new Wording(text, text, text);
    }

    /** A text in which the executive's name may stand. */
    String named(Fields fields, String key, int longest) {
        String text = fields.text(key, longest);
        String rest = text.replace(NAME, "");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add(
                    fields.lineOf(key),
                    "\"%s\" of %s contains { or } outside {N}; only {N} is filled in, with the executive's name"
                            .formatted(key, fields.name()));
        }
        return text;
    }

    /** A text that the executive reads as their own, so that the name may not stand in it. */
    private String nameless(Fields fields, String key, int longest) {
        String text = named(fields, key, longest);
        if (text.contains(NAME)) {
            faults.add(
                    fields.lineOf(key),
                    key.equals(ALL)
                            ? "\"all\" of %s contains {N}, but the executive is asked this too; write \"current\", \"past\" and \"self\""
                                    .formatted(fields.name())
                            : "\"%s\" of %s contains {N}, but the executive answers it; write \"I\", \"me\" or \"my\""
                                    .formatted(key, fields.name()));
        }
        return text;
    }

    /** The stem: the name must stand in the forms that others answer. */
    Wording stem(Fields fields) {
        Wording stem = read(fields, 120, Set.of(), Set.of());
        if (!fields.has(ALL)) {
            requireName(fields, "current", stem.current());
            requireName(fields, "past", stem.past());
        }
        return stem;
    }

    private void requireName(Fields fields, String key, String text) {
        if (!text.isEmpty() && !text.contains(NAME)) {
            faults.add(
                    fields.lineOf(key),
                    "\"%s\" of %s does not contain {N}; raters must see there whom they are asked about"
                            .formatted(key, fields.name()));
        }
    }

    /** A heading, label or other text that is printed as it stands. */
    String plain(Fields fields, String key, int longest) {
        return plain(fields.text(key, longest), fields.lineOf(key), "\"%s\" of %s".formatted(key, fields.name()));
    }

    String plain(String text, int line, String what) {
        if (text.contains("{") || text.contains("}")) {
            faults.add(line, what + " contains { or }; the name cannot be filled in here, so delete it");
        }
        return text;
    }

    /**
     * Texts of the user's own keys, such as the labels of a scale, that must differ from each other.
     *
     * @param noun what one is called in messages, together with its key and the name of its owner
     */
    List<String> labels(Fields fields, String noun, String owner, int longest) {
        Set<String> seen = new LinkedHashSet<>();
        return fields.entries().entrySet().stream()
                .map(entry -> {
                    String what = "%s %s of %s".formatted(noun, entry.getKey(), owner);
                    int line = entry.getValue().line();
                    String label = plain(fields.text(entry.getValue(), what, longest), line, what);
                    if (!label.isEmpty() && !seen.add(label)) {
                        faults.add(line, "%s repeats \"%s\"; nobody could tell them apart".formatted(what, label));
                    }
                    return label;
                })
                .collect(Collectors.toList());
    }

    private static Set<String> union(Set<String> keys, List<String> more) {
        Set<String> union = new LinkedHashSet<>(keys);
        union.addAll(more);
        return union;
    }
}

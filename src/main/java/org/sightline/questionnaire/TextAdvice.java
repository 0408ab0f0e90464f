package org.sightline.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sightline.questionnaire.Advice.Kind;

/** Advice on the words of single texts in one language. */
final class TextAdvice {
    private static final int LONGEST_ITEM = 20;
    private static final int LONGEST_QUESTION = 30;

    /** Words after a joining one among which a second verb is looked for: an adverb or a pronoun may stand before it. */
    private static final int REACH = 2;

    private final String language;
    private final Lexicon words;
    private final List<Advice> found = new ArrayList<>();

    TextAdvice(String language, Lexicon words) {
        this.language = language;
        this.words = words;
    }

    List<Advice> found() {
        return found;
    }

    /** A statement: the wording for people who work together now, and of the others what is not said of that already. */
    void item(Item item) {
        Wording wording = item.wording();
        statement(item.id(), "current", wording.current(), wording.past());
        statement(item.id(), "past", wording.past(), wording.current());
        statement(item.id(), "self", wording.self(), wording.past());
        if (wording.current().equals(wording.past())) {
            add(Kind.SAME_FORMS, item.id(), "past", "");
        }
    }

    private void statement(String id, String form, String text, String other) {
        String plain = words.plain(text);
        joined(id, form, plain, other);
        list(Kind.ABSOLUTE, id, form, words.found("absolute", plain));
        list(Kind.FREQUENCY, id, form, words.found("frequency", plain));
        list(Kind.VAGUE, id, form, words.found("vague", words.without("leading", words.without("joining", plain))));
        list(Kind.LEADING, id, form, words.found("leading", plain));
        if (!doubled(id, form, plain)) {
            list(Kind.NEGATION, id, form, words.found("negation", words.mainClause(plain)));
        }
        length(id, form, text, LONGEST_ITEM);
    }

    /** An open question; it may join, and say all and every. */
    void question(String id, Wording wording) {
        asked(id, "current", wording.current());
        asked(id, "past", wording.past());
        asked(id, "self", wording.self());
    }

    private void asked(String id, String form, String text) {
        String plain = words.plain(text);
        list(Kind.LEADING, id, form, words.found("leading", plain));
        doubled(id, form, plain);
        length(id, form, text, LONGEST_QUESTION);
    }

    /**
     * What follows a joining word is a second verb if it changes with the time of the wording, as the first one does: "listens and
     * gives", "listened and gave".
     */
    private void joined(String id, String form, String plain, String other) {
        List<String> joining = words.found("joining", plain);
        if (joining.isEmpty()) {
            return;
        }
        String first = joining.getFirst();
        Set<String> changing = new LinkedHashSet<>(List.of(plain.strip().split(" ")));
        changing.removeAll(List.of(Lexicon.spaced(other).strip().split(" ")));
        int at = plain.indexOf(" " + first + " ");
        List<String> before = List.of(plain.substring(0, at).strip().split(" "));
        List<String> after =
                List.of(plain.substring(at + first.length() + 2).strip().split(" "));
        boolean verbs = before.stream().anyMatch(changing::contains)
                && after.stream().limit(REACH).anyMatch(changing::contains);
        add(verbs ? Kind.TWO_ACTS : Kind.TWO_THINGS, id, form, first);
    }

    private boolean doubled(String id, String form, String plain) {
        List<String> negative = words.found("negative", plain);
        if (negative.size() < 2) {
            return false;
        }
        list(Kind.DOUBLE_NEGATIVE, id, form, negative);
        return true;
    }

    private void length(String id, String form, String text, int longest) {
        int count = ReadingEase.words(text).size();
        if (count > longest) {
            add(Kind.LONG, id, form, Integer.toString(count));
        }
    }

    private void list(Kind kind, String id, String form, List<String> words) {
        if (!words.isEmpty()) {
            add(kind, id, form, String.join(", ", words));
        }
    }

    /** Said once, however many wordings have it. */
    private void add(Kind kind, String id, String form, String what) {
        if (!said(kind, id) && !(kind == Kind.TWO_THINGS && said(Kind.TWO_ACTS, id))) {
            found.add(new Advice(kind, language, id + "." + form, what));
        }
    }

    private boolean said(Kind kind, String id) {
        return found.stream().anyMatch(one -> one.kind() == kind && one.place().startsWith(id + "."));
    }
}

package org.sightline.library;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Alteration;
import org.sightline.questionnaire.GivenIds;
import org.sightline.questionnaire.Phrases;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.Theme;
import org.sightline.questionnaire.Wording;
import org.sightline.web.Typed;

/** What somebody typed on a page of the editor, and which button was pressed. */
record PartForm(Map<String, String> typed, Set<String> warnings, String act) {
    private static final int QUESTION_LENGTH = 600;

    static PartForm of(Map<String, List<String>> form) {
        Map<String, String> typed = form.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Typed.line(entry.getValue().getFirst())));
        return new PartForm(
                typed, new HashSet<>(form.getOrDefault("warning", List.of())), typed.getOrDefault("act", "save"));
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    int saves() {
        return text("saves").matches("\\d{1,9}") ? Integer.parseInt(text("saves")) : -1;
    }

    /** The questionnaire with the texts of this page, but before what a button does to its structure. */
    Questionnaire worded(Questionnaire it, String part) {
        Alteration worded = new Alteration(Phrases.reword(it, (place, old) -> typed.getOrDefault(place, old)));
        boolean theme = it.themes().stream().anyMatch(one -> one.id().equals(part));
        if (theme) {
            worded = worded.kind(
                    part, text("kind").equals("development") ? Theme.Kind.DEVELOPMENT : Theme.Kind.DERAILMENT);
        }
        return theme || part.equals(Questionnaire.PAIR)
                ? worded.warn(part, warnings).questionnaire()
                : worded.questionnaire();
    }

    /**
     * The same after the button.
     *
     * @param given ids by all versions
     */
    Questionnaire altered(Questionnaire worded, String part, GivenIds given) {
        Alteration it = new Alteration(worded, given);
        String[] words = act.split(":", 2);
        String target = words.length > 1 ? words[1] : "";
        boolean item = worded.itemIds().anyMatch(target::equals);
        boolean question = worded.questions().stream().anyMatch(one -> one.id().equals(target));
        boolean theme = worded.themes().stream().anyMatch(one -> one.id().equals(target));
        int by = words[0].equals("up") ? -1 : 1;
        it = switch (words[0]) {
            case "up", "down" ->
                item
                        ? it.moveItem(target, by)
                        : question ? it.moveQuestion(target, by) : theme ? it.moveTheme(target, by) : it;
            case "delete" ->
                item
                        ? it.removeItem(target)
                        : question
                                ? it.removeQuestion(target)
                                : theme
                                        ? it.removeTheme(target)
                                        : target.equals(Questionnaire.PAIR) ? it.removePair() : it;
            default -> it;
        };
        return added(it, part).questionnaire();
    }

    private Alteration added(Alteration it, String part) {
        if (part.equals("themes")) {
            return text("new.title").isEmpty()
                    ? it
                    : it.addTheme(
                            text("new.title"),
                            text("new.description"),
                            text("kind").equals("development") ? Theme.Kind.DEVELOPMENT : Theme.Kind.DERAILMENT,
                            List.of(wording("new1"), wording("new2")));
        }
        if (text("new.current").isEmpty()
                && text("new.past").isEmpty()
                && text("new.self").isEmpty()) {
            return it;
        }
        return part.equals("questions")
                ? it.addQuestion(wording("new"), QUESTION_LENGTH)
                : it.addItem(part, typed.containsKey("new.warning"), wording("new"));
    }

    private Wording wording(String prefix) {
        return new Wording(text(prefix + ".current"), text(prefix + ".past"), text(prefix + ".self"));
    }
}

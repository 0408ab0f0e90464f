package org.sightline.ballot;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.ballot.Question.Box;

/** The page of open questions as a browser sends it. */
final class CommentForm {
    /** Before a box's id: the mark of what stood in it when the browser got the page. */
    static final String SHOWN = "was.";

    private static final String NONE = "-";
    private static final char UNREADABLE = '\uFFFD';

    private CommentForm() {}

    /** Every field that the page has. */
    static Set<String> fields(Paper paper) {
        Set<String> fields = new HashSet<>();
        for (Question question : Question.of(paper)) {
            question.boxes().forEach(box -> {
                fields.add(box.id());
                fields.add(SHOWN + box.id());
            });
            question.choices().forEach(choice -> fields.add(choice.id()));
        }
        return fields;
    }

    /** Everything in a form that a person may have written, to be shown again if it cannot be kept. */
    static List<String> writtenIn(MultivaluedMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !Set.of("csrf", "act").contains(field.getKey()))
                .filter(field -> !field.getKey().startsWith(SHOWN))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.matches("[a-z0-9-]{0,12}"))
                .toList();
    }

    static Comments read(Paper paper, Posted form) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        Map<String, Comments.Fault> faults = new HashMap<>();
        List<Question> questions = Question.of(paper);
        for (Question question : questions) {
            for (Box box : question.boxes()) {
                if (form.has(box.id())) {
                    String text = clean(form.get(box.id()));
                    texts.put(box.id(), text);
                    shown.put(box.id(), form.get(SHOWN + box.id()));
                    if (text.indexOf(UNREADABLE) >= 0) {
                        faults.put(box.id(), new Comments.Fault(box, 0));
                    } else if (text.length() > box.limit()) {
                        faults.put(box.id(), new Comments.Fault(box, text.length() - box.limit()));
                    }
                }
            }
            for (Question.Choice choice : question.choices()) {
                if (form.has(choice.id())) {
                    texts.put(choice.id(), option(choice, form.get(choice.id())));
                }
            }
        }
        return new Comments(paper, questions, texts, shown, faults, Map.of(), List.of(), false, form.act());
    }

    private static String option(Question.Choice choice, String posted) {
        if (posted.equals(NONE)) {
            return "";
        }
        if (choice.options().stream().noneMatch(option -> option.id().equals(posted))) {
            throw Reply.malformed();
        }
        return posted;
    }

    /** Line ends as one character, nothing invisible, no space around. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}

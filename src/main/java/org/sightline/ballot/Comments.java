package org.sightline.ballot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.ballot.Question.Box;
import org.sightline.system.Texts;

/**
 * The page of open questions: what is asked, what stands in the boxes, and what is to be said about it.
 *
 * @param texts what stands in each box and choice
 * @param shown a mark of what stood in each box when the browser got the page
 * @param faults what is wrong with a box, ready to read
 * @param hints what could give the writer away, by box
 * @param telltales by what the browser finds the same while one writes
 */
record Comments(
        Paper paper,
        List<Question> questions,
        Map<String, String> texts,
        Map<String, String> shown,
        Map<String, Fault> faults,
        Map<String, List<Hint>> hints,
        List<Telltale> telltales,
        boolean tooMuch,
        String act) {
    /** A text that cannot be kept: too long by so many characters, or 0 if it could not be read. */
    record Fault(Box box, int over) {}

    static Comments of(Paper paper) {
        Map<String, String> texts = paper.ballot().writing().words();
        Map<String, String> shown = new HashMap<>();
        List<Question> questions = Question.of(paper);
        questions.forEach(question ->
                question.boxes().forEach(box -> shown.put(box.id(), mark(texts.getOrDefault(box.id(), "")))));
        return new Comments(paper, questions, texts, shown, Map.of(), Map.of(), List.of(), false, "");
    }

    /** A box that was left as the page showed it does not undo what another tab has saved meanwhile. */
    Answers mergedInto(Answers draft) {
        Map<String, String> changed = new HashMap<>(texts);
        shown.forEach((box, mark) -> {
            if (mark.equals(mark(texts.getOrDefault(box, "")))) {
                changed.remove(box);
            }
        });
        return draft.worded(changed);
    }

    /** The same page, ready to be shown to somebody who has these telltales. */
    Comments of(List<Telltale> writer) {
        return new Comments(paper, questions, texts, shown, faults, hints, writer, tooMuch, act);
    }

    /** The same page with hints, where there is something to hint at. */
    Comments hinted() {
        Map<String, List<Hint>> found = new HashMap<>();
        for (Question question : questions) {
            for (Box box : question.boxes()) {
                List<Hint> hints = Hint.in(text(box.id()), telltales);
                if (!hints.isEmpty()) {
                    found.put(box.id(), hints);
                }
            }
        }
        return new Comments(paper, questions, texts, shown, faults, found, telltales, tooMuch, act);
    }

    Comments tooLarge() {
        return new Comments(paper, questions, texts, shown, faults, hints, telltales, true, act);
    }

    /** What is said of a telltale; {0} stands for the words found. */
    public String said(Telltale telltale) {
        return paper.texts().of(telltale.kind().key(), "{0}");
    }

    public boolean faulty() {
        return tooMuch || !faults.isEmpty();
    }

    public boolean hinting() {
        return !hints.isEmpty();
    }

    public Collection<Fault> allFaults() {
        return questions.stream()
                .flatMap(question -> question.boxes().stream())
                .filter(box -> faults.containsKey(box.id()))
                .map(box -> faults.get(box.id()))
                .toList();
    }

    public String title() {
        return paper.texts().of("ballot.comments.title");
    }

    /** The page before this one. */
    public String back() {
        return paper.instrument().parts().isEmpty()
                ? paper.address()
                : paper.address(paper.instrument().parts().getLast().id());
    }

    public String guidance() {
        Texts words = paper.texts();
        if (paper.self()) {
            return words.of("ballot.comments.guidance.self");
        }
        return paper.ballot().writing().showing() == Showing.AS_MINE
                ? words.of("ballot.comments.guidance.mine")
                : words.of("ballot.comments.guidance", paper.commentMinimum());
    }

    public List<Hint> hints(String id) {
        return hints.getOrDefault(id, List.of());
    }

    public @Nullable Fault fault(String id) {
        return faults.get(id);
    }

    public String text(String id) {
        return texts.getOrDefault(id, "");
    }

    public String was(String id) {
        return shown.getOrDefault(id, "");
    }

    public boolean chosen(String choice, String option) {
        return text(choice).equals(option);
    }

    private static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }
}

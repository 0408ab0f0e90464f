package org.sightline.ballot;

import static org.sightline.ballot.SlottedPage.escaped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sightline.questionnaire.Item;
import org.sightline.system.Texts;

/** What one rater's page about several people has in the slots of its {@link TogetherSheet}. */
final class TogetherFilling {
    private final Together group;
    private final List<Paper> people;
    private final Part part;
    private final Texts texts;
    private final List<TogetherSheets.Gap> open = new ArrayList<>();
    private final Map<String, String> filled = new HashMap<>();

    TogetherFilling(Together group, Part part, boolean askForGaps, String csrfToken) {
        this.group = group;
        this.people = group.ready();
        this.part = part;
        this.texts = people.getFirst().texts();
        for (int i = 0; i < people.size(); i++) {
            fill(i, people.get(i), askForGaps);
        }
        filled.put(Sheet.CSRF, escaped(csrfToken));
        filled.put(Sheet.BACK, back());
        filled.put(Sheet.SEEN, seen());
        filled.put(Sheet.MINUTES, texts.of("ballot.part.minutes", group.minutes()));
        filled.put(Sheet.NEXT, texts.of(open.isEmpty() ? "ballot.part.next" : "ballot.part.continue"));
        if (!open.isEmpty()) {
            filled.put(Sheet.GAPS, new TogetherSheets.togetherGaps(open, open.size(), cannotSay()).render());
            filled.put(Sheet.AGAIN, "<input type=\"hidden\" name=\"gaps\" value=\"seen\">");
            filled.put(Sheet.TITLE, texts.of("ballot.together.gaps.title", open.size()) + ": ");
        }
    }

    String of(String slot) {
        return filled.getOrDefault(slot, "");
    }

    private void fill(int person, Paper paper, boolean askForGaps) {
        filled.put(TogetherSheet.name(person), escaped(paper.executive()));
        filled.put(TogetherSheet.nomination(person), paper.nomination().toString());
        Map<String, Integer> ratings = paper.ballot().writing().ratings();
        for (Item item : part.items()) {
            Integer rating = ratings.get(item.id());
            if (rating != null) {
                filled.put(TogetherSheet.chosen(person, item.id(), rating), " checked");
            } else if (askForGaps) {
                filled.put(
                        TogetherSheet.gap(person, item.id()),
                        "<p class=\"gap\">" + escaped(texts.of("ballot.part.gap")) + "</p>");
                open.add(new TogetherSheets.Gap(
                        TogetherSheet.anchor(person, item.id(), 1),
                        paper.executive(),
                        item.wording().in(paper.form()).replace("{N}", paper.executive())));
            }
        }
    }

    private String back() {
        int before = part.number() - 2;
        return before < 0
                ? group.address()
                : group.address(group.instrument().parts().get(before));
    }

    /** Who sees the answers: once where it is the same for all. */
    private String seen() {
        List<String> each = people.stream().map(Paper::seen).distinct().toList();
        return each.size() == 1
                ? escaped(each.getFirst())
                : people.stream()
                        .map(paper -> escaped(texts.of("ballot.together.seen", paper.executive(), paper.seen())))
                        .collect(Collectors.joining("<br>"));
    }

    private String cannotSay() {
        return group.instrument().questionnaire().scale().cannotSay();
    }
}

package org.sightline.ballot;

import static org.sightline.ballot.SlottedPage.escaped;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sightline.questionnaire.Item;

/** What one rater's page of statements has in the slots of its {@link Sheet}. */
final class Filling {
    private final Paper paper;
    private final Part part;
    private final String csrfToken;
    private final List<Item> open;
    private final Set<String> chosen = new HashSet<>();

    Filling(Paper paper, Part part, boolean askForGaps, String csrfToken) {
        this.paper = paper;
        this.part = part;
        this.csrfToken = csrfToken;
        Answers draft = paper.ballot().writing();
        this.open = askForGaps
                ? part.items().stream()
                        .filter(item -> !draft.ratings().containsKey(item.id()))
                        .toList()
                : List.of();
        draft.ratings().forEach((item, value) -> chosen.add(Sheet.chosen(item, value)));
    }

    String of(String slot) {
        return switch (slot) {
            case Sheet.NOTICE -> paper.trial() == null ? "" : notice();
            case Sheet.NAME -> escaped(paper.executive());
            case Sheet.CSRF -> escaped(csrfToken);
            case Sheet.BACK -> back();
            case Sheet.SEEN -> escaped(paper.seen());
            case Sheet.MINUTES -> minutes();
            case Sheet.GAPS -> open.isEmpty() ? "" : summary();
            case Sheet.AGAIN -> open.isEmpty() ? "" : "<input type=\"hidden\" name=\"gaps\" value=\"seen\">";
            case Sheet.TITLE -> open.isEmpty() ? "" : paper.texts().of("ballot.part.gaps.title", open.size()) + ": ";
            case Sheet.NEXT -> paper.texts().of(open.isEmpty() ? "ballot.part.next" : "ballot.part.continue");
            default -> {
                if (chosen.contains(slot)) {
                    yield " checked";
                }
                yield open.stream().anyMatch(item -> Sheet.gap(item.id()).equals(slot)) ? remark() : "";
            }
        };
    }

    private String notice() {
        return "<p class=\"flash\">" + escaped(paper.texts().of("library.preview.banner")) + "</p>";
    }

    private String back() {
        int before = part.number() - 2;
        return before < 0
                ? paper.address()
                : paper.address(paper.instrument().parts().get(before).id());
    }

    private String minutes() {
        return paper.texts()
                .of(
                        "ballot.part.minutes",
                        paper.instrument().minutes(paper.ballot().writing()));
    }

    private String summary() {
        List<Sheets.Gap> gaps = open.stream()
                .map(item -> new Sheets.Gap(
                        item.id(), item.wording().in(paper.form()).replace("{N}", paper.executive())))
                .toList();
        return new Sheets.gaps(
                        gaps,
                        gaps.size(),
                        paper.instrument().questionnaire().scale().cannotSay())
                .render();
    }

    private String remark() {
        return "<p class=\"gap\">" + escaped(paper.texts().of("ballot.part.gap")) + "</p>";
    }
}

package org.sightline.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Some of the people a rater is asked about, to be answered side by side: a statement is read once and answered for each
 * of them. It is a way of looking only. Every ballot is kept by itself as ever, and that it was filled in this way is
 * written nowhere. The own view is never part of it, as it is asked in other words and shown by itself.
 *
 * @param number from 1, of the groups of this rater
 * @param papers in the order that is this rater's and stays, sent and declined ones too, so that nobody changes group
 */
record Together(int number, List<Paper> papers) {
    /** More people on one page are compared with each other rather than judged. */
    static final int MOST = 4;

    private static final int FEWEST = 2;

    Together {
        papers = List.copyOf(papers);
    }

    /** Everybody a rater is asked about, in groups of about the same size. */
    static List<Together> of(List<Paper> asked) {
        List<Paper> others = asked.stream().filter(paper -> !paper.self()).toList();
        List<Together> groups = new ArrayList<>();
        int count = others.size() < FEWEST ? 0 : (others.size() + MOST - 1) / MOST;
        for (int i = 0; i < count; i++) {
            groups.add(new Together(i + 1, others.subList(others.size() * i / count, others.size() * (i + 1) / count)));
        }
        return groups;
    }

    /** Those whose answers are neither sent nor declined. */
    public List<Paper> open() {
        return papers.stream()
                .filter(paper -> !paper.ballot().shut() && !paper.ballot().isDeclined())
                .toList();
    }

    /** Those about whom the first question may be asked. */
    List<Paper> ready() {
        return open().stream().filter(paper -> !paper.undecided()).toList();
    }

    /** Whether there is still somebody to be put beside somebody. */
    public boolean offered() {
        return open().size() >= FEWEST;
    }

    /** The same people, some of them with what has been saved since. */
    Together with(List<Paper> saved) {
        return new Together(
                number,
                papers.stream()
                        .map(paper -> saved.stream()
                                .filter(newer -> newer.nomination().equals(paper.nomination()))
                                .findFirst()
                                .orElse(paper))
                        .toList());
    }

    public String names() {
        return open().stream().map(Paper::executive).collect(Collectors.joining(", "));
    }

    public String address() {
        return "/together/" + number;
    }

    String address(Part part) {
        return address() + "/" + part.id();
    }

    /** All are asked from one questionnaire: that of their campaign. */
    Instrument instrument() {
        return papers.getFirst().instrument();
    }

    /** The first page on which somebody has no answer yet; none when all pages have been filled in. */
    Optional<Part> resume() {
        return instrument().parts().stream()
                .filter(part -> open().stream()
                        .anyMatch(paper -> paper.ballot().writing().answered(part.itemIds()) == 0))
                .min(Comparator.comparingInt(Part::number));
    }

    /** Minutes that the statements about all of them still need. */
    public int minutes() {
        return instrument().minutes(open().stream().mapToLong(Paper::unanswered).sum());
    }
}

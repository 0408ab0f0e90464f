package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sightline.ballot.Ballots.Change;
import org.sightline.web.Skin;

/**
 * Where a rater's request begins: whose browser it is and which paper it is about. Whoever has no business here gets
 * one page, the same for every reason; whoever comes late is told so and sees once more what they wrote.
 */
@RequestScoped
class Desk {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int CONFLICT = 409;

    private final RoutingContext context;
    private final RaterCookie cookie;
    private final Papers papers;
    private final Ballots ballots;
    private final Skin skin;

    Desk(RoutingContext context, RaterCookie cookie, Papers papers, Ballots ballots, Skin skin) {
        this.context = context;
        this.cookie = cookie;
        this.papers = papers;
        this.ballots = ballots;
        this.skin = skin;
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record dead(List<String> lost) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record closed(LocalDate closedOn, List<String> lost) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record already(Paper paper, List<String> lost) implements TemplateInstance {}

    RaterSession session() {
        return session(List.of());
    }

    private RaterSession session(Collection<String> written) {
        RaterSession session = cookie.read(context).orElseThrow(() -> nothing(written));
        skin.of(session.campaignId());
        return session;
    }

    /** The paper of an address, of an open campaign. */
    Paper paper(String nomination) {
        return paper(nomination, List.of());
    }

    /** The same for a form; {@code written} is shown again if it cannot be taken. */
    Paper paper(String nomination, Collection<String> written) {
        Paper paper = papers.find(session(written), id(nomination, written)).orElseThrow(() -> nothing(written));
        if (!paper.open()) {
            throw Reply.instead(GONE, new closed(paper.closesOn(), texts(written)));
        }
        return paper;
    }

    /** Everything this browser's rater is asked in an open campaign. */
    List<Paper> asked() {
        List<Paper> asked = papers.all(session());
        if (asked.isEmpty()) {
            throw nothing();
        }
        if (!asked.getFirst().open()) {
            throw tooLate(asked.getFirst().closesOn());
        }
        return asked;
    }

    /** The people of an address that are answered side by side. */
    Together group(String number) {
        return Together.of(asked()).stream()
                .filter(group -> Integer.toString(group.number()).equals(number))
                .findFirst()
                .orElseThrow(this::nothing);
    }

    /** Keeps one change of each ballot; one that cannot be kept does not hold up the others. */
    List<Paper> saveEach(List<Paper> changed, Function<Paper, Change> change) {
        List<Outcome> outcomes = changed.stream()
                .map(paper -> ballots.save(paper, change.apply(paper)))
                .toList();
        return outcomes.stream().map(outcome -> kept(outcome, List.of())).toList();
    }

    /** Keeps a change, or shows {@code written} again with the reason why it could not be kept. */
    Paper save(Paper paper, Collection<String> written, Change change) {
        return kept(ballots.save(paper, change), written);
    }

    Paper withdraw(Paper paper) {
        return kept(ballots.withdraw(paper), List.of());
    }

    private Paper kept(Outcome outcome, Collection<String> written) {
        return switch (outcome) {
            case Outcome.Saved(Paper now) -> now;
            case Outcome.Refused(Paper now) -> throw Reply.instead(CONFLICT, new already(now, texts(written)));
            case Outcome.Closed(Paper now) -> throw Reply.instead(GONE, new closed(now.closesOn(), texts(written)));
            case Outcome.Unknown() -> throw nothing(written);
        };
    }

    private UUID id(String nomination, Collection<String> written) {
        try {
            return UUID.fromString(nomination);
        } catch (IllegalArgumentException e) {
            throw nothing(written);
        }
    }

    RuntimeException nothing() {
        return nothing(List.of());
    }

    /** Every dead end is the same page, in nobody's colours: it tells no more than that there is none. */
    private RuntimeException nothing(Collection<String> written) {
        skin.none();
        return Reply.instead(NOT_FOUND, new dead(texts(written)));
    }

    static RuntimeException tooLate(LocalDate closedOn) {
        return Reply.instead(GONE, new closed(closedOn, List.of()));
    }

    private static List<String> texts(Collection<String> written) {
        return written.stream().filter(text -> !text.isBlank()).toList();
    }
}

package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The encrypted ballots in the hands of their raters. */
@ApplicationScoped
class Ballots {
    /** A rater does not save the same ballot from this many tabs in the same instant. */
    private static final int TRIES = 50;

    private final Papers papers;
    private final BallotRows rows;

    Ballots(Papers papers, BallotRows rows) {
        this.papers = papers;
        this.rows = rows;
    }

    /**
     * Applies a change to the ballot as the request found it and keeps it, or to its newest state if it has changed since;
     * nothing is kept halfway.
     */
    Outcome save(Paper found, Change change) {
        Paper paper = found;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!paper.open()) {
                return new Outcome.Closed(paper);
            }
            Optional<Ballot> changed = change.of(paper.ballot());
            if (changed.isEmpty()) {
                return new Outcome.Refused(paper);
            }
            if (changed.get().equals(paper.ballot()) || written(paper, changed.get())) {
                return new Outcome.Saved(paper.with(changed.get()));
            }
            Optional<Paper> now = papers.find(paper.session(), paper.nomination());
            if (now.isEmpty()) {
                return new Outcome.Unknown();
            }
            paper = now.get();
        }
        throw new IllegalStateException("a ballot changed under " + TRIES + " attempts to save it");
    }

    /** Deletes the ballot; done as well if there was none. */
    Outcome withdraw(Paper paper) {
        if (rows.delete(paper.session(), paper.nomination()) || paper.version() == 0) {
            return new Outcome.Saved(paper.with(Ballot.EMPTY));
        }
        return papers.find(paper.session(), paper.nomination())
                .<Outcome>map(now -> now.open() ? new Outcome.Saved(now) : new Outcome.Closed(now))
                .orElseGet(Outcome.Unknown::new);
    }

    private boolean written(Paper paper, Ballot ballot) {
        return rows.write(paper.session(), paper.nomination(), paper.version(), ballot)
                .isPresent();
    }

    /** What a rater does to a ballot; empty if its state does not allow it. */
    interface Change {
        Optional<Ballot> of(Ballot current);
    }
}

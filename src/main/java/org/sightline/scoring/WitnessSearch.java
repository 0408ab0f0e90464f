package org.sightline.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Item;
import org.sightline.questionnaire.Questionnaire;

/**
 * The witness test of one publication (method.md B8 T2): for each answer of an anonymous rater, and against each other
 * rater of the group as an insider, it looks for other feedback in which that answer differs, the insider's answers stand
 * as they are, and the published bytes are the same. Where there is such a witness, nobody can compute the answer from what
 * is published, whatever they compute.
 *
 * <p>A witness that changes two raters speaks for both, against every insider but these two. Therefore two witnesses with
 * different partners, or one without a partner, speak for a rater against everybody, and a cell of n answers takes about n
 * publications instead of n squared. A rater who could not say has nothing to hide in the cell and, as an insider, knows
 * nothing of it.
 */
public final class WitnessSearch {
    private final List<Item> items;
    private final Policy policy;
    private final Publisher publisher;
    private final int highest;

    public WitnessSearch(Questionnaire questionnaire, Policy policy, Publisher publisher) {
        this.items = questionnaire.ratedItems();
        this.policy = policy;
        this.publisher = publisher;
        this.highest = questionnaire.scale().highest();
    }

    /**
     * What the search found.
     *
     * @param tried probes: an answer, without and with each insider against whom it is protected
     * @param hits probes without a witness: there the answer may follow from what is published
     * @param publications how often the publisher ran
     */
    public record Outcome(long tried, long hits, long publications) {
        public boolean passed() {
            return hits == 0;
        }
    }

    /** Probes every answer. */
    public Outcome check(Feedback feedback) {
        return check(feedback, Long.MAX_VALUE);
    }

    /** Probes answers until this many probes have no witness; for publishers that are known to leak. */
    public Outcome check(Feedback feedback, long enough) {
        Probing probing = new Probing(feedback);
        for (int atom = 0; atom < feedback.atoms().size(); atom++) {
            for (int item = 0; item < items.size() && probing.hits < enough; item++) {
                if (!feedback.atoms().get(atom).group().identified()) {
                    probing.cell(new WitnessCell(feedback, atom, item, highest));
                }
            }
        }
        return new Outcome(probing.tried, probing.hits, probing.publications);
    }

    /** Other feedback with another answer of one rater and the same publication, if there is any. */
    public Optional<Feedback> witness(Feedback feedback, int atom, int item, int rater) {
        WitnessCell cell = new WitnessCell(feedback, atom, item, highest);
        return new Probing(feedback).witness(cell, rater, Cover.NOBODY).map(cell::changed);
    }

    private final class Probing {
        private final byte[] published;
        private long tried;
        private long hits;
        private long publications = 1;

        Probing(Feedback feedback) {
            this.published = publisher.publish(feedback);
        }

        void cell(WitnessCell cell) {
            Cover[] covers = new Cover[cell.size()];
            Arrays.setAll(covers, _ -> new Cover());
            List<Integer> members = cell.answered();
            for (int rater : members) {
                boolean insiders = policy.protectHigh() > 0 || turned(cell, rater) < highest;
                tried += insiders ? members.size() : 1;
                while (!covers[rater].complete(insiders)) {
                    Optional<WitnessCell.Change> found = witness(cell, rater, covers[rater].partner());
                    if (found.isEmpty()) {
                        hits += covers[rater].partner() == Cover.NOBODY && insiders ? members.size() : 1;
                        break;
                    }
                    int partner = found.get().partner();
                    covers[rater].add(partner);
                    if (partner != Cover.NOBODY) {
                        covers[partner].add(rater);
                    }
                }
            }
        }

        Optional<WitnessCell.Change> witness(WitnessCell cell, int rater, int insider) {
            return cell.changes(rater, insider)
                    .filter(change -> same(cell, change))
                    .findFirst();
        }

        private boolean same(WitnessCell cell, WitnessCell.Change change) {
            publications++;
            return Arrays.equals(publisher.publish(cell.changed(change)), published);
        }
    }

    private int turned(WitnessCell cell, int rater) {
        int asked = cell.value(rater);
        return items.get(cell.item()).warning() ? highest + 1 - asked : asked;
    }

    /** Against whom the witnesses found so far speak for one rater. */
    private static final class Cover {
        static final int NOBODY = -1;

        private int partner = NOBODY;
        private boolean everybody;

        void add(int other) {
            everybody |= other == NOBODY || partner != NOBODY && partner != other;
            partner = partner == NOBODY ? other : partner;
        }

        int partner() {
            return partner;
        }

        boolean complete(boolean insiders) {
            return everybody || partner != NOBODY && !insiders;
        }
    }
}

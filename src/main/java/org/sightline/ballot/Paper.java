package org.sightline.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Form;
import org.sightline.system.Texts;

/**
 * A ballot in the rater's hands: what is asked about whom, and what is written on it so far.
 *
 * @param open whether the campaign takes answers
 * @param closesOn the last day on which it does
 * @param minimum k, the fewest answers of a group that are shown
 * @param coach who interprets the answers, by name if one has been named
 * @param trial where the pages of a paper on which nothing is kept are, null for one that counts
 * @param version a random mark of the stored row, 0 if there is none; it says nothing of how often it was saved
 * @param texts in the rater's language
 */
record Paper(
        RaterSession session,
        UUID nomination,
        @Nullable String trial,
        boolean open,
        LocalDate closesOn,
        int minimum,
        String executive,
        String coach,
        Relationship relationship,
        @Nullable LocalDate workedFrom,
        @Nullable LocalDate workedTo,
        Instrument instrument,
        Ballot ballot,
        int version,
        Texts texts) {

    Paper with(Ballot changed) {
        return new Paper(
                session,
                nomination,
                trial,
                open,
                closesOn,
                minimum,
                executive,
                coach,
                relationship,
                workedFrom,
                workedTo,
                instrument,
                changed,
                version,
                texts);
    }

    Form form() {
        return form(relationship);
    }

    static Form form(Relationship relationship) {
        if (relationship == Relationship.SELF) {
            return Form.SELF;
        }
        return relationship.past() ? Form.PAST : Form.CURRENT;
    }

    public boolean self() {
        return relationship == Relationship.SELF;
    }

    /** Whether this rater is asked how to be shown. */
    public boolean choosesShowing() {
        return relationship == Relationship.CURRENT_SUPERVISOR;
    }

    /** Whether that choice is still to be made before the first answer. */
    public boolean undecided() {
        return choosesShowing() && ballot.writing().showing() == Showing.UNDECIDED;
    }

    public String address() {
        return trial == null ? "/answers/" + nomination : trial;
    }

    /** Where it goes on later. */
    public String later() {
        return trial == null
                ? "/answers?saved=1"
                : address(instrument.parts().getFirst().id());
    }

    String address(String page) {
        return address() + "/" + page;
    }

    /** The first page of statements without any answer; then the comments; then the check. */
    String resume() {
        Answers draft = ballot.writing();
        for (Part part : instrument.parts()) {
            if (draft.answered(part.itemIds()) == 0) {
                return part.id();
            }
        }
        return silent() ? Part.COMMENTS : Part.CHECK;
    }

    /** Whether this rater may say what they went on to do. */
    public boolean asksForLineage() {
        return trial == null && relationship == Relationship.PAST_DIRECT_REPORT && instrument.survey();
    }

    public boolean saysLineage() {
        return Lineage.said(ballot.writing().words()).isPresent();
    }

    /** The page after this one of statements. */
    String after(Part part) {
        String next = instrument.after(part);
        return next.equals(Part.CHECK) ? afterQuestions() : next;
    }

    /** The page after the last question. */
    String afterQuestions() {
        return asksForLineage() ? Part.LINEAGE : Part.CHECK;
    }

    /** The address of the page before that. */
    String beforeLineage() {
        return address(
                instrument.asksInWords()
                        ? Part.COMMENTS
                        : instrument.parts().getLast().id());
    }

    /** How many statements have a rating; from half of them on a rater's answers are counted (method.md A2). */
    public long ratings() {
        return ballot.writing().points(instrument.items());
    }

    public boolean tooFew() {
        return ratings() < instrument.questionnaire().eligibleFrom();
    }

    /** Comments need this many people, however few are enough for scores. */
    public int commentMinimum() {
        return new CommentRules(Policy.withMinimum(minimum)).fewestToName();
    }

    /** Where it is explained how answers are protected. */
    public String explanation() {
        return "/protection/" + session.campaignId();
    }

    /** Who sees the answers, in a sentence. */
    String seen() {
        if (self()) {
            return texts.of("ballot.part.seen.self");
        }
        return ballot.writing().showing() == Showing.AS_MINE
                ? texts.of("ballot.part.seen.mine")
                : texts.of("ballot.part.seen", minimum);
    }

    public String heading() {
        return self() ? texts.of("ballot.heading.self") : texts.of("ballot.heading", executive);
    }

    /** Whom it is about, where a list names several. */
    public String subject() {
        return self() ? texts.of("ballot.heading.self") : executive;
    }

    /** The text that says as what the rater is asked. */
    public String askedKey() {
        return "ballot.as." + relationship;
    }

    /** The same in a few words. */
    public String relationshipKey() {
        return "ballot.short." + relationship;
    }

    /** Minutes that the statements still need. */
    public int minutes() {
        return instrument.minutes(ballot.writing());
    }

    /** How many statements have neither a rating nor a "cannot say". */
    public long unanswered() {
        return instrument.items().size() - ballot.writing().answered(instrument.items());
    }

    /** Whether open questions are asked and nothing is written yet. */
    public boolean silent() {
        return instrument.asksInWords() && ballot.writing().silent();
    }
}

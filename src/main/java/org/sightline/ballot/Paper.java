package org.sightline.ballot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.Questionnaire;

/**
 * A ballot in the rater's hands: what is asked about whom, and what is written on it so far.
 *
 * @param open whether the campaign takes answers
 * @param closesOn the last day on which it does
 * @param minimum k, the fewest answers of a group that are shown
 * @param version a random mark of the stored row, 0 if there is none; it says nothing of how often it was saved
 */
record Paper(
        RaterSession session,
        UUID nomination,
        boolean open,
        LocalDate closesOn,
        int minimum,
        String executive,
        Relationship relationship,
        @Nullable LocalDate workedFrom,
        @Nullable LocalDate workedTo,
        Questionnaire questionnaire,
        Ballot ballot,
        int version) {

    Form form() {
        return form(relationship);
    }

    static Form form(Relationship relationship) {
        if (relationship == Relationship.SELF) {
            return Form.SELF;
        }
        return relationship.past() ? Form.PAST : Form.CURRENT;
    }

    boolean self() {
        return relationship == Relationship.SELF;
    }

    /** Whether this rater is asked how to be shown. */
    boolean choosesShowing() {
        return relationship == Relationship.CURRENT_SUPERVISOR;
    }

    /** Whether that choice is still to be made before the first answer. */
    boolean undecided() {
        return choosesShowing() && ballot.writing().showing() == Showing.UNDECIDED;
    }

    String address() {
        return "/answers/" + nomination;
    }

    String address(String page) {
        return address() + "/" + page;
    }

    /** The first page of statements without any answer; then the comments; then the check. */
    String resume() {
        Answers draft = ballot.writing();
        for (Part part : Part.of(questionnaire)) {
            if (draft.answered(part.itemIds()) == 0) {
                return part.id();
            }
        }
        boolean commented = questionnaire.questions().isEmpty() || !draft.words().isEmpty();
        return commented ? Part.CHECK : Part.COMMENTS;
    }

    /** Whether a rater with so few answers is left out of the scores (method.md A2). */
    boolean tooFew() {
        return ballot.writing().points(questionnaire.itemIds().collect(java.util.stream.Collectors.toSet()))
                < questionnaire.eligibleFrom();
    }
}

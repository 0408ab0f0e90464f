package org.sightline.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.rater.Asked;
import org.sightline.system.Texts;

/**
 * What a rater is called upon to do, as the mails say it.
 *
 * @param to the rater's name
 * @param link the rater's one link; empty once the collection is over
 * @param optOut where the reader of this mailbox stops further mails
 */
record Call(
        String to,
        String address,
        UUID organisationId,
        String organisation,
        List<Asked> asked,
        Campaign.Kind kind,
        int minimum,
        LocalDate closesOn,
        String link,
        String optOut,
        Locale locale,
        Look look) {
    Call {
        asked = List.copyOf(asked);
    }

    /** Whether it is a pulse or a question, which takes a minute at most. */
    boolean small() {
        return kind != Campaign.Kind.SURVEY;
    }

    boolean self() {
        return asked.stream().anyMatch(Asked::self);
    }

    /** The executives other than the rater, in the order in which they are listed. */
    List<String> others() {
        return asked.stream()
                .filter(one -> !one.self())
                .map(Asked::executiveName)
                .toList();
    }

    /** The fewest people whose answers are shown together; words take one more than numbers usually do. */
    int fewest() {
        return kind == Campaign.Kind.QUESTION ? new CommentRules(Policy.withMinimum(minimum)).fewestToPool() : minimum;
    }

    boolean supervises() {
        return asked.stream().anyMatch(one -> one.relationship() == Relationship.CURRENT_SUPERVISOR);
    }

    /** "Ana Ruiz", "Ana Ruiz and Bo Li", "Ana Ruiz and 3 others": short enough for a subject. */
    String names() {
        List<String> others = others();
        return switch (others.size()) {
            case 0 -> "";
            case 1 -> others.getFirst();
            case 2 -> text("names.two", others.get(0), others.get(1));
            default -> text("names.many", others.getFirst(), others.size() - 1);
        };
    }

    /** The coaches by name, each once; the organisation where there is none. */
    String coaches() {
        List<String> names = asked.stream()
                .map(Asked::coachName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> organisation;
            case 1 -> names.getFirst();
            case 2 -> text("names.two", names.get(0), names.get(1));
            default -> organisation;
        };
    }

    /** "12 March". */
    String day() {
        return Texts.in(locale).date(closesOn, "invitation.day");
    }

    /** "Thursday 12 March 2026". */
    String fullDay() {
        return Texts.in(locale).date(closesOn, "invitation.full-day");
    }

    /** What a pulse and a question say in words of their own; everything else is the same for all. */
    String ownText(String name, Object... arguments) {
        String own = switch (kind) {
            case SURVEY -> "";
            case PULSE -> ".pulse";
            case QUESTION -> ".question";
        };
        return text(name + own, arguments);
    }

    String text(String name, Object... arguments) {
        return Texts.in(locale).of("invitation." + name, arguments);
    }
}

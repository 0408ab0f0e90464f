package org.sightline.nomination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Message;

/** What is worth a thought before somebody is asked. It advises; nothing of it stands in the way. */
final class Remarks {
    /** Months together below which somebody has seen little. */
    static final int SHORT = 6;

    /** Months since the end after which memory has faded. */
    static final int LONG_AGO = 36;

    private Remarks() {}

    /**
     * @param listed whether the directory knows the address
     * @param already the relationship in which the person is asked about this executive already
     * @param insteadOf the name of somebody whose invitation could not be delivered
     */
    static List<Message> of(
            Proposal proposal,
            LocalDate today,
            boolean listed,
            Optional<Relationship> already,
            Optional<String> insteadOf) {
        List<Message> remarks = new ArrayList<>();
        already.ifPresent(known -> remarks.add(Message.of("nomination.remark.already." + known.id())));
        insteadOf.ifPresent(name -> remarks.add(Message.of("nomination.remark.instead", name)));
        if (!listed) {
            remarks.add(Message.of("nomination.remark.outside"));
        }
        LocalDate end = proposal.workedTo().orElse(today);
        proposal.workedFrom()
                .ifPresentOrElse(
                        from -> {
                            long months = ChronoUnit.MONTHS.between(from, end);
                            if (months < SHORT) {
                                remarks.add(Message.of("nomination.remark.short", months));
                            }
                        },
                        () -> remarks.add(Message.of("nomination.remark.undated")));
        if (proposal.workedTo().isPresent() && ChronoUnit.MONTHS.between(end, today) >= LONG_AGO) {
            remarks.add(Message.of("nomination.remark.long-ago", ChronoUnit.YEARS.between(end, today)));
        }
        return remarks;
    }
}

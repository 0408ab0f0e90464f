package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.account.Account;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executives;
import org.sightline.organisation.People;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.Changes;
import org.sightline.sheet.Plan;
import org.sightline.sheet.Sheet;

/** Takes the rows of a file into a campaign being prepared: first counted, then in one transaction, or not at all. */
@ApplicationScoped
class RosterImport {
    private final People people;
    private final Executives executives;
    private final Nominations nominations;
    private final Raters raters;
    private final Coaches coaches;
    private final RosterLoads loads;
    private final Clock clock;

    RosterImport(
            People people,
            Executives executives,
            Nominations nominations,
            Raters raters,
            Coaches coaches,
            RosterLoads loads,
            Clock clock) {
        this.people = people;
        this.executives = executives;
        this.nominations = nominations;
        this.raters = raters;
        this.coaches = coaches;
        this.loads = loads;
        this.clock = clock;
    }

    /** What the rows would change. Writes nothing. */
    @Transactional
    Plan plan(Campaign campaign, Sheet sheet) {
        return run(campaign, sheet, Optional.empty());
    }

    /** Makes the changes of a file without faults; anything else is refused. */
    @Transactional
    Plan take(Campaign campaign, Sheet sheet, Changes changes) {
        if (!campaign.preparing()) {
            throw new IllegalStateException("campaign " + campaign.id() + " takes no file: it is " + campaign.state());
        }
        return run(campaign, sheet, Optional.of(changes));
    }

    private Plan run(Campaign campaign, Sheet sheet, Optional<Changes> write) {
        RosterReading reading = RosterReading.of(sheet);
        List<CellFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(RosterCheck.of(reading.rows(), campaign.today(clock.instant())));
        Map<String, UUID> coachIds =
                coaches.of(campaign.organisationId()).stream().collect(Collectors.toMap(Account::email, Account::id));
        unknownCoaches(reading.rows(), coachIds, faults);
        RosterLoads.Found asked = loads.in(campaign, reading.rows());
        faults.addAll(asked.faults());
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CellFault::line));
            return Plan.faulty(faults);
        }
        return new RosterPass(people, executives, nominations, raters, campaign, coachIds, write)
                .over(reading)
                .remarking(asked.remarks());
    }

    private static void unknownCoaches(List<RosterRow> rows, Map<String, UUID> coachIds, List<CellFault> faults) {
        for (RosterRow row : rows) {
            row.coachAddress()
                    .filter(address -> !coachIds.containsKey(address.text()))
                    .ifPresent(address -> faults.add(
                            CellFault.of(row.line(), "coach_email", "rater.import.fault.coach", address.text())));
        }
    }
}

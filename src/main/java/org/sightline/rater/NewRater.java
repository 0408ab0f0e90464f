package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.ledger.Load;
import org.sightline.ledger.Requests;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.web.Faults;

/** Whether somebody may be asked about an executive by hand, and whether that is wise. */
@ApplicationScoped
class NewRater {
    private final People people;
    private final Requests requests;
    private final Clock clock;

    NewRater(People people, Requests requests, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * What came of looking at it.
     *
     * @param insist the address that is asked if it is sent once more; empty if nothing was advised against
     * @param excepting for whom an administrator can make an exception; null if none is needed, or can be made yet
     */
    record Look(Faults faults, String insist, @Nullable UUID excepting) {
        static final Look NONE = new Look(Faults.none(), "", null);
    }

    /** @param insisted the address against which the page advised before */
    Look at(
            Campaign campaign,
            RosterView.ExecutiveRow row,
            PersonEntry form,
            RelationshipEntry entry,
            String insisted) {
        List<Faults.Fault> faults = new ArrayList<>(form.faults());
        form.address().ifPresent(address -> {
            if (row.email().equals(address.text())) {
                faults.add(Faults.Fault.of("email", "rater.fault.self", row.name()));
            } else if (row.raters().stream().anyMatch(rater -> rater.email().equals(address.text()))) {
                faults.add(Faults.Fault.of("email", "rater.fault.twice", row.name()));
            }
        });
        faults.addAll(entry.faults(campaign.today(clock.instant())));
        if (!faults.isEmpty()) {
            return new Look(new Faults(faults), insisted, null);
        }
        return load(campaign, row, form.soundAddress(), insisted);
    }

    private Look load(Campaign campaign, RosterView.ExecutiveRow row, EmailAddress address, String insisted) {
        Load load =
                requests.besides(campaign, row.id(), List.of(address.text())).getOrDefault(address.text(), Load.NONE);
        if (load.full()) {
            Optional<Person> known = people.withAddress(campaign.organisationId(), address);
            return new Look(
                    Faults.of("email", "rater.fault.full", load.requests()),
                    "",
                    known.map(Person::id).orElse(null));
        }
        return load.many() && !insisted.equals(address.text())
                ? new Look(Faults.of("email", "rater.fault.many", load.requests()), address.text(), null)
                : Look.NONE;
    }
}

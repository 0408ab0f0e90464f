package org.sightline.rater;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.account.Account;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.organisation.PersonEntry;
import org.sightline.system.Texts;

/** Takes the rows of a file into a campaign being prepared: first counted, then in one transaction, or not at all. */
@ApplicationScoped
class RosterImport {
    private final People people;
    private final Executives executives;
    private final Nominations nominations;
    private final Raters raters;
    private final Coaches coaches;
    private final Clock clock;

    RosterImport(
            People people,
            Executives executives,
            Nominations nominations,
            Raters raters,
            Coaches coaches,
            Clock clock) {
        this.people = people;
        this.executives = executives;
        this.nominations = nominations;
        this.raters = raters;
        this.coaches = coaches;
        this.clock = clock;
    }

    /** What the rows would change. Writes nothing. */
    @Transactional
    RosterPlan plan(Campaign campaign, RosterReading reading) {
        return run(campaign, reading, false);
    }

    /** Makes the changes of a plan without faults; anything else is refused. */
    @Transactional
    RosterPlan take(Campaign campaign, RosterReading reading) {
        if (!campaign.draft()) {
            throw new IllegalStateException("campaign " + campaign.id() + " takes no file: it is " + campaign.state());
        }
        RosterPlan plan = run(campaign, reading, false);
        return plan.sound() ? run(campaign, reading, true) : plan;
    }

    private RosterPlan run(Campaign campaign, RosterReading reading, boolean write) {
        List<RosterFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(RosterCheck.of(reading.rows(), campaign.today(clock.instant())));
        Map<String, UUID> coachIds =
                coaches.of(campaign.organisationId()).stream().collect(Collectors.toMap(Account::email, Account::id));
        unknownCoaches(reading.rows(), coachIds, faults);
        if (!faults.isEmpty()) {
            faults.sort(java.util.Comparator.comparingInt(RosterFault::line));
            return RosterPlan.faulty(faults);
        }
        return new Pass(campaign, coachIds, write).over(reading);
    }

    private static void unknownCoaches(List<RosterRow> rows, Map<String, UUID> coachIds, List<RosterFault> faults) {
        for (RosterRow row : rows) {
            EmailAddress.parse(row.coachEmail())
                    .filter(address -> !coachIds.containsKey(address.text()))
                    .ifPresent(address -> faults.add(new RosterFault(
                            row.line(),
                            "coach_email",
                            Texts.in(Locale.ENGLISH).of("rater.import.fault.coach", address.text()))));
        }
    }

    /** One walk over the rows, counting and, if so told, writing. */
    private final class Pass {
        private final Campaign campaign;
        private final Map<String, UUID> coachIds;
        private final boolean write;
        private final Map<String, Person> known;
        private final Set<String> seen = new HashSet<>();
        private final Map<UUID, Executive> enrolled = new HashMap<>();
        private final Map<UUID, Rater> asking = new HashMap<>();
        private final Map<String, Nomination> named = new HashMap<>();
        private RosterPlan.Counts executiveCounts = RosterPlan.Counts.NONE;
        private RosterPlan.Counts peopleCounts = RosterPlan.Counts.NONE;
        private RosterPlan.Counts raterCounts = RosterPlan.Counts.NONE;

        Pass(Campaign campaign, Map<String, UUID> coachIds, boolean write) {
            this.campaign = campaign;
            this.coachIds = coachIds;
            this.write = write;
            this.known = new HashMap<>();
            executives.of(campaign.id()).forEach(executive -> enrolled.put(executive.personId(), executive));
            raters.of(campaign.id()).forEach(rater -> asking.put(rater.personId(), rater));
            nominations
                    .ofCampaign(campaign.id())
                    .forEach(
                            nomination -> named.put(nomination.executiveId() + " " + nomination.raterId(), nomination));
        }

        RosterPlan over(RosterReading reading) {
            Set<String> addresses = new HashSet<>();
            Map<String, String> coachOf = new LinkedHashMap<>();
            for (RosterRow row : reading.rows()) {
                addresses.add(row.executive().soundAddress().text());
                coachOf.merge(row.executive().soundAddress().text(), row.coachEmail(), (a, b) -> a.isEmpty() ? b : a);
                if (!row.withoutRater()) {
                    addresses.add(row.rater().soundAddress().text());
                }
            }
            known.putAll(people.withAddresses(campaign.organisationId(), addresses));
            Map<String, Executive> byAddress = new HashMap<>();
            for (RosterRow row : reading.rows()) {
                String address = row.executive().soundAddress().text();
                Person person = person(row.executive());
                Executive executive =
                        byAddress.computeIfAbsent(address, a -> executive(person, coach(coachOf.getOrDefault(a, ""))));
                if (!row.withoutRater()) {
                    rater(executive, person(row.rater()), row.relationship());
                }
            }
            return new RosterPlan(executiveCounts, peopleCounts, raterCounts, reading.ignored(), List.of());
        }

        private @Nullable UUID coach(String typed) {
            return EmailAddress.parse(typed)
                    .map(address -> coachIds.get(address.text()))
                    .orElse(null);
        }

        private Person person(PersonEntry entry) {
            String address = entry.soundAddress().text();
            Person person = known.get(address);
            if (person == null) {
                person = new Person(
                        UUID.randomUUID(),
                        campaign.organisationId(),
                        entry.name(),
                        entry.soundAddress(),
                        Locale.ENGLISH);
                known.put(address, person);
                seen.add(address);
                peopleCounts = peopleCounts.created();
                if (write) {
                    people.persist(person);
                }
            } else if (seen.add(address)) {
                boolean renamed = !person.name().equals(entry.name());
                peopleCounts = renamed ? peopleCounts.updated() : peopleCounts.skipped();
                if (renamed && write) {
                    person.rename(entry.name());
                }
            }
            return person;
        }

        private Executive executive(Person person, @Nullable UUID coachId) {
            Executive executive = enrolled.get(person.id());
            if (executive == null) {
                executiveCounts = executiveCounts.created();
                return enrol(person, coachId);
            }
            if (coachId == null || executive.coachId().equals(Optional.of(coachId))) {
                executiveCounts = executiveCounts.skipped();
                return executive;
            }
            executiveCounts = executiveCounts.updated();
            if (write) {
                executive.entrustTo(coachId);
            }
            return executive;
        }

        private Executive enrol(Person person, @Nullable UUID coachId) {
            Executive executive = new Executive(UUID.randomUUID(), campaign.id(), person.id(), coachId);
            enrolled.put(person.id(), executive);
            if (write) {
                executives.persist(executive);
                nominations.persist(Nomination.ofSelf(
                        UUID.randomUUID(), executive.id(), asked(person).id()));
            }
            return executive;
        }

        private void rater(Executive executive, Person person, RelationshipEntry entry) {
            Rater rater = asked(person);
            Nomination nomination = named.get(executive.id() + " " + rater.id());
            if (nomination == null) {
                raterCounts = raterCounts.created();
                if (write) {
                    nominations.persist(new Nomination(
                            UUID.randomUUID(),
                            executive.id(),
                            rater.id(),
                            entry.soundRelationship(),
                            entry.soundFrom(),
                            entry.soundTo()));
                }
            } else if (RelationshipEntry.of(nomination).equals(entry)) {
                raterCounts = raterCounts.skipped();
            } else {
                raterCounts = raterCounts.updated();
                if (write) {
                    nomination.change(entry.soundRelationship(), entry.soundFrom(), entry.soundTo());
                }
            }
        }

        private Rater asked(Person person) {
            return asking.computeIfAbsent(person.id(), id -> {
                Rater rater = new Rater(UUID.randomUUID(), campaign.id(), id);
                if (write) {
                    raters.persist(rater);
                }
                return rater;
            });
        }
    }
}

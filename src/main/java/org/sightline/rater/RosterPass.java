package org.sightline.rater;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.organisation.FiledPeople;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.sheet.Changes;
import org.sightline.sheet.Plan;

/** One walk over the rows of a file, counting what they change and, if so told, changing it. */
final class RosterPass {
    private final People people;
    private final Campaign campaign;
    private final Map<String, UUID> coachIds;
    private final Optional<Changes> write;
    private final Map<UUID, Executive> enrolled = new HashMap<>();
    private final Map<UUID, Rater> asking = new HashMap<>();
    private final Map<String, Nomination> named = new HashMap<>();
    private Plan.Count executiveCounts = Plan.Count.none("rater.campaign.executives");
    private Plan.Count raterCounts = Plan.Count.none("rater.raters");

    RosterPass(
            People people,
            Executives executives,
            Nominations nominations,
            Raters raters,
            Campaign campaign,
            Map<String, UUID> coachIds,
            Optional<Changes> write) {
        this.people = people;
        this.campaign = campaign;
        this.coachIds = coachIds;
        this.write = write;
        executives.of(campaign.id()).forEach(executive -> enrolled.put(executive.personId(), executive));
        raters.of(campaign.id()).forEach(rater -> asking.put(rater.personId(), rater));
        nominations
                .ofCampaign(campaign.id())
                .forEach(nomination -> named.put(nomination.executiveId() + " " + nomination.raterId(), nomination));
    }

    Plan over(RosterReading reading) {
        Set<String> addresses = new HashSet<>();
        Map<String, UUID> coachOf = new HashMap<>();
        for (RosterRow row : reading.rows()) {
            String executive = row.executive().soundAddress().text();
            addresses.add(executive);
            row.coachAddress()
                    .map(address -> coachIds.get(address.text()))
                    .ifPresent(coach -> coachOf.putIfAbsent(executive, coach));
            if (!row.withoutRater()) {
                addresses.add(row.rater().soundAddress().text());
            }
        }
        FiledPeople filed = new FiledPeople(people, campaign.organisationId(), addresses, write);
        Map<String, Executive> byAddress = new HashMap<>();
        for (RosterRow row : reading.rows()) {
            String address = row.executive().soundAddress().text();
            Person person = filed.of(row.executive(), row.executiveLanguage(), row.executiveZone());
            Executive executive = byAddress.computeIfAbsent(address, a -> executive(person, coachOf.get(a)));
            if (!row.withoutRater()) {
                rater(executive, filed.of(row.rater(), row.language(), row.zone()), row.relationship());
            }
        }
        return new Plan(List.of(executiveCounts, raterCounts, filed.count()), reading.ignored(), List.of(), List.of());
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
        String before = executive.coachId().map(UUID::toString).orElse("");
        write.ifPresent(changes -> {
            executive.entrustTo(coachId);
            changes.changed(
                    "executive", executive.id(), Map.of("coach_id", before), Map.of("coach_id", coachId.toString()));
        });
        return executive;
    }

    private Executive enrol(Person person, @Nullable UUID coachId) {
        Executive executive = new Executive(UUID.randomUUID(), campaign.id(), person.id(), coachId);
        enrolled.put(person.id(), executive);
        write.ifPresent(changes -> {
            changes.created("executive", executive.id(), executive);
            Nomination self = Nomination.ofSelf(
                    UUID.randomUUID(), executive.id(), asked(person).id());
            changes.created("nomination", self.id(), self);
        });
        return executive;
    }

    private void rater(Executive executive, Person person, RelationshipEntry entry) {
        Rater rater = asked(person);
        Nomination nomination = named.get(executive.id() + " " + rater.id());
        if (nomination == null) {
            raterCounts = raterCounts.created();
            write.ifPresent(changes -> {
                Nomination created = new Nomination(
                        UUID.randomUUID(),
                        executive.id(),
                        rater.id(),
                        entry.soundRelationship(),
                        entry.soundFrom(),
                        entry.soundTo());
                changes.created("nomination", created.id(), created);
            });
        } else if (RelationshipEntry.of(nomination).equals(entry)) {
            raterCounts = raterCounts.skipped();
        } else {
            raterCounts = raterCounts.updated();
            write.ifPresent(changes -> {
                Map<String, String> before = columns(nomination);
                nomination.change(entry.soundRelationship(), entry.soundFrom(), entry.soundTo());
                changes.changed("nomination", nomination.id(), before, columns(nomination));
            });
        }
    }

    private Rater asked(Person person) {
        return asking.computeIfAbsent(person.id(), id -> {
            Rater rater = new Rater(UUID.randomUUID(), campaign.id(), id);
            write.ifPresent(changes -> changes.created("rater", rater.id(), rater));
            return rater;
        });
    }

    private static Map<String, String> columns(Nomination nomination) {
        return Map.of(
                "relationship",
                nomination.relationship().name(),
                "worked_from",
                nomination.workedFrom().map(LocalDate::toString).orElse(""),
                "worked_to",
                nomination.workedTo().map(LocalDate::toString).orElse(""));
    }
}

package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.mail.Letter;
import org.sightline.mail.OfficeHours;
import org.sightline.mail.Outbox;
import org.sightline.mail.Postponement;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;

/** Reminds the executives of a campaign who have named nobody, or too few; each mail within office hours of its reader. */
@ApplicationScoped
class RemindNaming {
    private final Campaigns campaigns;
    private final Openings openings;
    private final NamingProgress progress;
    private final Executives executives;
    private final People people;
    private final Outbox outbox;
    private final Postponement postponement;
    private final AuditTrail trail;
    private final Clock clock;

    RemindNaming(
            Campaigns campaigns,
            Openings openings,
            NamingProgress progress,
            Executives executives,
            People people,
            Outbox outbox,
            Postponement postponement,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.openings = openings;
        this.progress = progress;
        this.executives = executives;
        this.people = people;
        this.outbox = outbox;
        this.postponement = postponement;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the calendar wants of this moment, if nobody has done it yet; any number of nodes may ask. */
    @Transactional
    void byCalendar(UUID campaignId) {
        Campaign campaign = campaigns.locked(campaignId);
        LocalDate today = campaign.today(clock.instant());
        openings.findByIdOptional(campaignId)
                .filter(opening -> campaign.nominating() && opening.reminds(today, campaign.timeZone()))
                .ifPresent(opening -> {
                    opening.remindedByCalendar(today);
                    openings.flush();
                    queue(campaign);
                });
    }

    /** @return how many are reminded; empty if that was done today already, or the day for it has passed */
    @Transactional
    Optional<Integer> byHand(UUID campaignId, UUID by) {
        Campaign campaign = campaigns.locked(campaignId);
        LocalDate today = campaign.today(clock.instant());
        return openings.findByIdOptional(campaignId)
                .filter(opening -> campaign.nominating() && opening.byHand(today) == Opening.ByHand.NOW)
                .map(opening -> {
                    opening.remindedByHand(today);
                    openings.flush();
                    int reminded = queue(campaign);
                    trail.record(
                            by,
                            campaign.organisationId(),
                            Act.NOMINATION_REMINDED,
                            campaignId,
                            Integer.toString(reminded));
                    return reminded;
                });
    }

    private int queue(Campaign campaign) {
        List<UUID> late = progress.of(campaign).stream()
                .filter(NamingProgress.Row::late)
                .map(NamingProgress.Row::id)
                .toList();
        outbox.enqueueAll(late.stream()
                .map(executive -> Letter.of(NamingReminderMails.KIND, executive)
                        .inCampaign(campaign.id())
                        .inOrganisation(campaign.organisationId()))
                .toList());
        Map<UUID, UUID> persons = executives.of(campaign.id()).stream()
                .filter(executive -> late.contains(executive.id()))
                .collect(Collectors.toMap(Executive::id, Executive::personId));
        Map<UUID, Person> known = people.byId(persons.values());
        Instant now = clock.instant();
        Map<UUID, Instant> until = new HashMap<>();
        persons.forEach((executive, person) -> {
            ZoneId zone = Optional.ofNullable(known.get(person))
                    .flatMap(Person::timeZone)
                    .orElse(campaign.timeZone());
            Instant leaves = OfficeHours.next(now, zone);
            if (leaves.isAfter(now)) {
                until.put(executive, leaves);
            }
        });
        postponement.putOff(campaign.id(), NamingReminderMails.KIND, until);
        return late.size();
    }
}

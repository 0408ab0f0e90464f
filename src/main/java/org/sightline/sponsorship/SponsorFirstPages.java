package org.sightline.sponsorship;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.engagement.Limits;
import org.sightline.sponsorship.Examples.Example;
import org.sightline.sponsorship.FirstRules.FirstRule;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Typed;
import org.sightline.web.Viewer;

/** Whether a campaign waits for its sponsor, set at the beginning, and a start without, for a reason. */
@Path("/campaigns/{id}/sponsor")
@RolesAllowed(Viewer.ADMINISTRATOR)
class SponsorFirstPages {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Campaigns campaigns;
    private final FirstRules rules;
    private final Examples examples;
    private final SponsorMails mails;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    SponsorFirstPages(
            Campaigns campaigns,
            FirstRules rules,
            Examples examples,
            SponsorMails mails,
            AuditTrail trail,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.examples = examples;
        this.mails = mails;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param reason as typed */
    @CheckedTemplate(basePath = "sponsorship", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsorFirst(
            Campaign campaign, @Nullable FirstRule rule, List<Example> sponsors, String reason, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(visible(id), "", Faults.none());
    }

    /** @param first "on" if the campaign is to wait */
    @POST
    @Path("/rule")
    @Transactional
    public Response rule(@RestPath UUID id, @RestForm @Nullable String first) {
        Campaign campaign = preparing(id);
        boolean changed = first == null ? rules.lift(id) : rules.set(id, viewer.accountId(), LocalDate.now(clock));
        if (changed) {
            record(campaign, first == null ? Act.GOES_FIRST_LIFTED : Act.GOES_FIRST_SET);
            if (first != null) {
                examples.of(campaign.organisationId()).stream()
                        .filter(one -> one.agreedOn() == null)
                        .forEach(one -> mails.asked(one.sponsor()));
            }
        }
        flash.say("saved");
        return back(id);
    }

    @POST
    @Path("/waiver")
    @Transactional
    public Response waive(@RestPath UUID id, @RestForm @Nullable String reason) {
        Campaign campaign = preparing(id);
        String typed = Typed.line(Objects.requireNonNullElse(reason, ""));
        List<Faults.Fault> faults = new ArrayList<>();
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            faults.add(Faults.Fault.of("reason", "briefing.fault.reason", SHORTEST));
        }
        Limits.tooLong("reason", typed, LONGEST).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return Response.status(422)
                    .entity(page(campaign, typed, new Faults(faults)))
                    .build();
        }
        if (rules.waive(id, viewer.accountId(), typed, LocalDate.now(clock))) {
            record(campaign, Act.GOES_FIRST_WAIVED);
        }
        flash.say("saved");
        return back(id);
    }

    private void record(Campaign campaign, Act act) {
        trail.record(viewer.accountId(), campaign.organisationId(), act, campaign.id(), "");
    }

    private sponsorFirst page(Campaign campaign, String reason, Faults faults) {
        return new sponsorFirst(
                campaign, rules.of(campaign.id()).orElse(null), examples.of(campaign.organisationId()), reason, faults);
    }

    private Campaign visible(UUID id) {
        return campaigns.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Campaign preparing(UUID id) {
        Campaign campaign = visible(id);
        if (!campaign.preparing()) {
            throw new NotFoundException();
        }
        return campaign;
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/campaigns/" + id + "/sponsor")).build();
    }
}

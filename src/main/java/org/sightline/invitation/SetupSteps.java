package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sightline.campaign.Campaign;
import org.sightline.organisation.Brand;
import org.sightline.organisation.Brands;

/**
 * The steps from an empty campaign to its start. Nothing is kept of how far somebody came: each step shows what there is,
 * so that anybody goes on where anybody left off.
 */
@ApplicationScoped
class SetupSteps {
    private static final Set<String> OF_SETTINGS = Set.of("closing-past", "questionnaire-gone");
    private static final Set<String> OF_EXECUTIVES = Set.of("no-executive", "no-coach");

    private final Readiness readiness;
    private final Brands brands;

    SetupSteps(Readiness readiness, Brands brands) {
        this.readiness = readiness;
        this.brands = brands;
    }

    /** How far a step is; the names end the keys of their words. */
    enum State {
        DONE,
        OPEN,
        OPTIONAL
    }

    /**
     * One step.
     *
     * @param key ends the keys of its words
     * @param page where it is done
     */
    record Step(String key, String page, State state) {
        public boolean open() {
            return state == State.OPEN;
        }

        public String id() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    List<Step> of(Campaign campaign) {
        String page = "/campaigns/" + campaign.id();
        Readiness.Check check = readiness.of(campaign);
        boolean settings = check.blocks().stream().noneMatch(finding -> OF_SETTINGS.contains(finding.key()));
        boolean executives = check.blocks().stream().noneMatch(finding -> OF_EXECUTIVES.contains(finding.key()));
        boolean raters = executives
                && check.blocks().stream().noneMatch(finding -> finding.key().equals("too-few"));
        Brand brand = brands.of(campaign.organisationId());
        boolean branded = brand.accent().isPresent()
                || brand.logo().isPresent()
                || brand.sender().isPresent();
        return List.of(
                new Step("settings", page + "/settings", settings ? State.DONE : State.OPEN),
                new Step(
                        "brand",
                        "/organisations/" + campaign.organisationId() + "/brand",
                        branded ? State.DONE : State.OPTIONAL),
                new Step("executives", executives ? page : page + "/import", executives ? State.DONE : State.OPEN),
                new Step("quotas", page + "/quotas", State.OPTIONAL),
                new Step("raters", raters ? page : page + "/import", raters ? State.DONE : State.OPEN),
                new Step("nomination", page + "/nomination", campaign.nominating() ? State.DONE : State.OPTIONAL),
                new Step("mails", page + "/mail-plan", State.OPTIONAL),
                briefing(campaign, check),
                new Step("check", page + "/start", State.OPEN));
    }

    /** Whether executives know what they let themselves in for; done at the place of the first who does not. */
    private static Step briefing(Campaign campaign, Readiness.Check check) {
        List<LaunchCondition.Standing> standings = check.outside().stream()
                .filter(standing -> standing.about() == LaunchCondition.About.BRIEFING)
                .toList();
        return standings.stream()
                .flatMap(standing -> standing.blocks().stream())
                .findFirst()
                .map(finding -> new Step("briefing", finding.page(), State.OPEN))
                .orElseGet(() -> new Step(
                        "briefing",
                        "/organisations/" + campaign.organisationId() + "/coaches",
                        standings.stream().anyMatch(LaunchCondition.Standing::applies) ? State.DONE : State.OPTIONAL));
    }
}

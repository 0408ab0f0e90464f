package org.sightline.barrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;

/** What a sponsor has answered about the own organisations, for the sponsor alone. */
@ApplicationScoped
public class OwnSponsorBarriers {
    private final SponsoredOrganisations organisations;
    private final SponsorChecks checks;
    private final SponsorStrategies strategies;

    OwnSponsorBarriers(SponsoredOrganisations organisations, SponsorChecks checks, SponsorStrategies strategies) {
        this.organisations = organisations;
        this.checks = checks;
        this.strategies = strategies;
    }

    /** Of an organisation about which something was answered; statements, answers and cards by their names. */
    public record Held(Sponsored sponsored, Map<String, Object> content) {}

    /** The day of the latest result, empty if there is none. */
    public Optional<LocalDate> answeredOn(Sponsored sponsored) {
        return checks.of(sponsored).stream().map(Check::takenOn).findFirst();
    }

    public List<Held> of(UUID account) {
        return organisations.of(account).stream()
                .filter(sponsored -> answeredOn(sponsored).isPresent())
                .map(sponsored -> new Held(sponsored, content(sponsored)))
                .toList();
    }

    private Map<String, Object> content(Sponsored sponsored) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("organisation", sponsored.name());
        content.put(
                "barriers",
                checks.of(sponsored).stream().map(OwnSponsorBarriers::fields).toList());
        content.put(
                "strategies",
                strategies.of(sponsored).stream().map(Strategy::fields).toList());
        return content;
    }

    private static Map<String, Object> fields(Check check) {
        Map<String, Object> fields = new LinkedHashMap<>(check.fields());
        fields.put("administrators", check.administratorsOn() == null ? "no" : "yes");
        return fields;
    }
}

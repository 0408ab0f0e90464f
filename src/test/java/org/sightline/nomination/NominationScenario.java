package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.account.Logins;
import org.sightline.campaign.Executives;
import org.sightline.invitation.Scenario;

/** Campaigns in which executives name their raters, played through the pages. */
@ApplicationScoped
public class NominationScenario {
    private final Scenario scenario;
    private final Logins logins;
    private final Executives executives;
    private final OpenNomination opening;
    private final Clock clock;

    NominationScenario(Scenario scenario, Logins logins, Executives executives, OpenNomination opening, Clock clock) {
        this.scenario = scenario;
        this.logins = logins;
        this.executives = executives;
        this.opening = opening;
        this.clock = clock;
    }

    /** A campaign and one of its executives. */
    public record Case(Scenario.Cast cast, UUID executive) {
        public String own() {
            return "/my/" + executive + "/raters";
        }

        public String review() {
            return "/executives/" + executive + "/raters";
        }
    }

    /** Ana Ruiz, who is asked to name raters within a week. */
    public Case naming() {
        Scenario.Cast cast = scenario.draft();
        Case found = new Case(cast, scenario.executive(cast, "Ana Ruiz"));
        open(cast);
        return found;
    }

    public void open(Scenario.Cast cast) {
        open(cast, Approver.COACH);
    }

    /** @param approver who approves besides the administrators */
    public void open(Scenario.Cast cast, Approver approver) {
        opening.open(cast.campaign(), LocalDate.now(clock).plusDays(7), approver, cast.administrator());
    }

    @Transactional
    public Browser executive(UUID executive) {
        return logins.browser(
                executives.findByIdOptional(executive).orElseThrow().accountId().orElseThrow());
    }

    public Browser coach(Scenario.Cast cast) {
        return logins.browser(cast.coach());
    }

    public Browser administrator(Scenario.Cast cast) {
        return logins.browser(cast.administrator());
    }

    /** Types somebody into the form of the executive's list. */
    public Page name(Browser browser, Case of, String name, String relationship) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("email", of.cast().address(name));
        fields.put("relationship", relationship);
        fields.put("from", LocalDate.now(clock).minusYears(2).toString());
        if (relationship.startsWith("past")) {
            fields.put("to", LocalDate.now(clock).minusYears(1).toString());
        }
        return browser.submit(browser.open(of.own() + "/new"), of.own(), fields);
    }

    /** Sends the list. */
    public Page send(Browser browser, Case of) {
        return browser.submit(browser.open(of.own()), of.own() + "/sending", Map.of());
    }
}

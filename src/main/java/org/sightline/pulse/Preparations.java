package org.sightline.pulse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.anonymity.Chance;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.engagement.Engagement;
import org.sightline.organisation.DirectorySearch;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;
import org.sightline.web.Faults;

/** The page of a pulse that has not started: what is asked, whom, and what would be shown of it. */
@ApplicationScoped
class Preparations {
    /** Those who left cannot tell what has changed since. */
    static final List<Relationship> CHOICES = List.of(
            Relationship.CURRENT_DIRECT_REPORT, Relationship.CURRENT_SUPERVISOR, Relationship.PEER, Relationship.OTHER);

    private final KnownRaters known;
    private final StartPulse start;
    private final Previews previews;

    Preparations(KnownRaters known, StartPulse start, Previews previews) {
        this.known = known;
        this.start = start;
        this.previews = previews;
    }

    /**
     * The page.
     *
     * @param executive whether the executive prepares it, else the coach looks at it
     * @param suggested who was asked before and is not here yet
     * @param coming what would be shown
     * @param advised how many to ask at least
     * @param search in the directory, for somebody to ask
     */
    record View(
            Engagement engagement,
            Pulse pulse,
            boolean executive,
            List<Recipient> suggested,
            Campaign campaign,
            Preview coming,
            int advised,
            RecipientForm form,
            DirectorySearch search) {
        public List<Relationship> choices() {
            return CHOICES;
        }

        public List<Integer> days() {
            return Days.choices();
        }

        /** Whether the executive can still change it. */
        public boolean open() {
            return executive && pulse.draft() && engagement.open();
        }

        public boolean startable() {
            return !executive && pulse.proposed() && engagement.open();
        }
    }

    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record pulsePreparation(View view, Faults faults) implements TemplateInstance {}

    TemplateInstance page(Engagement engagement, Pulse pulse, boolean executive, Faults faults) {
        return page(engagement, pulse, executive, RecipientForm.blank(), DirectorySearch.NONE, faults);
    }

    TemplateInstance page(
            Engagement engagement,
            Pulse pulse,
            boolean executive,
            RecipientForm form,
            DirectorySearch search,
            Faults faults) {
        Campaign campaign = start.campaign(engagement, pulse);
        return new pulsePreparation(
                new View(
                        engagement,
                        pulse,
                        executive,
                        executive ? suggested(engagement, pulse) : List.of(),
                        campaign,
                        previews.ifAsked(campaign, pulse.content().counts()),
                        Chance.advised(campaign.minimum()),
                        form,
                        search),
                faults);
    }

    List<Recipient> suggested(Engagement engagement, Pulse pulse) {
        return known.of(engagement).stream()
                .filter(one ->
                        CHOICES.contains(one.relationship()) && !pulse.content().asks(one.email()))
                .toList();
    }

    /** What stands against starting it. */
    Faults obstacles(Engagement engagement, Pulse pulse) {
        List<Faults.Fault> faults = new ArrayList<>();
        int anonymous = pulse.content().people().size()
                - pulse.content().counts().getOrDefault(Relationship.CURRENT_SUPERVISOR, 0);
        int fewest = start.fewest(engagement, false);
        if (anonymous < fewest) {
            faults.add(Faults.Fault.of("people", "pulse.fault.few", fewest, anonymous));
        }
        List<Recipient> busy = start.busy(engagement, pulse);
        if (!busy.isEmpty()) {
            faults.add(Faults.Fault.of(
                    "people",
                    "pulse.fault.busy",
                    busy.stream().map(Recipient::name).collect(Collectors.joining(", "))));
        }
        return new Faults(faults);
    }
}

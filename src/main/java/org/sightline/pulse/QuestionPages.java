package org.sightline.pulse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.pulse.PulseContent.Asked;
import org.sightline.pulse.PulseContent.Recipient;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** A question from the coach to one group of those who were asked before: answered or ignored, never attributed. */
@Path("/engagements/{id}/question")
@RolesAllowed(Viewer.COACH)
class QuestionPages {
    private final WantedEngagement wanted;
    private final KnownRaters known;
    private final StartPulse start;
    private final PulseMails mails;
    private final Viewer viewer;
    private final Flash flash;
    private final Clock clock;

    QuestionPages(
            WantedEngagement wanted,
            KnownRaters known,
            StartPulse start,
            PulseMails mails,
            Viewer viewer,
            Flash flash,
            Clock clock) {
        this.wanted = wanted;
        this.known = known;
        this.start = start;
        this.mails = mails;
        this.viewer = viewer;
        this.flash = flash;
        this.clock = clock;
    }

    /** A group of the executive's raters. */
    record Choice(Relationship relationship, int people, boolean enough) {}

    @CheckedTemplate(basePath = "pulse", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record questionForm(
            Engagement engagement,
            QuestionForm form,
            List<Choice> choices,
            boolean possible,
            List<Integer> days,
            int fewest,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        return page(wanted.coachedLasting(id), QuestionForm.blank(), Faults.none());
    }

    @POST
    @Transactional
    public Response ask(@RestPath UUID id, @BeanParam QuestionForm form) {
        Engagement engagement = wanted.coachedLasting(id);
        List<Faults.Fault> faults = new ArrayList<>(form.faults().all());
        List<Recipient> people = form.relationship()
                .map(group -> known.of(engagement).stream()
                        .filter(one -> one.relationship() == group)
                        .limit(PulseContent.MOST_PEOPLE)
                        .toList())
                .orElse(List.of());
        int fewest = start.fewest(engagement, true);
        if (form.relationship().isPresent() && people.size() < fewest) {
            faults.add(Faults.Fault.of("group", "pulse.fault.group.few", fewest));
        }
        if (!faults.isEmpty()) {
            return again(engagement, form, new Faults(faults));
        }
        PulseContent content = new PulseContent(List.of(new Asked(null, form.question())), people, form.chosenDays());
        List<Recipient> busy = start.busy(engagement, question(engagement, content));
        if (people.size() - busy.size() < fewest) {
            return again(engagement, form, Faults.of("group", "pulse.fault.group.busy"));
        }
        // whoever is asked by too many is left in peace
        Pulse question = question(
                engagement, content.without(busy.stream().map(Recipient::email).collect(Collectors.toSet())));
        start.ask(engagement, question, viewer.accountId());
        mails.tell(engagement, question.id(), PulseMails.What.STARTED, true);
        flash.say("question-asked");
        return CoachPulsePages.to(engagement, question.id());
    }

    private Pulse question(Engagement engagement, PulseContent content) {
        return new Pulse(
                UUID.randomUUID(),
                engagement.id(),
                Campaign.Kind.QUESTION,
                Pulse.State.STARTED,
                content,
                engagement.day(clock.instant()),
                null,
                null,
                0);
    }

    private Response again(Engagement engagement, QuestionForm form, Faults faults) {
        return Response.status(422).entity(page(engagement, form, faults)).build();
    }

    private questionForm page(Engagement engagement, QuestionForm form, Faults faults) {
        int fewest = start.fewest(engagement, true);
        List<Recipient> all = known.of(engagement);
        List<Choice> choices = new ArrayList<>();
        for (Relationship relationship : Relationship.values()) {
            int people = (int) all.stream()
                    .filter(one -> one.relationship() == relationship)
                    .count();
            if (people > 0) {
                choices.add(new Choice(relationship, people, people >= fewest));
            }
        }
        return new questionForm(
                engagement, form, choices, choices.stream().anyMatch(Choice::enough), Days.choices(), fewest, faults);
    }
}

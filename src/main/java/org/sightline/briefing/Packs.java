package org.sightline.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.sightline.barrier.SharedBarriers;
import org.sightline.engagement.Engagement;
import org.sightline.pledge.Pledges;
import org.sightline.report.Briefing;
import org.sightline.report.Paper;
import org.sightline.report.Promise;
import org.sightline.system.Texts;
import org.sightline.web.OpenAddresses;

/** Makes an executive's briefing from the engagement, the survey if there is one, and the program's own rules of access. */
@ApplicationScoped
class Packs {
    private final Surveys surveys;
    private final CoachWords words;
    private final SharedBarriers barriers;
    private final Pledges pledges;
    private final OpenAddresses addresses;
    private final Clock clock;

    Packs(
            Surveys surveys,
            CoachWords words,
            SharedBarriers barriers,
            Pledges pledges,
            OpenAddresses addresses,
            Clock clock) {
        this.surveys = surveys;
        this.words = words;
        this.barriers = barriers;
        this.pledges = pledges;
        this.addresses = addresses;
        this.clock = clock;
    }

    Briefing of(Engagement engagement, Paper paper, Locale language) {
        Optional<Surveys.Survey> survey = surveys.of(engagement);
        Texts texts = Texts.in(language);
        return new Briefing(
                engagement.name(),
                engagement.coach(),
                engagement.organisation(),
                words.of(engagement.id()).body(),
                barriers.pressing(engagement).stream()
                        .map(barrier -> new Briefing.Concern(
                                texts.of("barrier.name." + barrier.id()), texts.of("barrier.briefing." + barrier.id())))
                        .toList(),
                survey.map(one -> Way.surveyed(
                                engagement.minutes(),
                                one.naming(),
                                one.campaign().closesOn()))
                        .orElseGet(() -> Way.alone(engagement.minutes())),
                engagement.minutes(),
                survey.map(one -> new Briefing.Survey(
                                one.campaign().name(), one.campaign().policy()))
                        .orElse(null),
                Sight.all(addresses, survey.isPresent()),
                pledges.inForce(engagement.organisationId(), language)
                        .map(pledge ->
                                new Promise(texts.of("pledge.promised"), pledge.words(), pledge.signature(texts)))
                        .orElse(null),
                engagement.day(clock.instant()),
                paper,
                language);
    }
}

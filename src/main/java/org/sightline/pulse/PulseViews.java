package org.sightline.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Group;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.coaching.AnswerReview;
import org.sightline.engagement.Engagement;
import org.sightline.invitation.ReturnedMails;
import org.sightline.pulse.PulseContent.Asked;
import org.sightline.rater.Preview;
import org.sightline.rater.Previews;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.PulseResult;
import org.sightline.scoring.PulseResults;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Puts together what was released of a pulse, beside earlier pulses in the same words. */
@ApplicationScoped
class PulseViews {
    private final Pulses pulses;
    private final PulseResults results;
    private final StartPulse start;
    private final Campaigns campaigns;
    private final Previews previews;
    private final ReturnedMails returned;
    private final AnswerReview reviewing;
    private final Reader reader;

    PulseViews(
            Pulses pulses,
            PulseResults results,
            StartPulse start,
            Campaigns campaigns,
            Previews previews,
            ReturnedMails returned,
            AnswerReview reviewing,
            Reader reader) {
        this.pulses = pulses;
        this.results = results;
        this.start = start;
        this.campaigns = campaigns;
        this.previews = previews;
        this.returned = returned;
        this.reviewing = reviewing;
        this.reader = reader;
    }

    /** One round of a behaviour. */
    private record Round(LocalDate day, String item, PulseResult result) {
        Optional<Group> group(String id) {
            return result.groups().stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** @param pulse that has started; the executive reads answers to a question only once they are shared */
    PulseView of(Engagement engagement, Pulse pulse, boolean executive) {
        Pulse.Running running = Objects.requireNonNull(pulse.running());
        Optional<PulseResult> result = results.of(running.executive());
        boolean open = !executive || !pulse.question() || pulse.sharedOn() != null;
        return new PulseView(
                engagement,
                pulse,
                executive,
                soFar(running),
                result.isPresent(),
                start.fewest(engagement, pulse.question()),
                result.filter(one -> !one.groups().isEmpty() && !pulse.question())
                        .map(_ -> behaviours(engagement, pulse))
                        .orElse(List.of()),
                result.filter(one -> !one.comments().isEmpty()).isPresent(),
                result.filter(_ -> open)
                        .map(one -> reviewing.shown(running.executive(), one.comments(), reader.texts()))
                        .orElse(List.of()),
                executive ? List.of() : returned.of(running.campaign()),
                PulseView.Mending.NONE);
    }

    private @Nullable Preview soFar(Pulse.Running running) {
        Campaign campaign = campaigns.required(running.campaign());
        return campaign.collecting()
                ? previews.of(campaign, running.executive()).orElse(null)
                : null;
    }

    /** A question with its answers as they were written, for whoever decides about them. */
    AnswerReview.Asked asked(Engagement engagement, Pulse question) {
        Pulse.Running running = Objects.requireNonNull(question.running());
        String page = engagement.page() + "/pulses/" + question.id();
        return new AnswerReview.Asked(
                running.executive(),
                running.campaign(),
                engagement.organisationId(),
                engagement.name(),
                question.content().asked().getFirst().words(),
                page + "/answers",
                page,
                results.of(running.executive()).map(PulseResult::comments).orElse(List.of()));
    }

    private List<PulseView.Behaviour> behaviours(Engagement engagement, Pulse pulse) {
        List<Pulse> until = pulses.of(engagement.id()).stream()
                .filter(one -> !one.question() && one.running() != null)
                .filter(one -> !ends(one).isAfter(ends(pulse)))
                .sorted(Comparator.comparing(PulseViews::ends))
                .toList();
        return pulse.content().asked().stream()
                .map(asked -> behaviour(asked, rounds(asked, until)))
                .toList();
    }

    /** Only what was asked in the very same words can stand side by side. */
    private List<Round> rounds(Asked asked, List<Pulse> until) {
        List<Round> rounds = new ArrayList<>();
        for (Pulse one : until) {
            int place = one.content().asked().indexOf(asked);
            if (place >= 0) {
                results.of(Objects.requireNonNull(one.running()).executive())
                        .filter(result -> !result.groups().isEmpty())
                        .ifPresent(result -> rounds.add(new Round(ends(one), PulseContent.itemId(place), result)));
            }
        }
        return rounds;
    }

    private PulseView.Behaviour behaviour(Asked asked, List<Round> rounds) {
        Texts texts = reader.texts();
        GroupLabels labels = GroupLabels.in(texts.locale());
        Round last = rounds.getLast();
        List<PulseView.Row> rows = rounds.stream()
                .flatMap(round -> round.result().groups().stream())
                .sorted(Group.SHOWN_ORDER)
                .map(Group::id)
                .distinct()
                .map(id -> {
                    Group named = rounds.stream()
                            .flatMap(round -> round.group(id).stream())
                            .findFirst()
                            .orElseThrow();
                    return new PulseView.Row(
                            labels.of(named),
                            last.group(id).map(Group::raters).orElse(0),
                            reading(last, named, texts),
                            rounds.stream()
                                    .map(round -> cell(round, named, texts))
                                    .toList());
                })
                .toList();
        return new PulseView.Behaviour(
                asked.words(), rounds.stream().map(Round::day).toList(), rows);
    }

    private static PulseView.Cell cell(Round round, Group group, Texts texts) {
        PulseReading reading = reading(round, group, texts);
        return new PulseView.Cell(
                reading.value(),
                reading.word(),
                round.group(group.id()).map(Group::raters).orElse(0));
    }

    private static PulseReading reading(Round round, Group group, Texts texts) {
        return PulseReading.of(round.result().released(round.item(), group), texts);
    }

    private static LocalDate ends(Pulse pulse) {
        return Objects.requireNonNull(pulse.running()).closesOn();
    }
}

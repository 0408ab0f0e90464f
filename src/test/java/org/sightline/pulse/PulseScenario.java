package org.sightline.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;
import org.sightline.engagement.Engagements;
import org.sightline.pulse.PulseContent.Asked;
import org.sightline.pulse.PulseContent.Recipient;

/** A pulse in preparation and a question that was asked. */
@ApplicationScoped
public class PulseScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Pulses pulses;
    private final StartPulse start;
    private final Engagements engagements;

    PulseScenario(Pulses pulses, StartPulse start, Engagements engagements) {
        this.pulses = pulses;
        this.start = start;
        this.engagements = engagements;
    }

    /** Ids by kind; every text holds the word. Whoever asks ends the campaign of the question. */
    @Transactional
    public Map<String, String> of(UUID engagement, UUID behaviour, UUID coach, String word) {
        UUID draft = pulses.draft(
                        engagement,
                        new PulseContent(List.of(new Asked(behaviour, "asks " + word + " first")), people(word), 7),
                        TODAY)
                .orElseThrow();
        UUID question = ask(engagement, coach, "What helps " + word + "?", people(word));
        return Map.of(
                "pulse",
                draft.toString(),
                "askedquestion",
                question.toString(),
                "questioncampaign",
                Objects.requireNonNull(
                                pulses.of(engagement, question).orElseThrow().running())
                        .campaign()
                        .toString());
    }

    /** Whoever asks ends its campaign. */
    @Transactional
    UUID ask(UUID engagement, UUID coach, String words, List<Recipient> people) {
        Pulse question = new Pulse(
                UUID.randomUUID(),
                engagement,
                Campaign.Kind.QUESTION,
                Pulse.State.STARTED,
                new PulseContent(List.of(new Asked(null, words)), people, 7),
                TODAY,
                null,
                null,
                0);
        start.ask(engagements.any(engagement).orElseThrow(), question, coach);
        return question.id();
    }

    private static List<Recipient> people(String word) {
        List<Recipient> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(new Recipient(
                    "Noticing " + i + " " + word, "noticing-" + i + "@" + word + ".example", "en", Relationship.PEER));
        }
        return people;
    }
}

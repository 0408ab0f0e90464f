package org.sightline.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Engagements;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** The way from an engagement to what is said of it, from the day on which it can be said. */
@ApplicationScoped
class FeedbackRoom implements EngagementRoom {
    private final Feedbacks feedbacks;
    private final FeedbackMails mails;
    private final Engagements engagements;
    private final Reader reader;

    FeedbackRoom(Feedbacks feedbacks, FeedbackMails mails, Engagements engagements, Reader reader) {
        this.feedbacks = feedbacks;
        this.mails = mails;
        this.engagements = engagements;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        if (!feedbacks.due(engagement)) {
            return Optional.empty();
        }
        Texts texts = reader.texts();
        return Optional.of(
                executive
                        ? new Door(
                                engagement.ownPage() + "/feedback", texts.of("feedback.title"), own(engagement, texts))
                        : new Door(
                                engagement.page() + "/feedback",
                                texts.of("feedback.title.coach"),
                                feedbacks
                                        .forCoach(engagement)
                                        .map(said -> texts.of("feedback.door.coach", said.saidOn()))
                                        .orElse(texts.of("feedback.door.coach.none"))));
    }

    private String own(Engagement engagement, Texts texts) {
        return feedbacks
                .of(engagement)
                .map(said -> said.skipped()
                        ? texts.of("feedback.door.skipped")
                        : texts.of(
                                said.register() ? "feedback.door.register" : "feedback.door.said",
                                said.saidOn(),
                                engagement.coach()))
                .orElse(texts.of("feedback.door.ask"));
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return feedbacks
                .of(engagement)
                .filter(said -> !said.skipped())
                .map(said -> Map.<String, Object>of("feedback", held(said)))
                .orElse(Map.of());
    }

    private static Map<String, Object> held(Feedback said) {
        Map<String, Object> answers = new LinkedHashMap<>();
        said.answers().forEach((statement, degree) -> answers.put(statement.id(), degree.id()));
        return Map.of(
                "coach reads it",
                "yes",
                "administrators read it",
                said.register() ? "yes" : "no",
                "on",
                said.saidOn().toString(),
                "answers",
                answers,
                "text",
                said.words());
    }

    /** At the end it is asked by mail, once, if nothing was said. */
    @Override
    public void left(Engagement engagement) {
        engagements
                .any(engagement.id())
                .filter(now -> !now.open() && feedbacks.due(now))
                .ifPresent(mails::ask);
    }
}

package org.sightline.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.sightline.TestClock;
import org.sightline.feedback.Feedback.Readers;

/** Something said of a coaching. */
@ApplicationScoped
public class FeedbackScenario {
    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final Feedbacks feedbacks;

    FeedbackScenario(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /** The text holds the word; administrators read it too. */
    @Transactional
    public void of(UUID engagement, UUID coach, String word) {
        Map<Statement, Degree> answers = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            answers.put(statement, Degree.LARGELY);
        }
        feedbacks.say(new Feedback(engagement, coach, Readers.REGISTER, answers, "Went well, says " + word, TODAY));
    }
}

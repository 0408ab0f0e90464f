package org.sightline.feedback;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.feedback.FeedbackSums.Sum;
import org.sightline.system.Sql;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** What the keepers of a register read of coaches: means of many, and single ones that executives show them. */
@ApplicationScoped
class Register {
    /** Below, a mean says "or lower", so that nobody's answer follows from it where all said the least. */
    private static final double LOWEST = 1.8;

    private static final double HIGHEST = 4.2;

    private final AgroalDataSource database;
    private final Feedbacks feedbacks;
    private final FeedbackSums sums;
    private final Engagements engagements;
    private final Reader reader;

    Register(
            AgroalDataSource database, Feedbacks feedbacks, FeedbackSums sums, Engagements engagements, Reader reader) {
        this.database = database;
        this.feedbacks = feedbacks;
        this.sums = sums;
        this.engagements = engagements;
        this.reader = reader;
    }

    /** @param mean in words and points */
    record Mean(String statement, String mean) {}

    /** One that its executive shows. */
    record Shown(String executive, Feedback feedback) {}

    /**
     * A coach of the organisation.
     *
     * @param counted how many are in the means, 0 if there are none
     */
    record Line(String name, int counted, List<Mean> means, List<Shown> shown) {}

    private record Coach(UUID id, String name) {}

    List<Line> of(UUID organisation) {
        List<Feedback> shown = feedbacks.forRegister(organisation);
        return coaches(organisation).stream()
                .map(coach -> line(organisation, coach, shown))
                .toList();
    }

    private Line line(UUID organisation, Coach coach, List<Feedback> shown) {
        Optional<Sum> sum = sums.of(organisation, coach.id());
        return new Line(
                coach.name(),
                sum.map(Sum::engagements).orElse(0),
                sum.map(this::means).orElse(List.of()),
                shown.stream()
                        .filter(one -> one.coach().equals(coach.id()))
                        .map(one -> new Shown(name(organisation, one), one))
                        .toList());
    }

    private String name(UUID organisation, Feedback one) {
        return engagements
                .in(organisation, one.engagement())
                .map(Engagement::name)
                .orElse("");
    }

    private List<Mean> means(Sum sum) {
        return Stream.of(Statement.values())
                .map(statement -> new Mean(statement.key(), words(sum.mean(statement))))
                .toList();
    }

    /** Beyond the ends the word, too, is that of the end. */
    private String words(double mean) {
        Texts texts = reader.texts();
        double told = Math.clamp(mean, LOWEST, HIGHEST);
        String degree = texts.of(Degree.nearest(told).key());
        if (mean < told) {
            return texts.of("feedback.mean.low", degree, told);
        }
        return texts.of(mean > told ? "feedback.mean.high" : "feedback.mean", degree, told);
    }

    /** Those who coach here, and those who did and of whom something was said. */
    private List<Coach> coaches(UUID organisation) {
        return Sql.list(
                database,
                "coaches of " + organisation,
                row -> new Coach(row.getObject(1, UUID.class), row.getString(2)),
                "select a.id, a.name from account a where exists (select from membership m where m.account_id = a.id"
                        + " and m.organisation_id = ? and m.role = 'COACH') or exists (select from coaching_feedback_sum s"
                        + " where s.coach_id = a.id and s.organisation_id = ?) or exists (select from coaching_feedback f"
                        + " join engagement g on g.id = f.engagement_id where f.coach_id = a.id"
                        + " and g.organisation_id = ? and f.readers = 'REGISTER') order by lower(a.name), a.id",
                organisation,
                organisation,
                organisation);
    }
}

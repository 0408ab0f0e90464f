package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.web.Reader;

/** The way from an engagement to the insights, for the executive alone. */
@ApplicationScoped
class InsightRoom implements EngagementRoom {
    private final Insights insights;
    private final Reader reader;

    InsightRoom(Insights insights, Reader reader) {
        this.insights = insights;
        this.reader = reader;
    }

    /** Just before the plan. */
    @Override
    public int order() {
        return 59;
    }

    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        return executive
                ? Optional.of(new Door(
                        page(engagement),
                        reader.texts().of("plan.insights"),
                        reader.texts().of("plan.door.insights", insights.count(engagement.id()))))
                : Optional.empty();
    }

    /** The first that is complete; the coach learns nothing of any. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        if (!executive) {
            return List.of(Stage.unshown(Stage.Step.INSIGHT, ""));
        }
        return List.of(insights.of(engagement.id()).stream()
                .filter(Insight::complete)
                .map(Insight::writtenOn)
                .min(Comparator.naturalOrder())
                .map(day -> Stage.done(Stage.Step.INSIGHT, day, page(engagement)))
                .orElse(Stage.open(Stage.Step.INSIGHT, page(engagement))));
    }

    private static String page(Engagement engagement) {
        return engagement.ownPage() + "/insights";
    }

    @Override
    public Map<String, Object> held(Engagement engagement) {
        return Map.of(
                "insights",
                insights.of(engagement.id()).stream()
                        .map(insight -> Map.of(
                                "text", insight.body(),
                                "situation", insight.situation(),
                                "written", insight.writtenOn().toString(),
                                "restsOn",
                                        insight.evidence().stream()
                                                .map(linked -> Map.of(
                                                        "kind", linked.source(),
                                                        "text", linked.title(),
                                                        "detail", linked.detail()))
                                                .toList()))
                        .toList());
    }
}

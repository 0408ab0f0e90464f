package org.sightline.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The first step: without a goal no engagement begins. */
@ApplicationScoped
class GoalStage implements StageSource {
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        boolean changes = !executive && engagement.open();
        return List.of(Stage.done(Stage.Step.GOAL, engagement.openedOn(), changes ? engagement.page() + "/goal" : ""));
    }
}

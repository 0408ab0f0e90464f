package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.coaching.ReleasedReports;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.EngagementRoom;
import org.sightline.engagement.Stage;
import org.sightline.web.Viewer;

/** The way from an engagement to the survey asked again, once there is a report to go on from. */
@ApplicationScoped
class ResurveyRoom implements EngagementRoom {
    private final Laters laters;
    private final ResurveySequel sequel;
    private final ReleasedReports reports;
    private final Viewer viewer;

    ResurveyRoom(Laters laters, ResurveySequel sequel, ReleasedReports reports, Viewer viewer) {
        this.laters = laters;
        this.sequel = sequel;
        this.reports = reports;
        this.viewer = viewer;
    }

    @Override
    public int order() {
        return 80;
    }

    /** From the newest report; of its doors the one to what there is to read already. */
    @Override
    public Optional<Door> door(Engagement engagement, boolean executive) {
        return newest(engagement, executive)
                .flatMap(id -> sequel.doors(id, executive).stream().findFirst())
                .map(door -> new Door(door.href(), door.title(), door.state()));
    }

    /** Over or not, whatever came in; where nobody was ever asked, nobody is asked again. */
    @Override
    public List<Stage> stages(Engagement engagement, boolean executive) {
        if (!laters.surveyed(engagement, executive ? engagement.account() : engagement.coachId())) {
            return List.of(Stage.absent(Stage.Step.RESURVEY));
        }
        String href = door(engagement, executive).map(Door::href).orElse("");
        return List.of(newest(engagement, executive)
                .flatMap(this::asked)
                .filter(Later::over)
                .map(later -> Stage.done(Stage.Step.RESURVEY, later.closesOn(), href))
                .orElse(Stage.open(Stage.Step.RESURVEY, href)));
    }

    /** The repetition that this report is, or the next one. */
    private Optional<Later> asked(UUID id) {
        return laters.of(id).or(() -> laters.after(id).stream().findFirst());
    }

    private Optional<UUID> newest(Engagement engagement, boolean executive) {
        return laters.released(engagement).stream()
                .filter(id -> mine(id, executive))
                .findFirst();
    }

    private boolean mine(UUID id, boolean executive) {
        return (executive ? reports.ownedBy(viewer.accountId(), id) : reports.coachedBy(viewer.accountId(), id))
                .isPresent();
    }
}

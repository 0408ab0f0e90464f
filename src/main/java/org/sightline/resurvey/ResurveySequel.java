package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.AskedPeople;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.coaching.Sequel;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** Where a report leads to the same survey asked again, and to what lies between the two. */
@ApplicationScoped
class ResurveySequel implements Sequel {
    private final Laters laters;
    private final AskedPeople asked;
    private final ReleasedReports reports;
    private final ResurveyMails mails;
    private final Viewer viewer;
    private final Reader reader;

    ResurveySequel(
            Laters laters,
            AskedPeople asked,
            ReleasedReports reports,
            ResurveyMails mails,
            Viewer viewer,
            Reader reader) {
        this.laters = laters;
        this.asked = asked;
        this.reports = reports;
        this.mails = mails;
        this.viewer = viewer;
        this.reader = reader;
    }

    /** First to what there is to read, then to what asks again about this executive, or to asking. */
    @Override
    public List<Door> doors(UUID executive, boolean own) {
        Optional<Later> comparison = laters.of(executive)
                .filter(later -> report(later.earlier(), own).isPresent());
        List<Door> doors = new ArrayList<>();
        comparison.ifPresent(later -> doors.add(door(later, reader.texts().of("resurvey.title"), own)));
        Optional<ReleasedReport> kept = report(executive, own).filter(report -> !report.erased());
        if (kept.isPresent()) {
            Optional<Later> again = laters.after(executive).stream().findFirst();
            again.ifPresent(later -> doors.add(door(later, reader.texts().of("resurvey.asked", later.name()), own)));
            if (again.isEmpty() && !(own && comparison.isPresent())) {
                doors.add(new Door(
                        page(executive, own) + (own ? "" : "/new"),
                        reader.texts().of("resurvey.again"),
                        again(asked.of(kept.get().campaignId()), own)));
            }
        }
        return List.copyOf(doors);
    }

    /** Whoever prepares it is told in time what it is better to have done by when. */
    private String again(AskedPeople.Kept asked, boolean own) {
        return own || !asked.there()
                ? reader.texts().of("resurvey.again.text")
                : reader.texts().of("resurvey.again.until", asked.until());
    }

    private Door door(Later later, String title, boolean own) {
        return new Door(page(later.executive(), own), title, reader.texts().of(later.stageKey(), later.closesOn()));
    }

    private static String page(UUID executive, boolean own) {
        return (own ? "/my/" : "/executives/") + executive + "/resurvey";
    }

    @Override
    public void released(UUID executive) {
        laters.of(executive)
                .filter(later -> reports.released(later.earlier()).isPresent())
                .ifPresent(mails::there);
    }

    private Optional<ReleasedReport> report(UUID executive, boolean own) {
        return own ? reports.ownedBy(viewer.accountId(), executive) : reports.coachedBy(viewer.accountId(), executive);
    }
}

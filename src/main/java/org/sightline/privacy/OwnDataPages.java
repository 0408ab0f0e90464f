package org.sightline.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.barrier.OwnSponsorBarriers;
import org.sightline.coaching.OwnRounds;
import org.sightline.coaching.OwnRounds.Round;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.OwnCoaching;
import org.sightline.web.Viewer;

/** What is stored of whoever is signed in, until when, whom to ask, and all of it as a file. Nobody else sees it. */
@Path("/account/data")
@Authenticated
class OwnDataPages {
    private static final int ACTS = 20;

    private final OwnData data;
    private final OwnRounds rounds;
    private final OwnCoaching coaching;
    private final OwnSponsorBarriers barriers;
    private final Retentions retentions;
    private final DataPack pack;
    private final RetentionSettings settings;
    private final AuditTrail trail;
    private final Viewer viewer;

    OwnDataPages(
            OwnData data,
            OwnRounds rounds,
            OwnCoaching coaching,
            OwnSponsorBarriers barriers,
            Retentions retentions,
            DataPack pack,
            RetentionSettings settings,
            AuditTrail trail,
            Viewer viewer) {
        this.data = data;
        this.rounds = rounds;
        this.coaching = coaching;
        this.barriers = barriers;
        this.retentions = retentions;
        this.pack = pack;
        this.settings = settings;
        this.trail = trail;
        this.viewer = viewer;
    }

    /** @param deleted the day, null before the campaign is sealed */
    record Stored(Round round, @Nullable LocalDate deleted, List<OwnData.Contact> contacts) {}

    /** @param deleted the day, null while it lasts */
    record Coached(Engagement engagement, @Nullable LocalDate deleted, List<OwnData.Contact> contacts) {}

    record AsSponsor(OwnSponsorBarriers.Held held, List<OwnData.Contact> contacts) {}

    /** @param acts the latest; the file holds all */
    @CheckedTemplate(basePath = "privacy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ownData(
            OwnData.Held held,
            List<OwnData.Done> acts,
            List<Stored> rounds,
            List<Coached> coaching,
            List<AsSponsor> sponsored,
            int backupDays,
            ZoneId zone)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show() {
        OwnData.Held held = data.of(viewer.accountId());
        return new ownData(
                held,
                held.acts().stream().limit(ACTS).toList(),
                rounds.of(viewer.accountId()).stream().map(this::stored).toList(),
                coaching.of(viewer.accountId()).stream().map(this::coached).toList(),
                barriers.of(viewer.accountId()).stream()
                        .map(one -> new AsSponsor(
                                one, data.administrators(one.sponsored().id())))
                        .toList(),
                settings.backupDays(),
                ZoneOffset.UTC);
    }

    /** The one door to the file. */
    @GET
    @Path("own-data.zip")
    @FreshProof
    @Transactional
    public Response file() {
        byte[] zip = pack.of(viewer.accountId());
        trail.record(viewer.accountId(), null, Act.OWN_DATA_DOWNLOADED, null, "");
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"own-data.zip\"")
                .build();
    }

    private Coached coached(OwnCoaching.Held held) {
        Engagement engagement = held.engagement();
        LocalDate ended = engagement.endedOn();
        return new Coached(
                engagement,
                ended == null
                        ? null
                        : ended.plusMonths(
                                retentions.of(engagement.organisationId()).coachingMonths()),
                data.administrators(engagement.organisationId()));
    }

    private Stored stored(Round round) {
        return new Stored(
                round, pack.deletion(round).map(Due::day).orElse(null), data.administrators(round.organisationId()));
    }
}

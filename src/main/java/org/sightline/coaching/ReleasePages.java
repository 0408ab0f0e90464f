package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The check list before a report is given to the executive, and the act itself. */
@Path("/executives/{id}/release")
@RolesAllowed(Viewer.COACH)
class ReleasePages {
    private final ExecutiveFiles files;
    private final Progress progress;
    private final Disclosures disclosures;
    private final ReleaseReport releasing;
    private final Viewer viewer;
    private final Flash flash;

    ReleasePages(
            ExecutiveFiles files,
            Progress progress,
            Disclosures disclosures,
            ReleaseReport releasing,
            Viewer viewer,
            Flash flash) {
        this.files = files;
        this.progress = progress;
        this.disclosures = disclosures;
        this.releasing = releasing;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param faults keys of their texts */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record release(
            ExecutiveFile file,
            Readiness readiness,
            Disclosures.View shown,
            boolean without,
            boolean confirmed,
            List<String> faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        return page(file(id), false, false, List.of());
    }

    @POST
    @FreshProof
    @Transactional
    public Response release(@RestPath UUID id, @RestForm @Nullable String without, @RestForm @Nullable String confirm) {
        ExecutiveFile file = file(id);
        boolean leftOut = without != null;
        List<String> faults = new ArrayList<>();
        if (confirm == null && !file.released()) {
            readiness(file).missing(leftOut).forEach(missing -> faults.add(key(missing)));
            faults.add("coaching.release.fault.confirm");
            return again(file, leftOut, false, faults);
        }
        return switch (releasing.release(viewer.accountId(), id, leftOut)) {
            case ReleaseReport.Outcome.Released() -> {
                flash.say("report-released", file.name());
                yield FilePages.seeOther(id, "");
            }
            case ReleaseReport.Outcome.Refused refused -> {
                refused.missing().forEach(missing -> faults.add(key(missing)));
                yield again(file, leftOut, true, faults);
            }
            case ReleaseReport.Outcome.Absent() -> throw new NotFoundException();
        };
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }

    private Readiness readiness(ExecutiveFile file) {
        return progress.of(file).orElseThrow(NotFoundException::new);
    }

    private static String key(Readiness.Missing missing) {
        return "coaching.release.fault." + missing.name().toLowerCase(Locale.ROOT);
    }

    private TemplateInstance page(ExecutiveFile file, boolean without, boolean confirmed, List<String> faults) {
        return new release(file, readiness(file), disclosures.of(file), without, confirmed, faults);
    }

    private Response again(ExecutiveFile file, boolean without, boolean confirmed, List<String> faults) {
        return Response.status(422)
                .entity(page(file, without, confirmed, faults))
                .build();
    }
}

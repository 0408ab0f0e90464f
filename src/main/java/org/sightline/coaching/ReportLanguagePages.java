package org.sightline.coaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.audit.Act;
import org.sightline.report.ReportLanguages;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** The coach chooses in which language an executive's report is written, until it is released. */
@Path("/executives/{id}/report-language")
@RolesAllowed(Viewer.COACH)
class ReportLanguagePages {
    private final ExecutiveFiles files;
    private final ReportLog log;
    private final Viewer viewer;
    private final Flash flash;

    ReportLanguagePages(ExecutiveFiles files, ReportLog log, Viewer viewer, Flash flash) {
        this.files = files;
        this.log = log;
        this.viewer = viewer;
        this.flash = flash;
    }

    @POST
    @Transactional
    public Response choose(@RestPath UUID id, @RestForm String language) {
        ExecutiveFile file = files.lockedBy(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        if (!ReportLanguages.offered().contains(language)) {
            throw new NotFoundException();
        }
        if (file.released()) {
            flash.say("released-already");
        } else {
            files.write(id, Locale.of(language));
            log.record(viewer.accountId(), file, Act.REPORT_LANGUAGE_CHOSEN, language);
            flash.say("report-language-chosen", file.name());
        }
        return FilePages.seeOther(id, "");
    }
}

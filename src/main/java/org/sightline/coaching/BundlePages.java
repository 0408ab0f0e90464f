package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.account.FreshProof;
import org.sightline.audit.Act;
import org.sightline.system.Texts;
import org.sightline.web.FileName;
import org.sightline.web.Flash;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** All reports of a campaign that a coach may read: the wish, how far it has come, and the file. */
@Path("/bundles")
@RolesAllowed(Viewer.COACH)
class BundlePages {
    private final AskForBundle asking;
    private final Bundles bundles;
    private final BundleArchive archive;
    private final ExecutiveFiles files;
    private final ReportLog log;
    private final Viewer viewer;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;

    BundlePages(
            AskForBundle asking,
            Bundles bundles,
            BundleArchive archive,
            ExecutiveFiles files,
            ReportLog log,
            Viewer viewer,
            Reader reader,
            Flash flash,
            Clock clock) {
        this.asking = asking;
        this.bundles = bundles;
        this.archive = archive;
        this.files = files;
        this.log = log;
        this.viewer = viewer;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record bundle(Bundle bundle) implements TemplateInstance {}

    @POST
    @Transactional
    public Response ask(@RestForm @Nullable UUID campaign) {
        if (campaign == null) {
            throw new NotFoundException();
        }
        return asking.ask(viewer.accountId(), campaign)
                .map(id -> Response.seeOther(URI.create("/bundles/" + id)).build())
                .orElseGet(() -> {
                    flash.say("bundle-empty");
                    return Response.seeOther(URI.create("/executives")).build();
                });
    }

    /** A browser looks again by itself as long as there is something to wait for; the page has a link for it too. */
    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance progress(@RestPath UUID id, HttpServerResponse answer) {
        Bundle found = found(id);
        if (!found.done() && !found.failed()) {
            answer.putHeader("Refresh", "5");
        }
        return new bundle(found);
    }

    /** Every report is recorded as downloaded before its first byte is sent. */
    @GET
    @Path("/{id}/reports.zip")
    @FreshProof
    @Transactional
    public Response download(@RestPath UUID id) {
        Bundle bundle = found(id);
        if (!bundle.done()) {
            throw new NotFoundException();
        }
        Texts texts = reader.texts();
        List<ExecutiveFile> within = bundles.within(id).stream()
                .flatMap(executive -> files.coachedBy(viewer.accountId(), executive).stream())
                .filter(ExecutiveFile::readable)
                .sorted(Comparator.comparing(ExecutiveFile::name).thenComparing(ExecutiveFile::id))
                .toList();
        within.forEach(file -> log.record(viewer.accountId(), file, Act.REPORT_DOWNLOADED, ReportLog.WITH_OTHERS));
        StreamingOutput zip = out -> archive.write(id, within, texts, out);
        return Response.ok(zip, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(texts.of("coaching.bundle.file-name", bundle.campaign()), ".zip")
                                .disposition())
                .build();
    }

    private Bundle found(UUID id) {
        return bundles.of(viewer.accountId(), id, clock.instant()).orElseThrow(NotFoundException::new);
    }
}

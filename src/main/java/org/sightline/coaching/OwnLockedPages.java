package org.sightline.coaching;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Faults;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The executive's own report as a file that only a password opens. */
@Path("/my/{id}/locked")
@RolesAllowed(Viewer.EXECUTIVE)
class OwnLockedPages {
    private final ExecutiveFiles files;
    private final ExecutivesReading own;
    private final ReadReport reading;
    private final Viewer viewer;
    private final Reader reader;

    OwnLockedPages(ExecutiveFiles files, ExecutivesReading own, ReadReport reading, Viewer viewer, Reader reader) {
        this.files = files;
        this.own = own;
        this.reading = reading;
        this.viewer = viewer;
        this.reader = reader;
    }

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        return page(file(id), LockedCopy.blank(), Faults.none());
    }

    @POST
    public Response lock(
            @RestPath UUID id,
            @RestForm @Nullable String document,
            @RestForm @Nullable String paper,
            @RestForm @Nullable String password) {
        ExecutiveFile file = file(id);
        LockedCopy wish = new LockedCopy(document, paper, password == null ? "" : password);
        Print print = wish.print(Print.OWN).orElseThrow(NotFoundException::new);
        return LockedPages.given(
                file,
                wish,
                print,
                faults -> page(file, wish, faults),
                opening -> reading.ownLocked(viewer.accountId(), file, print, opening),
                reader.texts());
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.open(files.ownedBy(viewer.accountId(), id), own);
    }

    private static TemplateInstance page(ExecutiveFile file, LockedCopy wish, Faults faults) {
        String home = "/my/" + file.id();
        return new LockedPages.locked(file, home + "/locked", home + "/report", wish, Print.OWN, faults);
    }
}

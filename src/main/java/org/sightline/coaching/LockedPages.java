package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Document;
import org.sightline.report.Password;
import org.sightline.system.Texts;
import org.sightline.web.Faults;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** A report as a file that only a password opens; the password is kept nowhere. */
@Path("/executives/{id}/locked")
@RolesAllowed(Viewer.COACH)
class LockedPages {
    private final ExecutiveFiles files;
    private final ReadReport reading;
    private final Viewer viewer;
    private final Reader reader;

    LockedPages(ExecutiveFiles files, ReadReport reading, Viewer viewer, Reader reader) {
        this.files = files;
        this.reading = reading;
        this.viewer = viewer;
        this.reader = reader;
    }

    /**
     * @param page where the form is sent
     * @param back where it leads back to
     */
    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record locked(ExecutiveFile file, String page, String back, LockedCopy wish, Set<Document> allowed, Faults faults)
            implements TemplateInstance {}

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        return coachs(file(id), LockedCopy.blank(), Faults.none());
    }

    @POST
    public Response lock(
            @RestPath UUID id,
            @RestForm @Nullable String document,
            @RestForm @Nullable String paper,
            @RestForm @Nullable String password) {
        ExecutiveFile file = file(id);
        LockedCopy wish = new LockedCopy(document, paper, password == null ? "" : password);
        Print print = wish.print(Print.ALL).orElseThrow(NotFoundException::new);
        return given(
                file,
                wish,
                print,
                faults -> coachs(file, wish, faults),
                opening -> reading.locked(viewer.accountId(), file, print, opening),
                reader.texts());
    }

    static Response given(
            ExecutiveFile file,
            LockedCopy wish,
            Print print,
            Function<Faults, TemplateInstance> again,
            Function<Password, byte[]> printing,
            Texts texts) {
        Faults faults = wish.faults();
        if (faults.any()) {
            return Response.status(422).entity(again.apply(faults)).build();
        }
        return PdfPages.download(file, print, printing.apply(new Password(wish.password())), texts);
    }

    private ExecutiveFile file(UUID id) {
        return FilePages.readable(files.coachedBy(viewer.accountId(), id));
    }

    private static locked coachs(ExecutiveFile file, LockedCopy wish, Faults faults) {
        String home = "/executives/" + file.id();
        return new locked(file, home + "/locked", home, wish, Print.ALL, faults);
    }
}

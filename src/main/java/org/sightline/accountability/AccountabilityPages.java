package org.sightline.accountability;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.accountability.OverseenOrganisations.Overseen;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** The steps of all executives of an organisation, for its administrators and sponsors. */
@Path("/organisations/{id}/accountability")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.SPONSOR})
class AccountabilityPages {
    private final OverseenOrganisations organisations;
    private final AllSteps all;
    private final StepFiles files;
    private final Viewer viewer;
    private final Reader reader;

    AccountabilityPages(
            OverseenOrganisations organisations, AllSteps all, StepFiles files, Viewer viewer, Reader reader) {
        this.organisations = organisations;
        this.all = all;
        this.files = files;
        this.viewer = viewer;
        this.reader = reader;
    }

    record Row(String name, List<Steps.Line> lines) {}

    @CheckedTemplate(basePath = "accountability", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record accountability(Overseen organisation, List<Row> rows) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Overseen organisation = overseen(id);
        return new accountability(
                organisation,
                all.in(id).stream()
                        .map(steps -> new Row(steps.name(), steps.lines(reader.texts())))
                        .toList());
    }

    @GET
    @Path("/accountability.csv")
    @Transactional
    public Response csv(@RestPath UUID id) {
        overseen(id);
        return Response.ok(files.csv(all.in(id)), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accountability.csv\"")
                .build();
    }

    private Overseen overseen(UUID id) {
        return organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }
}

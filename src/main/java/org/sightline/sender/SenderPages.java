package org.sightline.sender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;
import org.sightline.web.Viewer;

/** What is right and what is missing about the domain from which mails are sent, with the records to add. */
@Path("/organisations/{id}/sender")
@RolesAllowed(Viewer.ADMINISTRATOR)
class SenderPages {
    private final Organisations organisations;
    private final SenderCheck check;
    private final Viewer viewer;

    SenderPages(Organisations organisations, SenderCheck check, Viewer viewer) {
        this.organisations = organisations;
        this.check = check;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "sender", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sender(Organisation organisation, String address, boolean silent, List<SenderCheck.Section> sections)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Organisation organisation =
                organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        List<SenderCheck.Section> sections = check.sections();
        boolean silent = sections.stream()
                .flatMap(section -> section.findings().stream())
                .anyMatch(finding -> finding.words().key().equals("sender.unknown"));
        return new sender(organisation, check.sender().address(), silent, sections);
    }
}

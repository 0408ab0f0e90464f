package org.sightline.feedback;

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

/** What executives say of the coaches of an organisation, for those who keep the register of coaches. */
@Path("/organisations/{id}/coaches/feedback")
@RolesAllowed(Viewer.ADMINISTRATOR)
class RegisterPages {
    private final Organisations organisations;
    private final Register register;
    private final Viewer viewer;

    RegisterPages(Organisations organisations, Register register, Viewer viewer) {
        this.organisations = organisations;
        this.register = register;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "feedback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record registerFeedback(Organisation organisation, List<Register.Line> coaches, int fewest)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Organisation organisation =
                organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        return new registerFeedback(organisation, register.of(id), FeedbackSums.FEWEST);
    }
}

package org.sightline.interview;

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
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Viewer;

/** What several people spoke of, as it was shared with the executive. */
@Path("/my/coaching/{id}/interviews")
@RolesAllowed(Viewer.EXECUTIVE)
class MyThemePages {
    private final WantedEngagement wanted;
    private final SharedThemes shared;
    private final ThemeNames names;

    MyThemePages(WantedEngagement wanted, SharedThemes shared, ThemeNames names) {
        this.wanted = wanted;
        this.shared = shared;
        this.names = names;
    }

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myThemes(Engagement engagement, List<ThemePages.Given> shared) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Engagement engagement = wanted.own(id);
        List<ThemePages.Given> given = shared.of(id).stream()
                .map(theme -> new ThemePages.Given(theme, names.title(theme.theme())))
                .toList();
        if (given.isEmpty()) {
            throw new NotFoundException();
        }
        return new myThemes(engagement, given);
    }
}

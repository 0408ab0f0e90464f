package org.sightline.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.sightline.web.Viewer;

/** The front door: everybody is shown the way to what is theirs. */
@Path("/")
@PermitAll
class StartPages {
    private final Viewer viewer;

    StartPages(Viewer viewer) {
        this.viewer = viewer;
    }

    /** One way on from the start page; text and hint are keys. */
    record Way(String path, String text, String hint) {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record home() implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record start(String name, List<Way> ways) implements TemplateInstance {}

    @GET
    public Object start() {
        if (!viewer.isSignedIn()) {
            return new home();
        }
        List<Way> ways = ways();
        return ways.size() == 1
                ? Response.seeOther(URI.create(ways.getFirst().path())).build()
                : new start(viewer.getName(), ways);
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (viewer.isAdministrator()) {
            ways.add(new Way("/campaigns", "account.start.campaigns", "account.start.campaigns.hint"));
        }
        if (viewer.isCoach()) {
            ways.add(new Way("/executives", "account.start.executives", "account.start.executives.hint"));
        }
        if (viewer.isAuditor()) {
            ways.add(new Way("/oversight", "account.start.oversight", "account.start.oversight.hint"));
        }
        if (viewer.isSponsor()) {
            ways.add(new Way("/sponsorship", "account.start.sponsorship", "account.start.sponsorship.hint"));
        }
        if (viewer.isExecutive()) {
            ways.add(new Way("/my", "account.start.my", "account.start.my.hint"));
        }
        if (viewer.isMethodOwner()) {
            ways.add(new Way("/norms", "account.start.norms", "account.start.norms.hint"));
        }
        return ways;
    }
}

package org.sightline.sponsorship;

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
import org.jspecify.annotations.Nullable;
import org.sightline.accountability.Steps;
import org.sightline.pledge.Pledge;
import org.sightline.pledge.Pledges;
import org.sightline.sponsorship.Examples.Example;
import org.sightline.sponsorship.JoinedOrganisations.Joined;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What the top person has promised, and how far they are themselves, for everybody who takes part. */
@Path("/organisations/{id}/sponsor")
@RolesAllowed({Viewer.ADMINISTRATOR, Viewer.COACH, Viewer.EXECUTIVE, Viewer.SPONSOR})
class SponsorPages {
    private final JoinedOrganisations organisations;
    private final Pledges pledges;
    private final Examples examples;
    private final Viewer viewer;
    private final Reader reader;

    SponsorPages(JoinedOrganisations organisations, Pledges pledges, Examples examples, Viewer viewer, Reader reader) {
        this.organisations = organisations;
        this.pledges = pledges;
        this.examples = examples;
        this.viewer = viewer;
        this.reader = reader;
    }

    /** @param lines empty if the sponsor takes part in nothing yet */
    record Shown(String name, List<Steps.Line> lines) {}

    /**
     * @param now the last edition, null if there was never one
     * @param earlier all others, the last first
     */
    @CheckedTemplate(basePath = "sponsorship", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sponsor(Joined organisation, @Nullable Pledge now, List<Pledge> earlier, List<Shown> examples)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Joined organisation = organisations.of(viewer.accountId(), id).orElseThrow(NotFoundException::new);
        List<Pledge> editions = pledges.editions(id, reader.locale());
        return new sponsor(
                organisation,
                editions.isEmpty() ? null : editions.getFirst(),
                editions.stream().skip(1).toList(),
                examples.of(id).stream()
                        .filter(one -> one.agreedOn() != null)
                        .map(this::shown)
                        .toList());
    }

    private Shown shown(Example example) {
        Steps steps = example.steps();
        return new Shown(example.sponsor().sponsor(), steps == null ? List.of() : steps.shown(reader.texts()));
    }
}

package org.sightline.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.WantedEngagement;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** What several people spoke of, as the coach sees it before anything is shared, and what was shared. */
@Path("/engagements/{id}/interviews/themes")
@RolesAllowed(Viewer.COACH)
class ThemePages {
    private final WantedEngagement wanted;
    private final Findings findings;
    private final ShareThemes sharing;
    private final SharedThemes shared;
    private final ThemeNames names;
    private final Viewer viewer;
    private final Flash flash;

    ThemePages(
            WantedEngagement wanted,
            Findings findings,
            ShareThemes sharing,
            SharedThemes shared,
            ThemeNames names,
            Viewer viewer,
            Flash flash) {
        this.wanted = wanted;
        this.findings = findings;
        this.sharing = sharing;
        this.shared = shared;
        this.names = names;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param kept whether the coach would share it */
    record Row(ThemeRule.Tally tally, String title, boolean kept) {}

    /**
     * How many people are counted.
     *
     * @param missing how many more it takes before there are themes
     */
    record Circle(int people, int missing) {}

    /** A shared theme with its title. */
    record Given(SharedTheme theme, String title) {}

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record themes(
            Engagement engagement,
            List<Row> rows,
            List<Given> shared,
            int fewest,
            Circle circle,
            boolean sharable,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(wanted.coached(id), null, Faults.none());
    }

    /** Keeps which lines are printed. */
    @POST
    @Transactional
    public Response choose(@RestPath UUID id, @RestForm List<String> line) {
        Engagement engagement = wanted.coachedLasting(id);
        Faults faults = chosen(id, line);
        if (faults.any()) {
            return again(page(engagement, null, faults));
        }
        flash.say("saved");
        return back(engagement);
    }

    @POST
    @Path("/shared")
    @Transactional
    public Response share(@RestPath UUID id, @RestForm List<String> share, @RestForm @Nullable String sure) {
        Engagement engagement = wanted.coachedLasting(id);
        Set<String> keys = new HashSet<>(share);
        Faults faults = sure == null
                ? Faults.of("sure", "interview.fault.sure")
                : sharing.share(engagement, keys, viewer.accountId());
        if (faults.any()) {
            return again(page(engagement, keys, faults));
        }
        flash.say("interview-shared", engagement.name());
        return back(engagement);
    }

    /** Keeps the lines, unless there are more below a theme than are printed. */
    private Faults chosen(UUID id, List<String> lines) {
        Set<UUID> ids = sharing.tallies(id).stream()
                .flatMap(tally -> tally.said().stream())
                .map(ThemeRule.Said::id)
                .filter(finding -> lines.contains(finding.toString()))
                .collect(Collectors.toSet());
        for (ThemeRule.Tally tally : sharing.tallies(id)) {
            long below = tally.said().stream()
                    .filter(said -> ids.contains(said.id()))
                    .count();
            if (below > ThemeRule.LINES) {
                return Faults.of(
                        "theme-" + tally.key(),
                        "interview.fault.lines",
                        names.title(tally.theme()),
                        ThemeRule.LINES,
                        below);
            }
        }
        findings.choose(id, ids);
        return Faults.none();
    }

    private themes page(Engagement engagement, @Nullable Set<String> kept, Faults faults) {
        List<Row> rows = sharing.tallies(engagement.id()).stream()
                .map(tally -> new Row(
                        tally,
                        names.title(tally.theme()),
                        kept == null || Objects.requireNonNull(kept).contains(tally.key())))
                .toList();
        return new themes(
                engagement,
                rows,
                shared.of(engagement.id()).stream()
                        .map(theme -> new Given(theme, names.title(theme.theme())))
                        .toList(),
                ThemeRule.FEWEST,
                circle(rows),
                rows.stream().anyMatch(row -> row.tally().printable()),
                faults);
    }

    private static Circle circle(List<Row> rows) {
        int people = rows.stream().mapToInt(row -> row.tally().circle()).max().orElse(0);
        return new Circle(people, Math.max(0, ThemeRule.CIRCLE - people));
    }

    private static Response again(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back(Engagement engagement) {
        return Response.seeOther(URI.create(InterviewRoom.page(engagement) + "/themes"))
                .build();
    }
}

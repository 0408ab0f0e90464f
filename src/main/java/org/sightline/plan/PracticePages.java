package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.web.Viewer;

/** The library of practices, by theme and by what grows with them. */
@Path("/practices")
@RolesAllowed({Viewer.EXECUTIVE, Viewer.COACH})
class PracticePages {
    private final Engagements engagements;
    private final Viewer viewer;

    PracticePages(Engagements engagements, Viewer viewer) {
        this.engagements = engagements;
        this.viewer = viewer;
    }

    /** One value of a filter; the link that leads to it keeps the other filter. */
    record Filter(String key, String href, boolean chosen) {}

    /** @param plan where a practice goes into the reader's own plan, empty if there is none that lasts */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record practices(List<Practice> shown, List<Filter> themes, List<Filter> tags, int all, String plan)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @Nullable String theme, @RestQuery @Nullable String tag) {
        String ofTheme = known(Practices.THEMES, theme);
        String ofTag = known(Practices.TAGS, tag);
        List<Filter> themes = filters(Practices.THEMES, ofTheme, "practice.theme.", one -> href(one, ofTag));
        List<Filter> tags = filters(Practices.TAGS, ofTag, "practice.tag.", one -> href(ofTheme, one));
        String plan = engagements.ownedBy(viewer.accountId()).stream()
                .filter(Engagement::open)
                .findFirst()
                .map(engagement -> engagement.ownPage() + "/plan/new?practice=")
                .orElse("");
        return new practices(
                Practices.of(ofTheme, ofTag), themes, tags, Practices.all().size(), plan);
    }

    private static List<Filter> filters(List<String> all, String chosen, String key, UnaryOperator<String> href) {
        return Stream.concat(Stream.of(""), all.stream())
                .map(one -> new Filter(one.isEmpty() ? key + "any" : key + one, href.apply(one), one.equals(chosen)))
                .toList();
    }

    private static String href(String theme, String tag) {
        return "/practices?theme=" + theme + "&tag=" + tag;
    }

    private static String known(List<String> all, @Nullable String asked) {
        return Optional.ofNullable(asked).filter(all::contains).orElse("");
    }
}

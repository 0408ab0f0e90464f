package org.sightline.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagements;

/** The copy of a plan for whoever has its link. It does not look at who asks. */
@Path("/plans/{token}")
@PermitAll
class SharedPlanPages {
    private final Shares shares;
    private final Engagements engagements;
    private final Clock clock;

    SharedPlanPages(Shares shares, Engagements engagements, Clock clock) {
        this.shares = shares;
        this.engagements = engagements;
        this.clock = clock;
    }

    /** @param body as it was previewed, with whatever people wrote escaped */
    @CheckedTemplate(basePath = "plan", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sharedPlan(RawString body, String language, LocalDate until) implements TemplateInstance {}

    /** A link that was withdrawn or has ended leads as far as one that never was. */
    @GET
    @Transactional
    public TemplateInstance read(@RestPath String token) {
        Shares.Copy copy = shares.at(token).orElseThrow(NotFoundException::new);
        LocalDate today = engagements
                .any(copy.engagement())
                .orElseThrow(NotFoundException::new)
                .day(clock.instant());
        if (copy.endsOn().isBefore(today)) {
            throw new NotFoundException();
        }
        shares.opened(copy.share(), today);
        return new sharedPlan(new RawString(copy.body()), copy.language(), copy.endsOn());
    }
}

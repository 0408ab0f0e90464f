package org.sightline.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose colours the page that is being made comes: those of the organisation behind a campaign, or the product's own. */
@Named
@ApplicationScoped
public class Skin {
    private static final String CAMPAIGN = "the campaign of the page";

    private final CurrentVertxRequest request;

    Skin(CurrentVertxRequest request) {
        this.request = request;
    }

    public void of(UUID campaign) {
        RoutingContext context = current();
        if (context != null) {
            context.put(CAMPAIGN, campaign);
        }
    }

    /** For a page that must not tell whose it would have been. */
    public void none() {
        RoutingContext context = current();
        if (context != null) {
            context.remove(CAMPAIGN);
        }
    }

    /** Null for a page in the product's own colours. */
    public @Nullable UUID getCampaign() {
        RoutingContext context = current();
        return context == null ? null : context.get(CAMPAIGN);
    }

    private @Nullable RoutingContext current() {
        return Arc.container().requestContext().isActive() ? request.getCurrent() : null;
    }
}

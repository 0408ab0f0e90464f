package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.organisation.EmailAddress;
import org.sightline.security.RateLimit;
import org.sightline.security.RateLimits;
import org.sightline.security.VisitorLimit;
import org.sightline.web.Typed;

/** For raters who have lost their link: always the same answer, and mail only to a mailbox that has a link. */
@Path("/lost-link")
@PermitAll
class LostLinkPages {
    private static final Logger LOG = Logger.getLogger(LostLinkPages.class);

    private final LostLink lostLink;
    private final RateLimits limits;
    private final VisitorLimit visitors;
    private final ExecutorService executor;

    LostLinkPages(LostLink lostLink, RateLimits limits, VisitorLimit visitors, ExecutorService executor) {
        this.lostLink = lostLink;
        this.limits = limits;
        this.visitors = visitors;
        this.executor = executor;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record lostLink(String email, boolean fault) implements TemplateInstance {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record lostLinkSent() implements TemplateInstance {}

    @GET
    public TemplateInstance ask() {
        return new lostLink("", false);
    }

    /** The address is looked up after the answer has gone, so that nobody can time it. */
    @POST
    public Response send(@RestForm @Nullable String email, HttpServerRequest request) {
        String typed = Typed.line(email == null ? "" : email);
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return Response.status(422).entity(new lostLink(typed, true)).build();
        }
        boolean admitted = visitors.admits(request.remoteAddress().hostAddress());
        if (admitted && limits.take(RateLimit.LOST_LINK_MAIL, address.get().text())) {
            executor.execute(() -> look(address.get()));
        }
        return Response.seeOther(URI.create("/lost-link/sent")).build();
    }

    @GET
    @Path("sent")
    public TemplateInstance sent() {
        return new lostLinkSent();
    }

    private void look(EmailAddress address) {
        try {
            lostLink.send(address);
        } catch (RuntimeException e) {
            // the person asks again; the class only, a message may quote the address
            LOG.errorf("a lost link was not sent: %s", e.getClass().getName());
        }
    }
}

package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.mail.OptOuts;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;

/**
 * Where whoever reads a mailbox stops further mails of an organisation, or takes them again. Opening the page changes
 * nothing, as programs open links too.
 */
@Path("/opt-out")
@PermitAll
class OptOutPages {
    private final OptOuts optOuts;
    private final Organisations organisations;

    OptOutPages(OptOuts optOuts, Organisations organisations) {
        this.optOuts = optOuts;
        this.organisations = organisations;
    }

    /** @param address as far as its reader recognises it and nobody else learns it */
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record optOut(String token, Organisation organisation, String address, boolean stopped)
            implements TemplateInstance {}

    @GET
    @Path("{token}")
    @Transactional
    public TemplateInstance show(@RestPath String token) {
        OptOuts.Wish wish = wish(token);
        Organisation organisation =
                organisations.findByIdOptional(wish.organisation()).orElseThrow(NotFoundException::new);
        return new optOut(token, organisation, masked(wish.address()), optOuts.contains(wish));
    }

    /** What a mail program sends a click of its reader to is opened by people too. */
    @GET
    @Path("{token}/one-click")
    public Response open(@RestPath String token) {
        wish(token);
        return back(token);
    }

    @POST
    @Path("{token}")
    @Transactional
    public Response decide(@RestPath String token, @RestForm @Nullable String again) {
        OptOuts.Wish wish = wish(token);
        if (Objects.equals(again, "yes")) {
            optOuts.remove(wish);
        } else {
            optOuts.add(wish);
        }
        return back(token);
    }

    private OptOuts.Wish wish(String token) {
        return optOuts.read(token).orElseThrow(NotFoundException::new);
    }

    private static Response back(String token) {
        return Response.seeOther(URI.create("/opt-out/" + token)).build();
    }

    /** {@code k…@example.org}. */
    static String masked(String address) {
        int first = address.offsetByCodePoints(0, 1);
        return address.substring(0, first) + "…" + address.substring(address.lastIndexOf('@'));
    }
}

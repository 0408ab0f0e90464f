package org.sightline.campaign;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.organisation.Brand;
import org.sightline.organisation.Brands;
import org.sightline.organisation.Logo;

/** Colour and logo for the pages of a campaign; they are as public as the pages. */
@Path("/brand/{campaign}")
@PermitAll
class SkinPages {
    private static final String A_WHILE = "private, max-age=600";

    private final Campaigns campaigns;
    private final Brands brands;

    SkinPages(Campaigns campaigns, Brands brands) {
        this.campaigns = campaigns;
        this.brands = brands;
    }

    /** @param answer as a header of the response would be added to the one that forbids all keeping */
    @GET
    @Path("style.css")
    @Transactional
    public Response style(@RestPath UUID campaign, HttpServerResponse answer) {
        Brand brand = brand(campaign);
        StringBuilder css = new StringBuilder();
        brand.accent()
                .ifPresent(accent -> css.append(":root{--accent:%s;--accent-dark:%s}%n"
                        .formatted(accent.hex(), accent.darker().hex())));
        brand.logo()
                .ifPresent(_ -> css.append(
                        ".brand-logo{display:block;background-image:url(/brand/%s/logo)}%n".formatted(campaign)));
        answer.putHeader("Cache-Control", A_WHILE);
        return Response.ok(css.toString(), "text/css;charset=UTF-8").build();
    }

    @GET
    @Path("logo")
    @Transactional
    public Response logo(@RestPath UUID campaign, HttpServerResponse answer) {
        Logo logo = brand(campaign).logo().orElseThrow(NotFoundException::new);
        answer.putHeader("Cache-Control", A_WHILE);
        return Response.ok(logo.bytes(), logo.type()).build();
    }

    private Brand brand(UUID campaign) {
        return campaigns
                .findByIdOptional(campaign)
                .map(one -> brands.of(one.organisationId()))
                .orElseThrow(NotFoundException::new);
    }
}

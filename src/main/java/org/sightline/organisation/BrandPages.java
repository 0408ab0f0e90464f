package org.sightline.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;

/** Logo, colour and the name of the sender: how an organisation looks to raters and executives. */
@Path("/organisations/{id}/brand")
@RolesAllowed(Viewer.ADMINISTRATOR)
class BrandPages {
    private final Organisations organisations;
    private final Brands brands;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Flash flash;

    BrandPages(Organisations organisations, Brands brands, AuditTrail trail, Viewer viewer, Flash flash) {
        this.organisations = organisations;
        this.brands = brands;
        this.trail = trail;
        this.viewer = viewer;
        this.flash = flash;
    }

    /** @param logo as a data address, empty if there is none */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record brand(Organisation organisation, BrandForm form, String logo, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        Organisation organisation = visible(id);
        return page(organisation, BrandForm.of(brands.of(id)), Faults.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Object change(
            @RestPath UUID id,
            @RestForm @Nullable String accent,
            @RestForm @Nullable String sender,
            @RestForm @Nullable FileUpload logo,
            @RestForm @Nullable String remove)
            throws IOException {
        Organisation organisation = visible(id);
        BrandForm form = BrandForm.typed(accent, sender);
        List<Faults.Fault> found = new ArrayList<>(form.faults());
        Optional<Logo> sent = Optional.empty();
        if (logo != null && logo.size() > Logo.LARGEST) {
            found.add(
                    Faults.Fault.of("logo", "organisation.fault.logo.large", logo.size() / 1024, Logo.LARGEST / 1024));
        } else if (logo != null && logo.size() > 0) {
            sent = Logo.of(Files.readAllBytes(logo.uploadedFile()));
            if (sent.isEmpty()) {
                found.add(Faults.Fault.of("logo", "organisation.fault.logo", Logo.MOST_PIXELS));
            }
        }
        if (!found.isEmpty()) {
            return Response.status(422)
                    .entity(page(organisation, form, new Faults(found)))
                    .build();
        }
        Brand brand = brands.of(id);
        brand.look(form.colour(), form.name());
        if (sent.isPresent() || remove != null) {
            brand.bear(sent);
        }
        brands.persist(brand);
        trail.record(viewer.accountId(), id, Act.BRAND_CHANGED, id, "");
        flash.say("saved");
        return Response.seeOther(URI.create("/organisations/" + id + "/brand")).build();
    }

    private Organisation visible(UUID id) {
        return organisations.visibleTo(viewer.accountId(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Organisation organisation, BrandForm form, Faults faults) {
        String logo = brands.of(organisation.id())
                .logo()
                .map(one ->
                        "data:" + one.type() + ";base64," + Base64.getEncoder().encodeToString(one.bytes()))
                .orElse("");
        return new brand(organisation, form, logo, faults);
    }
}

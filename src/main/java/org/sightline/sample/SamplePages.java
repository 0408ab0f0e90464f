package org.sightline.sample;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sightline.web.PageSettings;

/** Through whose eyes the sample can be seen, and what there is to see. Anywhere else this address is not found. */
@Path("/sample")
@PermitAll
class SamplePages {
    private final boolean wanted;
    private final PageSettings settings;

    SamplePages(
            @ConfigProperty(name = "sightline.sample", defaultValue = "false") boolean wanted, PageSettings settings) {
        this.wanted = wanted;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "sample", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sample(List<Directions.Way> ways) implements TemplateInstance {}

    @GET
    public TemplateInstance show() {
        if (!wanted) {
            throw new NotFoundException();
        }
        java.nio.file.Path mails =
                java.nio.file.Path.of(settings.mailDirectory().orElseThrow(NotFoundException::new));
        return new sample(new Directions(new MailedLinks(mails)).ways());
    }
}

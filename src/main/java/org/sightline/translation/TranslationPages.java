package org.sightline.translation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.web.Viewer;

/** For whoever translates: which languages there are, and what each still lacks. */
@Path("/translations")
@RolesAllowed(Viewer.ADMINISTRATOR)
class TranslationPages {
    private final Translations translations;

    TranslationPages(Translations translations) {
        this.translations = translations;
    }

    @CheckedTemplate(basePath = "translation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record translations(List<Translation> all) implements TemplateInstance {}

    @CheckedTemplate(basePath = "translation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record translation(Translation translation) implements TemplateInstance {}

    @GET
    public TemplateInstance list() {
        return new translations(translations.all());
    }

    @GET
    @Path("{language}")
    public TemplateInstance one(@RestPath String language) {
        return new translation(translations.all().stream()
                .filter(translation -> translation.tag().equals(language))
                .findFirst()
                .orElseThrow(NotFoundException::new));
    }
}

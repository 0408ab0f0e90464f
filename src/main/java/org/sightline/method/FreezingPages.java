package org.sightline.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sightline.norm.Batch;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.NormFreezing;
import org.sightline.web.Faults;
import org.sightline.web.Flash;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** Freezes the next version of a norm, which cannot be undone. */
@Path("/norms/{questionnaire}/{edition}/freezing")
@RolesAllowed(Viewer.METHOD_OWNER)
@WholeDatabase("a norm is made of all organisations")
class FreezingPages {
    private final NormFreezing freezing;
    private final FrozenNorms norms;
    private final Viewer viewer;
    private final Flash flash;

    FreezingPages(NormFreezing freezing, FrozenNorms norms, Viewer viewer, Flash flash) {
        this.freezing = freezing;
        this.norms = norms;
        this.viewer = viewer;
        this.flash = flash;
    }

    @CheckedTemplate(basePath = "method", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record freezing(String path, String title, int last, Batch batch, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Object ask(@RestPath String questionnaire, @RestPath String edition) {
        Questionnaire asked = find(questionnaire, edition);
        Batch batch = freezing.batch(asked);
        return batch.complete() ? page(asked, batch, Faults.none()) : back(asked);
    }

    /** Not in a transaction of its own: the freezing takes long and has one that may. */
    @POST
    public Object freeze(@RestPath String questionnaire, @RestPath String edition, @RestForm @Nullable String confirm) {
        Questionnaire asked = find(questionnaire, edition);
        Batch batch = freezing.batch(asked);
        if (batch.complete() && !"yes".equals(confirm)) {
            return Response.status(422)
                    .entity(page(asked, batch, Faults.of("confirm", "norm.freezing.unconfirmed")))
                    .build();
        }
        Optional<PlatformNorm> frozen =
                batch.complete() ? freezing.freeze(asked, viewer.accountId()) : Optional.empty();
        if (frozen.isEmpty()) {
            flash.say("norm-not-frozen");
            return back(asked);
        }
        String version = String.valueOf(frozen.get().version());
        flash.say("norm-frozen", version);
        return Response.seeOther(URI.create(path(asked) + "/" + version)).build();
    }

    private Questionnaire find(String questionnaire, String edition) {
        return freezing.questionnaire(new Edition(questionnaire, edition)).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Questionnaire asked, Batch batch, Faults faults) {
        int last = norms.current(Edition.of(asked)).map(PlatformNorm::version).orElse(0);
        return new freezing(path(asked), asked.title(), last, batch, faults);
    }

    private static Response back(Questionnaire asked) {
        return Response.seeOther(URI.create(path(asked))).build();
    }

    private static String path(Questionnaire asked) {
        return "/norms/" + asked.id() + "/" + asked.version();
    }
}

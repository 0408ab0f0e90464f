package org.sightline.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.norm.Batch;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.NormFreezing;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;
import org.sightline.web.WholeDatabase;

/** The norms of all questionnaires, their versions, and each as tables and as a file. */
@Path("/norms")
@RolesAllowed(Viewer.METHOD_OWNER)
@WholeDatabase("a norm is made of all organisations")
class NormPages {
    private final NormFreezing freezing;
    private final FrozenNorms norms;
    private final Reader reader;

    NormPages(NormFreezing freezing, FrozenNorms norms, Reader reader) {
        this.freezing = freezing;
        this.norms = norms;
        this.reader = reader;
    }

    /** A questionnaire in the list; {@code version} is 0 before the first norm. */
    record Row(String id, String edition, String title, int version, Batch batch) {}

    /** One version in the list. */
    record Version(int number, int executives, LocalDate frozenOn) {}

    @CheckedTemplate(basePath = "method", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record norms(List<Row> rows) implements TemplateInstance {}

    @CheckedTemplate(basePath = "method", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record normsOf(Row row, List<Version> versions) implements TemplateInstance {}

    @CheckedTemplate(basePath = "method", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record norm(Row row, Version version, int raters, String sha256, List<NormTables.Part> parts, boolean percentiles)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list() {
        return new norms(freezing.questionnaires().stream().map(this::row).toList());
    }

    @GET
    @Path("{questionnaire}/{edition}")
    @Transactional
    public TemplateInstance versions(@RestPath String questionnaire, @RestPath String edition) {
        Questionnaire asked = find(questionnaire, edition);
        return new normsOf(
                row(asked),
                norms.versions(Edition.of(asked)).stream()
                        .map(NormPages::version)
                        .toList());
    }

    @GET
    @Path("{questionnaire}/{edition}/{version}")
    @Transactional
    public TemplateInstance version(@RestPath String questionnaire, @RestPath String edition, @RestPath int version) {
        Questionnaire asked = find(questionnaire, edition);
        PlatformNorm norm = frozen(asked, version);
        return new norm(
                row(asked),
                version(norm),
                norm.raters(),
                NormFile.hash(norm),
                new NormTables(norm, asked, reader.texts()).parts(),
                !norm.ladders().isEmpty());
    }

    @GET
    @Path("{questionnaire}/{edition}/{version}/norm.json")
    @Transactional
    public Response file(@RestPath String questionnaire, @RestPath String edition, @RestPath int version) {
        PlatformNorm norm = frozen(find(questionnaire, edition), version);
        return Response.ok(NormFile.write(norm), "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(norm) + "\"")
                .build();
    }

    private Questionnaire find(String questionnaire, String edition) {
        return freezing.questionnaire(new Edition(questionnaire, edition)).orElseThrow(NotFoundException::new);
    }

    private PlatformNorm frozen(Questionnaire questionnaire, int version) {
        return norms.version(Edition.of(questionnaire), version).orElseThrow(NotFoundException::new);
    }

    private Row row(Questionnaire questionnaire) {
        int version = norms.current(Edition.of(questionnaire))
                .map(PlatformNorm::version)
                .orElse(0);
        return new Row(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.title(),
                version,
                freezing.batch(questionnaire));
    }

    private static Version version(PlatformNorm norm) {
        return new Version(norm.version(), norm.executives(), norm.frozenOn());
    }

    /** Ids and versions of questionnaires hold nothing that a file system minds. */
    private static String fileName(PlatformNorm norm) {
        return "norm-" + norm.edition().questionnaire() + "-" + norm.edition().version() + "-" + norm.version()
                + ".json";
    }
}

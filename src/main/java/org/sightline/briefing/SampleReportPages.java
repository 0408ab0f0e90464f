package org.sightline.briefing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Paper;
import org.sightline.report.ReportDocuments;
import org.sightline.web.Reader;
import org.sightline.web.Viewer;

/** What a report looks like, with invented data: it is about nobody, so whoever takes part may read it. */
@Path("/sample-report")
@RolesAllowed({Viewer.EXECUTIVE, Viewer.COACH})
class SampleReportPages {
    private final SampleReport report;
    private final Reader reader;

    SampleReportPages(SampleReport report, Reader reader) {
        this.report = report;
        this.reader = reader;
    }

    /** @param body rendered by the report package */
    @CheckedTemplate(basePath = "briefing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sampleReport(RawString body) implements TemplateInstance {}

    @GET
    public TemplateInstance show() {
        return new sampleReport(new RawString(ReportDocuments.html(report.of(reader.texts(), Paper.A4))));
    }

    @GET
    @Path("report.pdf")
    public Response pdf(@RestQuery @Nullable String paper) {
        return download(ReportDocuments.pdf(report.of(reader.texts(), paper(paper))), "sample-report.pdf");
    }

    /** A4 where nothing else is asked for. */
    static Paper paper(@Nullable String asked) {
        return Arrays.stream(Paper.values())
                .filter(paper -> paper.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(Paper.A4);
    }

    static Response download(byte[] pdf, String name) {
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}

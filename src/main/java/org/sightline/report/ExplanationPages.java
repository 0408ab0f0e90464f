package org.sightline.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.FrozenQuestionnaires;
import org.sightline.campaign.ToBeAsked;
import org.sightline.pledge.Pledges;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.rater.Nominations;
import org.sightline.web.Reader;

/**
 * How the answers of a campaign are protected, for whoever has its address. It names nobody but who signed the promise, not
 * even the campaign, and does not look at who asks.
 */
@Path("/protection/{id}")
@PermitAll
class ExplanationPages {
    private final Campaigns campaigns;
    private final FrozenQuestionnaires frozen;
    private final ToBeAsked asked;
    private final Nominations nominations;
    private final Pledges pledges;
    private final Reader reader;

    ExplanationPages(
            Campaigns campaigns,
            FrozenQuestionnaires frozen,
            ToBeAsked asked,
            Nominations nominations,
            Pledges pledges,
            Reader reader) {
        this.campaigns = campaigns;
        this.frozen = frozen;
        this.asked = asked;
        this.nominations = nominations;
        this.pledges = pledges;
        this.reader = reader;
    }

    /** @param body rendered in this package, which escapes whatever people wrote */
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record explanation(UUID campaign, String title, RawString body) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance page(@RestPath UUID id) {
        Explanation explanation = of(id);
        String title = ReportTexts.in(explanation.locale()).label("explanation.title");
        return new explanation(id, title, new RawString(ReportDocuments.html(explanation)));
    }

    @GET
    @Path("/protection.pdf")
    @Transactional
    public Response pdf(@RestPath UUID id) {
        byte[] pdf = ReportDocuments.pdf(of(id));
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"protection.pdf\"")
                .build();
    }

    private Explanation of(UUID id) {
        Campaign campaign = campaigns.findByIdOptional(id).orElseThrow(NotFoundException::new);
        Questionnaire questionnaire = switch (campaign.state()) {
            case DRAFT, NOMINATING -> asked.find(campaign).orElseThrow(NotFoundException::new);
            case COLLECTING, CLOSED, SEALED, ARCHIVED -> frozen.questionnaire(id);
        };
        Promise promise = pledges.inForce(campaign.organisationId(), reader.locale())
                .map(pledge -> new Promise(
                        reader.texts().of("pledge.promised"), pledge.words(), pledge.signature(reader.texts())))
                .orElse(null);
        boolean pastReports = campaign.kind() == Campaign.Kind.SURVEY && nominations.reachPastReports(id);
        return new Explanation(campaign.policy(), questionnaire, pastReports, promise, Paper.A4, reader.locale());
    }
}

package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.web.PageSettings;

/** After sending: what happens next, and the ways back while the campaign is open. What was sent is never shown. */
@Path("/answers/{nomination}")
@Produces(MediaType.TEXT_HTML)
class SentPages {
    private final Desk desk;
    private final Papers papers;
    private final Receipts receipts;
    private final Talks talks;
    private final PageSettings settings;

    SentPages(Desk desk, Papers papers, Receipts receipts, Talks talks, PageSettings settings) {
        this.desk = desk;
        this.papers = papers;
        this.receipts = receipts;
        this.talks = talks;
        this.settings = settings;
    }

    /** @param whereToCheck the address at which the receipt is good for something */
    record Sent(Paper paper, List<Paper> waiting, ReceiptCode receipt, List<Talks.Talk> talks, String whereToCheck) {
        public boolean asMine() {
            Answers sent = paper.ballot().sent();
            return sent != null && sent.showing() == Showing.AS_MINE;
        }

        public Paper next() {
            return waiting.getFirst();
        }
    }

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sent(Sent view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record withdraw(Paper paper) implements TemplateInstance {}

    @GET
    @Path("/sent")
    @PermitAll
    public Response show(@PathParam("nomination") String nomination) {
        Paper paper = desk.paper(nomination);
        if (!paper.ballot().shut()) {
            return Reply.to(paper.address());
        }
        List<Paper> waiting = papers.all(paper.session()).stream()
                .filter(other -> !other.ballot().finished())
                .toList();
        return Reply.page(new sent(
                new Sent(paper, waiting, receipts.of(paper), talks.about(List.of(paper)), settings.link("/receipt"))));
    }

    /** Begins an empty replacement. */
    @POST
    @Path("/change")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        return changed(nomination, form, Ballot::change);
    }

    /** Gives the replacement up. */
    @POST
    @Path("/keep")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        return changed(nomination, form, Ballot::keep);
    }

    /** Takes back the consent to be shown. */
    @POST
    @Path("/mix")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mix(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        return changed(nomination, form, Ballot::mix);
    }

    private Response changed(
            String nomination, MultivaluedMap<String, String> form, java.util.function.UnaryOperator<Ballot> change) {
        Posted.of(form, Set.of());
        Paper paper = desk.paper(nomination);
        desk.save(paper, List.of(), ballot -> Optional.of(change.apply(ballot)));
        return Reply.to(paper.address());
    }

    @GET
    @Path("/withdraw")
    @PermitAll
    public Response askToWithdraw(@PathParam("nomination") String nomination) {
        Paper paper = desk.paper(nomination);
        return paper.ballot().isSent() ? Reply.page(new withdraw(paper)) : Reply.to(paper.address());
    }

    @POST
    @Path("/withdraw")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("nomination") String nomination, MultivaluedMap<String, String> form) {
        Posted.of(form, Set.of());
        Paper paper = desk.withdraw(desk.paper(nomination));
        return Reply.to(paper.address() + "?withdrawn=1");
    }
}

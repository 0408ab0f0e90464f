package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.sightline.security.VisitorLimit;
import org.sightline.web.Reader;
import org.sightline.web.Typed;

/**
 * Where a code from the page after sending is looked up, without link, cookie or sign-in, and its answers withdrawn. The
 * code travels in forms alone, so that no address, history or log has it; whose answers they are is not shown.
 */
@Path("/receipt")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ReceiptPages {
    private final Receipts receipts;
    private final VisitorLimit visitors;
    private final Reader reader;

    ReceiptPages(Receipts receipts, VisitorLimit visitors, Reader reader) {
        this.receipts = receipts;
        this.visitors = visitors;
        this.reader = reader;
    }

    /** @param fault what is wrong with what was typed, ready to read; empty for a new form */
    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record receipt(String code, String fault) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record receiptCounted(ReceiptCode code, LocalDate closesOn) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record receiptWithdraw(ReceiptCode code, LocalDate closesOn) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record receiptNothing(boolean unlinked) implements TemplateInstance {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record receiptWithdrawn() implements TemplateInstance {}

    @GET
    public Response ask() {
        return Reply.page(new receipt("", ""));
    }

    /** Looks a code up; withdrawing takes a second form, which says once more what it does. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(MultivaluedMap<String, String> form, HttpServerRequest request) {
        Posted posted = Posted.of(form, Set.of("code"));
        String typed = Typed.line(posted.get("code"));
        if (!visitors.admits(request.remoteAddress().hostAddress())) {
            return Reply.tooMany(new receipt(typed, reader.texts().of("ballot.receipt.fault.many")));
        }
        Optional<ReceiptCode> code = ReceiptCode.parse(typed);
        if (code.isEmpty()) {
            return Reply.faulty(new receipt(typed, reader.texts().of("ballot.receipt.fault")));
        }
        return switch (receipts.find(code.get())) {
            case Receipts.Counted counted -> counted(posted.act(), code.get(), counted);
            case Receipts.Unlinked() -> Reply.page(new receiptNothing(true));
            case Receipts.Nothing() -> Reply.page(new receiptNothing(false));
        };
    }

    private Response counted(String act, ReceiptCode code, Receipts.Counted counted) {
        return switch (act) {
            case "ask" -> Reply.page(new receiptWithdraw(code, counted.closesOn()));
            case "withdraw" ->
                receipts.withdraw(counted) ? Reply.to("/receipt/withdrawn") : Reply.page(new receiptNothing(false));
            default -> Reply.page(new receiptCounted(code, counted.closesOn()));
        };
    }

    @GET
    @Path("withdrawn")
    public Response withdrawn() {
        return Reply.page(new receiptWithdrawn());
    }
}

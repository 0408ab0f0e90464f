package org.sightline.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Engagements;
import org.sightline.security.VisitorLimit;
import org.sightline.web.Faults;
import org.sightline.web.Reader;

/**
 * Where people come forward to talk with the coach: whoever holds the address, asked in a survey or not. It reads no cookie
 * of a rater, and knows nothing of raters.
 */
@Path("/interviews/{code}")
@PermitAll
class OfferPages {
    private final Doors doors;
    private final Slots slots;
    private final Book book;
    private final Engagements engagements;
    private final VisitorLimit visitors;
    private final Reader reader;
    private final Clock clock;

    OfferPages(
            Doors doors,
            Slots slots,
            Book book,
            Engagements engagements,
            VisitorLimit visitors,
            Reader reader,
            Clock clock) {
        this.doors = doors;
        this.slots = slots;
        this.book = book;
        this.engagements = engagements;
        this.visitors = visitors;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record offer(String code, Engagement engagement, List<Slot> slots, BookingForm form, Faults faults)
            implements TemplateInstance {}

    /** Nothing is behind the address, for whatever reason. */
    @CheckedTemplate(basePath = "interview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record nothing() implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@RestPath String code) {
        return behind(code)
                .map(engagement -> answer(200, page(code, engagement, BookingForm.blank(), Faults.none())))
                .orElseGet(() -> answer(404, new nothing()));
    }

    @POST
    @Transactional
    public Response book(@RestPath String code, @BeanParam BookingForm form, HttpServerRequest request) {
        Optional<Engagement> found = behind(code);
        if (found.isEmpty()) {
            return answer(404, new nothing());
        }
        Engagement engagement = found.get();
        if (!visitors.admits(request.remoteAddress().hostAddress())) {
            return answer(429, page(code, engagement, form, Faults.of("name", "interview.fault.many")));
        }
        Faults faults = form.faults();
        if (faults.any()) {
            return answer(422, page(code, engagement, form, faults));
        }
        return book.book(engagement, form, reader.locale(), form.time().orElse(null))
                .map(booked -> Response.seeOther(
                                URI.create("/conversations/" + booked.contact().token()))
                        .build())
                .orElseGet(() -> answer(409, page(code, engagement, form, Faults.of("slot", "interview.fault.taken"))));
    }

    private Optional<Engagement> behind(String code) {
        return doors.behind(code).flatMap(engagements::any);
    }

    private offer page(String code, Engagement engagement, BookingForm form, Faults faults) {
        return new offer(code, engagement, slots.free(engagement.id(), clock.instant()), form, faults);
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }
}

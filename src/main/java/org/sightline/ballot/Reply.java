package org.sightline.ballot;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a rater's request is answered with. */
final class Reply {
    private static final int FAULTY = 422;
    private static final int TOO_MANY = 429;

    private Reply() {}

    static Response page(TemplateInstance page) {
        return html(200, page.render());
    }

    static Response page(String html) {
        return html(200, html);
    }

    /** The page again, with what was wrong and everything that was written. */
    static Response faulty(TemplateInstance page) {
        return html(FAULTY, page.render());
    }

    /** The page again, for somebody who has sent too many forms. */
    static Response tooMany(TemplateInstance page) {
        return html(TOO_MANY, page.render());
    }

    /** After every POST, so that going back or reloading never sends a form twice. */
    static Response to(String address) {
        return Response.status(303).header(HttpHeaders.LOCATION, address).build();
    }

    /** A save that the page made by itself. */
    static Response silent() {
        return Response.noContent().build();
    }

    static WebApplicationException instead(int status, TemplateInstance page) {
        return new WebApplicationException(html(status, page.render()));
    }

    /** A form that none of our pages can have sent. */
    static WebApplicationException malformed() {
        return new WebApplicationException(FAULTY);
    }

    private static Response html(int status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build();
    }
}

package org.sightline.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.sightline.security.KeyMissing;

/** Exceptions as pages: what happened, whether anything was changed, and what to do now. Never a stack trace. */
final class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private static final String FORM_READING = "org.jboss.resteasy.reactive.server.core.multipart";
    private static final String URL_DECODING = "org.jboss.resteasy.reactive.common.util.URLUtils";

    /** All three by the keys of their texts. */
    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record error(String title, String explanation, String mend) implements TemplateInstance {}

    @ServerExceptionMapper
    Response answer(WebApplicationException exception) {
        Response given = exception.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        return respond(given.getStatus(), kind(given.getStatus()));
    }

    /** Nobody is signed in: a page leads to the sign-in and back, a form is told what became of it. */
    @ServerExceptionMapper
    Response answer(UnauthorizedException exception, HttpServerRequest request) {
        boolean reading =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (!reading) {
            return respond(401, "signed-out");
        }
        String wanted = URLEncoder.encode(request.path(), StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/sign-in?to=" + wanted)).build();
    }

    @ServerExceptionMapper
    Response answer(ForbiddenException exception) {
        return respond(403, "forbidden");
    }

    /** Nothing was taken, and nothing that was taken is lost while the right key directory can be put back. */
    @ServerExceptionMapper
    Response answer(KeyMissing exception) {
        LOG.errorf("%s: put the key directory back, see \"Keys\" in the README", exception.getMessage());
        return respond(503, "unavailable");
    }

    @ServerExceptionMapper
    Response answer(Exception exception) {
        Optional<SQLException> database = databaseFault(exception);
        if (database.isPresent()) {
            // the class only: a message of the database may quote what was being saved
            LOG.errorf("database: SQLSTATE %s", database.get().getSQLState());
            return respond(503, "unavailable");
        }
        if (unreadable(exception)) {
            return respond(400, "malformed");
        }
        LOG.errorf("request failed: %s at %s", exception.getClass().getName(), place(exception));
        return respond(500, "failure");
    }

    /** A refusal that came without a page gets one. */
    @ServerResponseFilter
    void fill(ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(
                    page(kind(response.getStatus())).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static Response respond(int status, String kind) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(kind).render())
                .build();
    }

    static String kind(int status) {
        return switch (status) {
            case 400 -> "form";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406 -> "method";
            case 410 -> "gone";
            case 413, 414, 431 -> "too-large";
            case 503 -> "unavailable";
            default -> status < 500 ? "malformed" : "failure";
        };
    }

    static TemplateInstance page(String kind) {
        String key = "web.error." + kind;
        return new error(key + ".title", key + ".explanation", key + ".mend");
    }

    private static Optional<SQLException> databaseFault(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** The framework throws these while it takes a form apart; nothing of ours has run. */
    private static boolean unreadable(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("org.sightline"))
                .limit(6)
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_READING)
                        || frame.getClassName().equals(URL_DECODING));
    }

    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("org.sightline")) {
                return frame.toString();
            }
        }
        return thrown.getStackTrace().length == 0 ? "unknown" : thrown.getStackTrace()[0].toString();
    }
}

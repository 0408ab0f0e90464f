package org.sightline.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** For whatever is to be saved, the policy of pages gives way to one under which it could do nothing even if shown. */
final class FilePolicy {
    /** @param answer as a header of the {@code response} would be added to the one that stands there already */
    @ServerResponseFilter
    void confine(ContainerResponseContext response, HttpServerResponse answer) {
        if (response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            answer.putHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        }
    }
}

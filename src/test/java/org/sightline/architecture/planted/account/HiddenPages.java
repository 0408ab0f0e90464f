package org.sightline.architecture.planted.account;

import jakarta.ws.rs.GET;

/** Not a resource, for it has no path; if it were, it would answer 404, and to anybody. */
final class HiddenPages {
    @GET
    String hidden() {
        return "";
    }
}

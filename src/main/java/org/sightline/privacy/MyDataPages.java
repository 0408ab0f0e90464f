package org.sightline.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sightline.web.Viewer;

/** Where an executive looks for it: the same page as everybody's. */
@Path("/my/data")
@RolesAllowed(Viewer.EXECUTIVE)
class MyDataPages {
    @GET
    public Response show() {
        return Response.seeOther(URI.create("/account/data")).build();
    }
}

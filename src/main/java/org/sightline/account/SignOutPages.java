package org.sightline.account;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.sightline.web.Viewer;

/** Ends a session, here and in the database. */
@Path("/sign-out")
class SignOutPages {
    private final SignIn signIn;
    private final SignInCookies cookies;
    private final Viewer viewer;

    SignOutPages(SignIn signIn, SignInCookies cookies, Viewer viewer) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    @POST
    @Authenticated
    public Response leave(HttpServerRequest request) throws SQLException {
        Optional<Secret> session = cookies.session(request);
        if (session.isPresent()) {
            signIn.leave(viewer.accountId(), session.get());
        }
        cookies.leave(request);
        return Response.seeOther(URI.create("/"))
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .build();
    }
}

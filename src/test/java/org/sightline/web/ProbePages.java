package org.sightline.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Endpoints that only tests have: forms as the product's pages take them, and failures on demand. */
@Path("/probe")
@PermitAll
class ProbePages {
    static final String CANARY = "canary-7f3a";

    private final Flash flash;

    ProbePages(Flash flash) {
        this.flash = flash;
    }

    @POST
    @Path("/form")
    public String form(MultivaluedMap<String, String> form) {
        return form.keySet().stream().sorted().toList() + " " + form.getFirst("a");
    }

    @POST
    @Path("/file")
    public String file(@RestForm("file") FileUpload file) throws IOException {
        return file.fileName() + " " + Files.readString(file.uploadedFile());
    }

    @GET
    @Path("/staff")
    @RolesAllowed(Viewer.ADMINISTRATOR)
    public String staff() {
        return "";
    }

    @GET
    @Path("/failure")
    public String failure() {
        throw new IllegalStateException(CANARY);
    }

    @GET
    @Path("/database")
    public String database() throws SQLException {
        throw new SQLException(CANARY, "08006");
    }

    @GET
    @Path("/say")
    public Response say() {
        flash.say("saved");
        return Response.seeOther(URI.create("/probe/said")).build();
    }

    @GET
    @Path("/said")
    public String said() {
        return Objects.requireNonNullElse(flash.getMessage(), "");
    }
}

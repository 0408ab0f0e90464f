package org.sightline.wall;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sightline.web.Viewer;

/**
 * A fault that somebody could make.
 *
 * @param endpoint the address at which it must be found, as it stands in endpoints.txt
 * @param grants a role that everybody has there, or nothing
 */
record Planted(String name, String endpoint, String grants, Act act) {
    private static final String FOREIGN = "GET /campaigns/{id}";

    /** What happens to a request; true if it is answered. */
    interface Act {
        boolean on(RoutingContext request);
    }

    boolean concerns(Decision decision) {
        return decision.toString().equals(endpoint);
    }

    boolean touches(RoutingContext request) {
        String path = endpoint.substring(endpoint.indexOf('/'));
        return request.normalizedPath().matches(path.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }

    static List<Planted> all(World world, AgroalDataSource database) {
        Belonging victim = world.at("ARCHIVED", Ownership.FOREIGN);
        String word = victim.canaries().getFirst();
        List<Planted> all = new ArrayList<>();
        all.add(granting("executives open to every role", "GET /executives/{id}", Viewer.COACH));
        all.add(granting("the log open to every role", "GET /organisations/{id}/log/log.csv", Viewer.AUDITOR));
        all.add(granting("a change open to every role", "POST /campaigns/{id}/settings", Viewer.ADMINISTRATOR));
        all.add(granting("an address without objects open", "GET /translations", Viewer.ADMINISTRATOR));
        all.add(new Planted("a word in a header", FOREIGN, "", request -> {
            request.response().putHeader("X-Campaign", word);
            return false;
        }));
        all.add(new Planted("another header for what exists", FOREIGN, "", request -> {
            if (of(victim, request)) {
                request.response().putHeader("X-Cached", "1");
            }
            return false;
        }));
        all.add(new Planted("a change of state on GET", FOREIGN, "", request -> {
            change(request, database, victim);
            return true;
        }));
        all.add(new Planted("a change of state on a refused POST", "POST /campaigns/{id}/start", "", request -> {
            change(request, database, victim);
            return true;
        }));
        all.add(answering("a word in the page of what is not found", FOREIGN, 404, "No " + word, ""));
        all.add(answering("403 for what is somebody else's", FOREIGN, 403, "", ""));
        all.add(answering("a page for what is not there", FOREIGN, 200, "", ""));
        all.add(answering("a failure instead of a refusal", FOREIGN, 500, "", ""));
        all.add(answering("a redirect instead of a refusal", FOREIGN, 303, "", ""));
        all.add(answering("a path with ;x is let through", FOREIGN, 200, "Hello", ";x"));
        all.add(answering("a path with an encoded ; is let through", FOREIGN, 200, "Hello", "%3Bx"));
        all.add(answering("an encoded slash is let through", FOREIGN, 200, "Hello", "%2f"));
        all.add(answering("an encoded backslash is let through", FOREIGN, 200, "Hello", "%5c"));
        all.add(answering("a doubled slash is let through", FOREIGN, 200, "Hello", "//"));
        all.add(answering("upper case is let through", FOREIGN, 200, "Hello", "/CAMPAIGNS"));
        all.add(new Planted("another length for what exists", FOREIGN, "", request -> {
            boolean foreign = of(victim, request) && request.request().method() == HttpMethod.GET;
            return foreign && end(request, 404, "Not here.");
        }));
        all.add(new Planted(
                "the method can be overridden",
                FOREIGN,
                "",
                request -> request.request().getHeader("X-HTTP-Method-Override") != null && end(request, 200, "Done")));
        all.add(new Planted(
                "JSON is taken without a token",
                FOREIGN,
                "",
                request -> "application/json".equals(request.request().getHeader("Content-Type"))
                        && end(request, 200, "{}")));
        all.add(new Planted(
                "another method is let through",
                FOREIGN,
                "",
                request -> request.request().method() == HttpMethod.DELETE && end(request, 200, "Gone")));
        all.add(new Planted("HEAD tells what GET does not", FOREIGN, "", request -> {
            if (request.request().method() == HttpMethod.HEAD) {
                request.response().putHeader("ETag", word);
            }
            return false;
        }));
        return List.copyOf(all);
    }

    private static Planted granting(String name, String endpoint, String role) {
        return new Planted(name, endpoint, role, _ -> false);
    }

    private static Planted answering(String name, String endpoint, int status, String body, String part) {
        return new Planted(
                name, endpoint, "", request -> request.request().uri().contains(part) && end(request, status, body));
    }

    private static boolean of(Belonging victim, RoutingContext request) {
        return request.request().uri().contains(victim.id("campaign"));
    }

    private static boolean end(RoutingContext request, int status, String body) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status).end(body);
        return true;
    }

    /** Changes something and goes on as if nothing had been. */
    private static void change(RoutingContext request, AgroalDataSource database, Belonging victim) {
        request.request().pause();
        request.vertx()
                .<Boolean>executeBlocking(() -> {
                    rename(database, victim.id("organisation"));
                    return true;
                })
                .onComplete(_ -> {
                    request.request().resume();
                    request.next();
                });
    }

    private static void rename(AgroalDataSource database, String organisation) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update organisation set name = left(name, 30) || '" + UUID.randomUUID()
                    + "' where id = '" + organisation + "'");
        }
    }
}

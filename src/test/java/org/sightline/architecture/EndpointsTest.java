package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.account.Role;
import org.sightline.web.Viewer;

/** Every address of the product has a decision about who may ask, and keeps it. */
@QuarkusTest
class EndpointsTest {
    @Inject
    Logins logins;

    @Test
    void standsInTheTable() throws IOException {
        Set<String> found = new TreeSet<>();
        Endpoint.all().forEach(endpoint -> found.add(endpoint.line()));
        assertThat(found)
                .as("Decide who may ask and write it into src/test/resources/endpoints.txt, one line each:"
                        + " METHOD PATH ROLES (anyone, signed-in, or administrator,coach,auditor,sponsor,executive,method-owner)."
                        + " A line without an endpoint goes.")
                .containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void refusesEverybodyWithoutTheRole() {
        List<String> open = new ArrayList<>();
        Map<String, Browser> browsers = browsers();
        for (Endpoint endpoint : Endpoint.all()) {
            browsers.forEach((who, browser) -> {
                boolean mayAsk = !endpoint.guarded()
                        || endpoint.roles().contains(who)
                        || endpoint.roles().contains(Endpoint.SIGNED_IN) && !who.equals("nobody");
                if (!mayAsk) {
                    String fault = ask(endpoint, browser, who.equals("nobody"));
                    if (!fault.isEmpty()) {
                        open.add(endpoint.line() + " answers " + who + " with " + fault);
                    }
                }
            });
        }
        assertThat(open).isEmpty();
    }

    @Test
    void hasAskedSomething() {
        assertThat(Endpoint.all().stream().filter(Endpoint::guarded)).isNotEmpty();
    }

    private Map<String, Browser> browsers() {
        UUID organisation = logins.organisation("Guarded");
        UUID executive = logins.account("guarded-executive@example.com", organisation);
        logins.executive(executive, organisation);
        Map<String, Browser> browsers = new LinkedHashMap<>();
        browsers.put("nobody", new Browser());
        browsers.put(
                Viewer.ADMINISTRATOR,
                logins.browser(logins.account("guarded-admin@example.com", organisation, Role.ADMINISTRATOR)));
        browsers.put(
                Viewer.COACH, logins.browser(logins.account("guarded-coach@example.com", organisation, Role.COACH)));
        browsers.put(
                Viewer.AUDITOR,
                logins.browser(logins.account("guarded-auditor@example.com", organisation, Role.AUDITOR)));
        browsers.put(
                Viewer.SPONSOR,
                logins.browser(logins.account("guarded-sponsor@example.com", organisation, Role.SPONSOR)));
        browsers.put(Viewer.EXECUTIVE, logins.browser(executive));
        browsers.put(Viewer.METHOD_OWNER, logins.methodOwner());
        return browsers;
    }

    /** What is wrong with the answer, empty if it was refused as it should be. */
    private static String ask(Endpoint endpoint, Browser browser, boolean nobody) {
        String path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        HttpResponse<String> answer = endpoint.method().equals("GET")
                ? browser.ask(path)
                : browser.post(path, Map.of("csrf", token(browser)), endpoint.form());
        int status = answer.statusCode();
        if (nobody && endpoint.method().equals("GET")) {
            String location = answer.headers().firstValue("Location").orElse("");
            return status == 303 && Browser.path(location).startsWith("/sign-in?to=") ? "" : status + " " + location;
        }
        boolean refused = nobody ? status == 401 : status == 403;
        return refused && answer.body().contains("<h1>") ? "" : Integer.toString(status);
    }

    private static String token(Browser browser) {
        return browser.open("/sign-in")
                .form("/sign-in")
                .expectFirst("input[name=csrf]")
                .val();
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(EndpointsTest.class.getResourceAsStream("/endpoints.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    // a fourth word says whose objects a role reaches, see org.sightline.wall
                    .map(line -> String.join(" ", List.of(line.split(" ")).subList(0, 3)))
                    .toList();
        }
    }
}

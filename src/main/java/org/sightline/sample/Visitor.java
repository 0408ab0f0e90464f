package org.sightline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the cast with a browser: follows links, sends forms, keeps cookies, and stumbles over nothing silently. */
final class Visitor implements AutoCloseable {
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Visitor(URI base) {
        this.base = base;
    }

    /** Whether anybody answers at all. */
    boolean answered() {
        try {
            return http.send(HttpRequest.newBuilder(base).build(), BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Page open(String address) {
        return send(HttpRequest.newBuilder(base.resolve(address)).GET());
    }

    /** Fills in a form that stands on {@code page} and sends it to {@code action}. */
    Page submit(Page page, String action, Map<String, String> fields) {
        return submit(page, action, List.copyOf(fields.entrySet()));
    }

    /** The same for a form in which several boxes go by one name. */
    Page submit(Page page, String action, List<Map.Entry<String, String>> fields) {
        String form = "csrf=" + encoded(page.csrf())
                + fields.stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return post(action, "application/x-www-form-urlencoded", form);
    }

    /** The same for a form that may carry a file. */
    Page submitParts(Page page, String action, Map<String, String> fields) {
        String boundary = "part-of-the-sample";
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", page.csrf());
        all.forEach((name, value) ->
                body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n".formatted(boundary, name)
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return post(action, "multipart/form-data; boundary=" + boundary, body.toString());
    }

    private Page post(String action, String type, String body) {
        return send(HttpRequest.newBuilder(base.resolve(action))
                .header("Content-Type", type)
                .header("Origin", base.getScheme() + "://" + base.getAuthority())
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Optional<String> elsewhere = response.headers().firstValue("Location");
            if (response.statusCode() == 303 && elsewhere.isPresent()) {
                // by hand: the client would take the form's own headers along
                return open(elsewhere.get());
            }
            Page page = new Page(response.statusCode(), response.uri().getPath(), response.body());
            if (page.status() >= 400) {
                throw new IllegalStateException(page.status() + " at " + page.path());
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}

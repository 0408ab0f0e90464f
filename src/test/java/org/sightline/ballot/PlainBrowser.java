package org.sightline.ballot;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: it keeps cookies, follows redirects after a form, and sends what a page's form holds. */
final class PlainBrowser {
    private final Map<String, String> cookies = new HashMap<>();
    private String address = "";
    private int status;
    private Document page = Document.createShell("");
    private String body = "";

    PlainBrowser open(String path) {
        return take(request().get(path.replaceAll("#.*", "")), path);
    }

    /** Presses a button of the only form that has it, with these fields filled in. */
    PlainBrowser press(String button, Map<String, String> filled) {
        Element pressed = page.select("button").stream()
                .filter(found -> found.text().equals(button))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no button \"" + button + "\" on " + address + "\n" + page.text()));
        Element form = Objects.requireNonNull(
                pressed.hasAttr("form") ? page.getElementById(pressed.attr("form")) : pressed.closest("form"));
        Map<String, String> fields = fields(form);
        fields.putAll(filled);
        if (!pressed.attr("name").isEmpty()) {
            fields.put(pressed.attr("name"), pressed.attr("value"));
        }
        String action = form.attr("action").isEmpty() ? address : form.attr("action");
        return post(action.replaceAll("[?#].*", "") + pressed.attr("formaction"), fields);
    }

    PlainBrowser press(String button) {
        return press(button, Map.of());
    }

    /** What the page's main form would send as it is. */
    Map<String, String> fields() {
        return fields(Objects.requireNonNull(page.select("form").first()));
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input,textarea")) {
            boolean sent = !input.is("[type=radio], [type=checkbox]") || input.hasAttr("checked");
            if (sent) {
                fields.put(
                        input.attr("name"),
                        input.tagName().equals("textarea")
                                ? input.wholeText().replaceFirst("^\n", "")
                                : input.attr("value"));
            }
        }
        return fields;
    }

    PlainBrowser post(String path, Map<String, String> fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8");
        fields.forEach(form::formParam);
        return take(form.post(path), path);
    }

    /** A form as this exact body; the answer's status and page are kept, redirects are not followed. */
    PlainBrowser postRaw(String path, String encoded) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", sent)
                            .POST(HttpRequest.BodyPublishers.ofString(encoded))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            address = path;
            body = answer.body();
            page = Jsoup.parse(body);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    PlainBrowser head(String path) {
        return take(request().head(path), path);
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .urlEncodingEnabled(true)
                .cookies(cookies);
    }

    private PlainBrowser take(Response response, String asked) {
        response.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        status = response.statusCode();
        address = asked;
        if (status == 303) {
            return open(response.header("Location"));
        }
        body = response.asString();
        page = Jsoup.parse(body);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String address() {
        return address;
    }

    int status() {
        return status;
    }

    String title() {
        return page.title();
    }

    String heading() {
        return page.select("h1").text();
    }

    String text() {
        return page.select("main").text();
    }

    String html() {
        return body;
    }

    List<String> buttons() {
        return page.select("button").eachText();
    }

    Document page() {
        return page;
    }
}

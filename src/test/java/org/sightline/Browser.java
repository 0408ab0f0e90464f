package org.sightline;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: keeps cookies, fills in and sends the forms of a page, follows redirects. */
public final class Browser {
    private static final String BOUNDARY = "part-of-a-form";
    /** An address in which a place was never filled in. */
    private static final Pattern UNFILLED = Pattern.compile("(?:href|action|src)=\"[^\"]*\\{[^\"]*\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** An answer; {@code path} is where the browser ended up. */
    public record Page(String path, HttpResponse<String> answer) {
        public int status() {
            return answer.statusCode();
        }

        public Document document() {
            return Jsoup.parse(answer.body());
        }

        public String text() {
            return document().body().text();
        }

        public Optional<String> header(String name) {
            return answer.headers().firstValue(name);
        }

        /** The first form that is sent to this address; without an action a form is sent to its own page. */
        public Element form(String action) {
            return document().select("form").stream()
                    .filter(form -> (form.hasAttr("action") ? form.attr("action") : path).equals(action))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("no form to " + action + " at " + path + ":\n" + answer.body()));
        }
    }

    /** Opens a page of this installation and follows redirects. */
    public Page open(String path) {
        return follow(path, ask(path));
    }

    /** Opens a page and stays with the first answer. */
    public HttpResponse<String> ask(String path) {
        return send(path, request(path).GET());
    }

    /** A file, byte for byte. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends the page's form with these fields; what the form already holds and is not named is sent as it stands. */
    public Page submit(Page page, String action, Map<String, String> fields) {
        return follow(action, submitOnce(page, action, fields));
    }

    /** As {@link #submit}, staying with the first answer. */
    public HttpResponse<String> submitOnce(Page page, String action, Map<String, String> fields) {
        Map<String, List<String>> all = filledIn(page, action);
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return posted(action, all);
    }

    /** Sends the page's form with exactly these of the boxes of one name ticked. */
    public Page choose(Page page, String action, String name, List<String> values) {
        Map<String, List<String>> all = filledIn(page, action);
        all.put(name, values);
        return follow(action, posted(action, all));
    }

    private static Map<String, List<String>> filledIn(Page page, String action) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Element field : page.form(action).select("input[name], textarea[name], select[name]")) {
            boolean unchecked = field.is("[type=radio], [type=checkbox]") && !field.hasAttr("checked");
            if (!unchecked && !field.is("[type=submit], [type=file]")) {
                all.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>())
                        .add(field.is("select") ? chosen(field) : field.val());
            }
        }
        return all;
    }

    /** As {@link #submitOnce}, for a form that is answered with a file. */
    public byte[] submitForFile(Page page, String action, Map<String, String> fields) {
        Map<String, List<String>> all = filledIn(page, action);
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        try {
            return client.send(form(action, all).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(action + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends the page's form with a file, as {@code multipart/form-data}. */
    public Page upload(Page page, String action, String name, byte[] file) {
        String token = page.form(action).expectFirst("input[name=csrf]").val();
        String before = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String after = "\r\n--" + BOUNDARY + "--\r\n";
        return follow(
                action,
                send(
                        action,
                        request(action)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                                        before.getBytes(StandardCharsets.UTF_8),
                                        file,
                                        after.getBytes(StandardCharsets.UTF_8))))));
    }

    private HttpResponse<String> posted(String path, Map<String, List<String>> fields) {
        return send(path, form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** What a browser sends for a list: the option that is selected, else the first. */
    private static String chosen(Element list) {
        Element option =
                Optional.ofNullable(list.selectFirst("option[selected]")).orElseGet(() -> list.expectFirst("option"));
        return option.hasAttr("value") ? option.val() : option.text();
    }

    /** Posts fields as they are, with no page and so without the page's token unless it is among them. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, "application/x-www-form-urlencoded");
    }

    /** As {@link #post(String, Map)}, or as {@code multipart/form-data}. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String type) {
        if (type.startsWith("multipart/")) {
            return send(
                    path,
                    request(path)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(HttpRequest.BodyPublishers.ofString(parts(fields))));
        }
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(path, request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Where a local or absolute address of this installation leads, without host. */
    public static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private Page follow(String path, HttpResponse<String> answer) {
        String at = path;
        HttpResponse<String> now = answer;
        for (int hops = 0; now.statusCode() == 303 || now.statusCode() == 302; hops++) {
            if (hops == 5) {
                throw new AssertionError("redirects go round at " + at);
            }
            at = path(now.headers().firstValue("Location").orElseThrow());
            now = ask(at);
        }
        if (UNFILLED.matcher(now.body()).find()) {
            throw new AssertionError("a link that leads nowhere at " + at + ": " + now.body());
        }
        return new Page(at, now);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            keepCookies(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keepCookies(HttpResponse<String> answer) {
        List<HttpCookie> set = new ArrayList<>();
        answer.headers().allValues("set-cookie").forEach(line -> set.addAll(HttpCookie.parse(line)));
        for (HttpCookie cookie : set) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static String parts(Map<String, String> fields) {
        return fields.entrySet().stream()
                        .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--" + BOUNDARY + "--\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.sightline.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: its cookies and the token of its forms. Any wire may carry the requests. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: *([^=]+)=([^;\r\n]*)");
    private static final String BOUNDARY = "part-of-the-bench";

    /** Where the redirects ended, and what is there. */
    record Page(String path, String html) {
        String found(String regex) {
            Matcher matcher = Pattern.compile(regex).matcher(html);
            if (!matcher.find()) {
                throw new IllegalStateException("no " + regex + " at " + path);
            }
            return matcher.group(matcher.groupCount());
        }
    }

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /** With the link that comes by mail. */
    void signIn(Wire wire, Sink sink, String email) throws IOException {
        long before = sink.count();
        open(wire, "/sign-in");
        submit(wire, "/sign-in", Map.of("email", email));
        Campaign.await("the sign-in link", () -> sink.count() > before);
        String link = sink.paths("/sign-in/[A-Za-z0-9_-]+").getOrDefault(email, "");
        open(wire, link);
        submit(wire, link, Map.of());
    }

    Page open(Wire wire, String path) throws IOException {
        return follow(wire, path, wire.exchange(get(path, "")));
    }

    Page submit(Wire wire, String path, Map<String, String> fields) throws IOException {
        return follow(wire, path, wire.exchange(post(path, fields)));
    }

    /** For the forms that take a file. */
    Page submitFile(Wire wire, String path, String name, String content) throws IOException {
        String body = "--%s\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n".formatted(BOUNDARY, token)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(BOUNDARY, name)
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return follow(wire, path, wire.exchange(post(path, "multipart/form-data; boundary=" + BOUNDARY, body)));
    }

    /** A request that asks for a page; {@code headers} are further ones, each with its line's end. */
    byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + cookieHeader() + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A request that sends a form, with the token of the page opened last. */
    byte[] post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return post(
                path,
                "application/x-www-form-urlencoded",
                "csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + form);
    }

    private byte[] post(String path, String type, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + cookieHeader() + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String cookieHeader() {
        return cookies.isEmpty()
                ? ""
                : cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private Page follow(Wire wire, String path, Wire.Reply reply) throws IOException {
        Matcher set = COOKIE.matcher(reply.head());
        while (set.find()) {
            cookies.put(set.group(1), set.group(2));
        }
        if (reply.status() == 303) {
            String address = reply.header("location").replaceFirst("^https?://[^/]+", "");
            return open(wire, address.replaceFirst("#.*", ""));
        }
        String html = reply.text();
        if (reply.status() != 200) {
            String words = html.replaceAll("(?s)<head>.*</head>|<[^>]*>", "").replaceAll("\\s+", " ");
            throw new IllegalStateException(
                    reply.status() + " at " + path + ": " + words.substring(0, Math.min(600, words.length())));
        }
        Matcher form = TOKEN.matcher(html);
        if (form.find()) {
            token = form.group(1);
        }
        return new Page(path.replaceFirst("\\?.*", ""), html);
    }
}

package org.sightline.wall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request. */
record Ask(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {
    record Field(String name, String value) {}

    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), null);
    }

    static Ask form(String path, List<Field> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return new Ask("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    static Ask parts(String path, List<Field> fields) {
        String body = fields.stream()
                        .map(field -> "--part\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n"
                                + field.value() + "\r\n")
                        .collect(Collectors.joining())
                + "--part--\r\n";
        return new Ask("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=part"), body);
    }

    Ask to(String other) {
        return new Ask(method, other, headers, body);
    }

    Ask by(String other) {
        return new Ask(other, path, headers, other.equals("GET") || other.equals("HEAD") ? null : body);
    }

    Ask with(String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return new Ask(method, path, all, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

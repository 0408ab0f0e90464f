package org.sightline.wall;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** What came back, headers and all. */
record Answer(int status, TreeMap<String, List<String>> headers, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String location() {
        return headers.getOrDefault("location", List.of("")).getFirst();
    }

    boolean toSignIn() {
        return status == 303 && location().contains("/sign-in?to=");
    }

    /** The first of these words in headers or body. */
    Optional<String> leaked(List<String> canaries) {
        String all = (headers + text()).toLowerCase(Locale.ROOT);
        return canaries.stream()
                .filter(canary -> all.contains(canary.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

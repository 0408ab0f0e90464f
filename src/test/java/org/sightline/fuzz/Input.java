package org.sightline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The bytes that a fuzzer made up, cut into what a target wants. */
public record Input(byte[] bytes) {
    /** A byte that texts hold rarely. */
    private static final String BETWEEN = "\u001F";

    /** As UTF-8; what is none becomes the sign for that. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** This many texts, the last ones empty if there is too little. */
    public List<String> texts(int wanted) {
        String[] parts = text().split(BETWEEN, wanted);
        String[] all = Arrays.copyOf(parts, wanted);
        Arrays.fill(all, parts.length, wanted, "");
        return List.of(all);
    }
}

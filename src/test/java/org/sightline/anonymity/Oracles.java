package org.sightline.anonymity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/** Facts for tests, with their sources, in {@code src/test/resources/oracles}. */
public final class Oracles {
    private Oracles() {}

    public static JsonNode read(String name) {
        try (InputStream file = Oracles.class.getResourceAsStream("/oracles/" + name)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

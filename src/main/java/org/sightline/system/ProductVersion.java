package org.sightline.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Which version of the program this is; the build writes it into a file beside the classes. */
public final class ProductVersion {
    private static final String FILE = "/version.txt";

    private ProductVersion() {}

    public static String read() {
        try (InputStream in = Objects.requireNonNull(ProductVersion.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

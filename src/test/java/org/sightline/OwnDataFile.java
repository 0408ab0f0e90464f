package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** What somebody who is signed in gets as their own data. */
public final class OwnDataFile {
    private OwnDataFile() {}

    /** The content of the file's first entry, which is {@code data.json}. */
    public static String of(Browser browser) throws IOException {
        byte[] file = browser.download("/account/data/own-data.zip").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("data.json");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

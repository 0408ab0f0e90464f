package org.sightline.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.system.Sha256;

/** {@code {asset:of('sightline.css')}}: the address of a static file with its hash, so that browsers may keep it. */
@TemplateExtension(namespace = "asset")
final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    static String of(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            byte[] hash = Sha256.of(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

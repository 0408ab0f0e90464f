package org.sightline.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as one canonical line in UTF-8, ended by a line feed, that carries its own SHA-256: the same content always
 * gives the same bytes, and no altered file is read.
 *
 * <p>Keys are sorted, so {@code sha256} does not stand last. It is the SHA-256, in lower-case hexadecimal digits, of the
 * canonical JSON of the object without its {@code sha256} member and without the line feed; to check it by hand: {@code
 * jq -cjS 'del(.sha256)' FILE | sha256sum}.
 */
public final class HashedJson {
    private static final String HASH = "sha256";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HashedJson() {}

    /** The bytes of the file. */
    public static byte[] write(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> hashed = new LinkedHashMap<>(content);
        hashed.put(HASH, hash(content));
        return canonical(hashed);
    }

    /** The hash that the file of this content carries. */
    public static String hash(Map<String, @Nullable Object> content) {
        return Sha256.hex(CanonicalJson.write(content));
    }

    /**
     * What a file says, its hash left out.
     *
     * @throws IllegalArgumentException if the bytes are no JSON object, not canonical, or do not match their hash
     */
    public static JsonMembers read(byte[] bytes) {
        Map<String, @Nullable Object> tree = parse(bytes);
        Map<String, @Nullable Object> content = new LinkedHashMap<>(tree);
        Object hash = content.remove(HASH);
        if (!hash(content).equals(hash) || !Arrays.equals(bytes, canonical(tree))) {
            throw new IllegalArgumentException("this file was altered: it does not match its " + HASH);
        }
        return new JsonMembers(content);
    }

    private static byte[] canonical(Map<String, @Nullable Object> tree) {
        return (CanonicalJson.write(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> parse(byte[] bytes) {
        try {
            if (MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> map) {
                return (Map<String, @Nullable Object>) map;
            }
            throw new IllegalArgumentException("no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}

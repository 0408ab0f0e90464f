package org.sightline.norm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.system.HashedJson;

/** A file that carries the right hash of any JSON object, as somebody could make it by hand. */
public final class HashedJsonOf {
    private HashedJsonOf() {}

    public static byte[] text(String json) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        try {
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readValue(json, new TypeReference<Map<String, Object>>() {})
                    .forEach(content::put);
            return HashedJson.write(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}

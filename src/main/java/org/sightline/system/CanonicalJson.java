package org.sightline.system;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form of RFC 8785 for the values used here: keys sorted, no white space, numbers in shortest plain decimal
 * form, only the necessary escapes. The same value always gives the same text.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** @param value a map with string keys, list, string, number of at most four decimals, boolean or null */
    public static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder(16_384);
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case null -> json.append("null");
            case Map<?, ?> map -> object(json, map);
            case List<?> list -> array(json, list);
            case String text -> string(json, text);
            case Boolean truth -> json.append(truth);
            case Integer number -> json.append(number.intValue());
            case Double number -> json.append(decimal(BigDecimal.valueOf(number)));
            case BigDecimal number -> json.append(decimal(number));
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void object(StringBuilder json, Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            json.append(before);
            string(json, entry.getKey());
            json.append(':');
            append(json, entry.getValue());
            before = ',';
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder json, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            append(json, list.get(i));
        }
        json.append(']');
    }

    private static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}

package org.sightline.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, each of the type that is asked for; another type, or none, is an
 * IllegalArgumentException.
 */
public record JsonMembers(Map<String, @Nullable Object> values) {
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    public boolean absent(String name) {
        return values.get(name) == null;
    }

    public String text(String name) {
        return as(String.class, present(name));
    }

    public int integer(String name) {
        return as(Integer.class, present(name));
    }

    public BigDecimal decimal(String name) {
        return toDecimal(present(name));
    }

    public double number(String name) {
        return decimal(name).doubleValue();
    }

    public boolean truth(String name) {
        return as(Boolean.class, present(name));
    }

    public JsonMembers object(String name) {
        return toObject(present(name));
    }

    public List<?> list(String name) {
        return as(List.class, present(name));
    }

    public <T> List<T> objects(String name, Function<JsonMembers, T> read) {
        List<T> all = new ArrayList<>();
        list(name).forEach(one -> all.add(read.apply(toObject(one))));
        return all;
    }

    /** The numbers of a list that has so many. */
    public static List<BigDecimal> decimals(@Nullable Object value, int size) {
        List<?> list = as(List.class, value);
        if (list.size() != size) {
            throw new IllegalArgumentException("not " + size + " numbers");
        }
        return list.stream().map(JsonMembers::toDecimal).toList();
    }

    private static BigDecimal toDecimal(@Nullable Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : as(BigDecimal.class, value);
    }

    @SuppressWarnings("unchecked")
    private static JsonMembers toObject(@Nullable Object value) {
        return new JsonMembers((Map<String, @Nullable Object>) as(Map.class, value));
    }

    private Object present(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return value;
    }

    private static <T> T as(Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}

package org.sightline.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object of a snapshot whose hash has been checked, each of the type that is asked for. */
record Members(Map<String, @Nullable Object> values) {
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean absent(String name) {
        return values.get(name) == null;
    }

    String text(String name) {
        return (String) present(name);
    }

    int integer(String name) {
        return (Integer) present(name);
    }

    double number(String name) {
        return toNumber(present(name));
    }

    boolean truth(String name) {
        return (Boolean) present(name);
    }

    @SuppressWarnings("unchecked")
    Members object(String name) {
        return new Members((Map<String, @Nullable Object>) present(name));
    }

    List<?> list(String name) {
        return (List<?>) present(name);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> objects(String name, Function<Members, T> read) {
        List<T> all = new ArrayList<>();
        list(name).forEach(one -> all.add(read.apply(new Members((Map<String, @Nullable Object>) one))));
        return all;
    }

    private Object present(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the snapshot has no " + name);
        }
        return value;
    }

    static double toNumber(Object value) {
        return switch (value) {
            case Integer whole -> whole;
            case BigDecimal decimal -> decimal.doubleValue();
            default -> throw new IllegalArgumentException("not a number: " + value.getClass());
        };
    }
}

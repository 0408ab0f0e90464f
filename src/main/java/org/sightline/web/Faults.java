package org.sightline.web;

import java.util.List;

/** What somebody must mend in a form before it is taken, in the words to show, in the order of the fields. */
public record Faults(List<Fault> all) {
    /** One thing to mend. */
    public record Fault(String field, String message) {}

    public Faults {
        all = List.copyOf(all);
    }

    public static Faults none() {
        return new Faults(List.of());
    }

    public static Faults of(String field, String message) {
        return new Faults(List.of(new Fault(field, message)));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The first message of a field; empty if there is none. */
    public String at(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse("");
    }
}

package org.sightline.web;

import java.util.List;
import java.util.Optional;
import org.sightline.system.Message;

/** What somebody must mend in a form before it is taken, in the order of the fields. */
public record Faults(List<Fault> all) {
    /** One thing to mend. */
    public record Fault(String field, Message message) {
        public static Fault of(String field, String key, Object... arguments) {
            return new Fault(field, Message.of(key, arguments));
        }
    }

    public Faults {
        all = List.copyOf(all);
    }

    public static Faults none() {
        return new Faults(List.of());
    }

    public static Faults of(String field, String key, Object... arguments) {
        return new Faults(List.of(Fault.of(field, key, arguments)));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The first message of a field. */
    public Optional<Message> at(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst();
    }
}

package org.sightline.system;

import java.util.List;

/** Something to be said in whatever language its reader has: the key of its text, and what is filled in. */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}

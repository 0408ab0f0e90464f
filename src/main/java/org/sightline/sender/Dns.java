package org.sightline.sender;

import java.util.List;

/** The records of a domain, as somebody outside sees them. */
interface Dns {
    /** The texts of a name; a text in several strings is one. */
    Answer txt(String name);

    /** The mail servers of a name, {@code "."} among them where it wants no mail. */
    Answer mx(String name);

    /** What the DNS answered. */
    sealed interface Answer {
        /** There are such records. */
        record Found(List<String> values) implements Answer {
            public Found {
                values = List.copyOf(values);
            }
        }

        /** There are none. */
        record None() implements Answer {}

        /** Nobody knows: the DNS could not be asked, or did not answer. */
        record Unknown() implements Answer {}
    }
}

package org.sightline.rater;

import org.sightline.system.Message;

/** Something to mend in a file: where it stands and how to put it right. Line 0 speaks of the file as a whole. */
public record RosterFault(int line, String column, Message message) {
    static RosterFault of(int line, String column, String key, Object... arguments) {
        return new RosterFault(line, column, Message.of(key, arguments));
    }
}

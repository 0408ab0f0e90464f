package org.sightline.sheet;

import org.sightline.system.Message;
import org.sightline.system.Texts;

/** Something to mend in a file: where it stands and how to put it right. Line 0 speaks of the file as a whole. */
public record CellFault(int line, String column, Message message) {
    public static CellFault of(int line, String column, String key, Object... arguments) {
        return new CellFault(line, column, Message.of(key, arguments));
    }

    /** Of the file as a whole. */
    static CellFault whole(String key, Object... arguments) {
        return of(0, "", "sheet.fault." + key, arguments);
    }

    /** A language that there is none of. */
    public static CellFault language(int line, String column, String typed) {
        return of(line, column, "sheet.fault.language", typed, String.join(", ", Texts.languages()));
    }

    /** A time zone that there is none of, or several. */
    public static CellFault zone(int line, String column, String typed) {
        return of(line, column, "sheet.fault.zone", typed);
    }

    /** An address that has another name in an earlier line. */
    public static CellFault nameDiffers(
            int line, String column, String address, String name, int earlier, String before) {
        return of(line, column, "sheet.fault.name.differs", address, before, earlier, name);
    }
}

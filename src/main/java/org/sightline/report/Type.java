package org.sightline.report;

/** A size of type: how large, how far apart the lines, which face, which colour, and the space after a paragraph. */
record Type(double size, double lead, Face face, String colour, double after) {
    /** Nothing is printed smaller. */
    static final double LEAST = 7.5;

    static final Type KICKER = new Type(9.5, 13, Face.STRONG, Colours.ACCENT, 10);
    static final Type NAME = new Type(36, 40, Face.TITLE, Colours.INK, 12);
    static final Type LONG_NAME = new Type(25, 30, Face.TITLE, Colours.INK, 12);
    static final Type SUBTITLE = new Type(12.5, 18.5, Face.REGULAR, Colours.SOFT, 0);
    static final Type TITLE = new Type(24, 29, Face.TITLE, Colours.INK, 8);
    static final Type HEADING = new Type(11.5, 15, Face.STRONG, Colours.INK, 5);
    static final Type SUBHEADING = new Type(9.2, 12.5, Face.STRONG, Colours.ACCENT, 4);
    static final Type LEAD = new Type(10.8, 16, Face.REGULAR, Colours.SOFT, 9);
    static final Type BODY = new Type(9.2, 13.6, Face.REGULAR, Colours.INK, 6);
    static final Type PROSE = new Type(10, 15.5, Face.REGULAR, Colours.INK, 9);
    static final Type SMALL = new Type(LEAST, 10.5, Face.REGULAR, Colours.MUTED, 5);
    static final Type LABEL = new Type(7.6, 10.5, Face.STRONG, Colours.MUTED, 4);
    static final Type CELL = new Type(8.2, 10.8, Face.REGULAR, Colours.INK, 0);
    static final Type NOTE = new Type(LEAST, 9.6, Face.REGULAR, Colours.MUTED, 0);
    static final Type COLUMN = new Type(LEAST, 9.2, Face.STRONG, Colours.MUTED, 0);
    static final Type RUNNING = new Type(LEAST, 10, Face.REGULAR, Colours.MUTED, 0);

    enum Face {
        REGULAR,
        STRONG,
        TITLE
    }

    Type strong() {
        return new Type(size, lead, Face.STRONG, colour, after);
    }

    Type coloured(String other) {
        return new Type(size, lead, face, other, after);
    }
}

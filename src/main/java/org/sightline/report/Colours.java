package org.sightline.report;

/** The palette: ink, its paler steps, one accent, and one colour per kind of rater (all at least 3:1 on white). */
final class Colours {
    static final String INK = "#1B2430";
    static final String SOFT = "#3E4A59";
    static final String MUTED = "#5B6776";
    static final String GREY = "#9AA5B1";
    static final String LINE = "#D9DFE6";
    static final String GRID = "#E7EBF0";
    static final String RANGE = "#CDD6DF";
    static final String FIELD = "#ECF0F4";
    static final String TINT = "#F4F6F9";
    static final String WHITE = "#FFFFFF";
    static final String ACCENT = "#0B5A86";

    static final String BLUE = "#0072B2";
    static final String INDIGO = "#332288";
    static final String WINE = "#882255";
    static final String VERMILLION = "#D55E00";
    static final String GREEN = "#00795A";
    static final String SLATE = "#595959";

    private Colours() {}
}

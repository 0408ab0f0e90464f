package org.sightline.report;

import org.sightline.anonymity.Group;
import org.sightline.report.Canvas.Ink;

/** The shape of a perspective, the same in every chart; the shape alone tells it apart, colour only helps. */
enum Mark {
    SELF(Colours.INK),
    REPORTS(Colours.BLUE),
    PAST_REPORTS(Colours.INDIGO),
    SUPERVISOR(Colours.WINE),
    SECOND_SUPERVISOR(Colours.VERMILLION),
    PAST_SUPERVISORS(Colours.WINE),
    PEERS(Colours.GREEN),
    OTHERS(Colours.SLATE),
    EXPECTED(Colours.MUTED),
    ALL(Colours.INK),
    BEFORE(Colours.MUTED),
    NOW(Colours.ACCENT);

    final String colour;

    Mark(String colour) {
        this.colour = colour;
    }

    static Mark of(Group group) {
        String id = group.id();
        if (id.startsWith("current_direct_report") || id.startsWith("direct_reports")) {
            return REPORTS;
        }
        if (id.startsWith("past_direct_report")) {
            return PAST_REPORTS;
        }
        if (id.equals("current_supervisor_2")) {
            return SECOND_SUPERVISOR;
        }
        if (id.startsWith("current_supervisor")) {
            return SUPERVISOR;
        }
        if (id.startsWith("past_supervisor")) {
            return PAST_SUPERVISORS;
        }
        return id.startsWith("peer") ? PEERS : OTHERS;
    }

    /** Paints the shape around a point; {@code r} is about half its width. */
    void paint(Canvas canvas, double x, double y, double r) {
        Ink solid = Ink.outlined(colour, Colours.WHITE, 0.6);
        Ink hollow = Ink.outlined(Colours.WHITE, colour, 1.3);
        switch (this) {
            case SELF, BEFORE -> canvas.circle(x, y, r * 0.95, hollow);
            case NOW -> canvas.circle(x, y, r * 0.95, solid);
            case REPORTS -> canvas.polygon(triangle(x, y, r, -1), solid);
            case PAST_REPORTS -> canvas.polygon(triangle(x, y, r, 1), solid);
            case SUPERVISOR, SECOND_SUPERVISOR -> canvas.polygon(diamond(x, y, r * 1.25), solid);
            case PAST_SUPERVISORS -> canvas.polygon(diamond(x, y, r * 1.1), hollow);
            case PEERS -> canvas.rectangle(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, solid);
            case EXPECTED -> canvas.rectangle(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, hollow);
            case OTHERS -> {
                canvas.line(x - r, y, x + r, y, Ink.stroke(colour, r * 0.62));
                canvas.line(x, y - r, x, y + r, Ink.stroke(colour, r * 0.62));
            }
            case ALL -> canvas.rectangle(x - 1.5, y - r * 2, 3, r * 4, Ink.fill(colour));
        }
    }

    private static double[] triangle(double x, double y, double r, int up) {
        return new double[] {x, y + up * r * 1.2, x + r * 1.15, y - up * r * 0.8, x - r * 1.15, y - up * r * 0.8};
    }

    private static double[] diamond(double x, double y, double r) {
        return new double[] {x, y - r, x + r, y, x, y + r, x - r, y};
    }
}

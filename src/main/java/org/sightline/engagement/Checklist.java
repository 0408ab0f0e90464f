package org.sightline.engagement;

import java.util.List;

/**
 * The whole way of an engagement as one of the two reads it.
 *
 * @param others where the engagement's other pages are
 */
record Checklist(List<Line> lines, List<EngagementRoom.Door> others) {
    /**
     * One step.
     *
     * @param state how far it is, in words
     * @param detail what stands there now, maybe empty
     */
    record Line(String title, Stage.State mark, String state, String href, String detail) {
        public String kind() {
            return mark.id();
        }
    }

    public long done() {
        return lines.stream().filter(line -> line.mark() == Stage.State.DONE).count();
    }

    /** Those that are part of this engagement as far as this reader knows. */
    public long known() {
        return lines.stream()
                .filter(line -> line.mark() == Stage.State.DONE || line.mark() == Stage.State.OPEN)
                .count();
    }
}

package org.sightline.anonymity;

import java.util.List;

/**
 * Raters who are shown together, the result of the partition (method.md B5).
 *
 * @param id a relationship's own id, {@code direct_reports}, {@code other_raters}, {@code <id>_and_others}, or for
 *     identified current supervisors {@code current_supervisor} (several: {@code current_supervisor_1}, ...)
 * @param relationships the relationships it unites, in the order of {@link Relationship}
 * @param raters eligible raters in it
 * @param identified true for a current supervisor who chose to be shown, by written consent
 */
public record Group(String id, List<Relationship> relationships, int raters, boolean identified) {
    public Group {
        relationships = List.copyOf(relationships);
    }
}

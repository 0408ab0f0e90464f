package org.sightline.seal;

import java.util.List;
import java.util.Map;
import org.sightline.anonymity.Group;

/**
 * What a seal left of one group of one executive, or of the executive's own answers.
 *
 * @param answers by the questionnaire's order of rated items, as asked, 0 = no answer; in no order
 * @param comments texts by question id, in no order
 */
public record SealedAtom(Group group, List<int[]> answers, Map<String, List<String>> comments) {
    /** The executive's own answers. */
    public boolean self() {
        return group.id().equals(AnonymousRows.SELF);
    }

    @Override
    public String toString() {
        return "SealedAtom " + group.id();
    }
}

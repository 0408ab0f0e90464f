package org.sightline.engagement;

import java.util.List;

/** Knows how far an engagement is with some steps of the whole way; nothing is kept for it beside the facts. */
public interface StageSource {
    /**
     * @param executive whether the executive reads it, else the coach, who learns nothing of what the executive keeps
     */
    List<Stage> stages(Engagement engagement, boolean executive);
}

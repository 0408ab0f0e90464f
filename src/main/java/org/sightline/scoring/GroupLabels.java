package org.sightline.scoring;

import java.util.Locale;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Relationship;
import org.sightline.system.Texts;

/** What a group is called, in one language. */
public final class GroupLabels {
    private final Texts texts;

    private GroupLabels(Texts texts) {
        this.texts = texts;
    }

    public static GroupLabels in(Locale locale) {
        return new GroupLabels(Texts.in(locale));
    }

    /** "Direct reports (current and past)", "Peers and others", "Current supervisor 2"; initial capital. */
    public String of(Group group) {
        String id = group.id();
        String supervisor = Relationship.CURRENT_SUPERVISOR.id();
        if (group.identified() && id.startsWith(supervisor + "_")) {
            return texts.of("group.numbered", texts.of("group." + supervisor), id.substring(supervisor.length() + 1));
        }
        if (id.endsWith(Group.JOINED)) {
            return texts.of("group.joined", texts.of("group." + id.substring(0, id.length() - Group.JOINED.length())));
        }
        return texts.of("group." + id);
    }
}

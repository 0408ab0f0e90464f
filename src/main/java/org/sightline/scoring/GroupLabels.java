package org.sightline.scoring;

import java.util.Locale;
import org.sightline.anonymity.Group;
import org.sightline.system.Texts;

/** What a group is called, in one language, wherever it is named on its own. */
public final class GroupLabels {
    private final Texts texts;

    private GroupLabels(Texts texts) {
        this.texts = texts;
    }

    public static GroupLabels in(Locale locale) {
        return new GroupLabels(Texts.in(locale));
    }

    /** "Direct reports", "Peers and others", "Current supervisor, second"; initial capital. */
    public String of(Group group) {
        String plain = texts.of("group." + group.leading());
        if (group.joined()) {
            return texts.of("group.joined", plain);
        }
        return group.number().isEmpty()
                ? plain
                : texts.of("group.numbered", plain, group.number().getAsInt());
    }
}

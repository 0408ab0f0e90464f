package org.sightline.report;

import java.util.List;
import org.sightline.anonymity.Group;
import org.sightline.scoring.GroupLabels;

/**
 * A group of raters as the report names and draws it.
 *
 * @param label as a heading, {@code Direct reports}
 * @param phrase within a sentence, {@code your direct reports}
 * @param brief above a narrow column
 */
record Perspective(Group group, String label, String phrase, String brief, Mark mark) {
    static List<Perspective> of(List<Group> groups, ReportTexts texts) {
        GroupLabels labels = GroupLabels.in(texts.locale());
        return groups.stream()
                .map(group -> new Perspective(
                        group,
                        labels.of(group),
                        named("phrase.", group, texts),
                        named("brief.", group, texts),
                        Mark.of(group)))
                .toList();
    }

    private static String named(String form, Group group, ReportTexts texts) {
        if (group.number().isPresent()) {
            return texts.label(form + "numbered", group.number().getAsInt());
        }
        String plain = texts.label(form + group.leading());
        return group.joined() ? texts.label(form + "joined", plain) : plain;
    }

    String id() {
        return group.id();
    }

    boolean anonymous() {
        return !group.identified();
    }
}

package org.sightline.report;

import java.util.List;
import org.sightline.anonymity.Group;

/**
 * A group of raters as the report names and draws it.
 *
 * @param label as a heading, {@code Direct reports}
 * @param phrase within a sentence, {@code your direct reports}
 * @param brief above a narrow column
 */
record Perspective(Group group, String label, String phrase, String brief, Mark mark) {
    private static final String JOINED = "_and_others";

    static List<Perspective> of(List<Group> groups, ReportTexts texts) {
        return groups.stream().map(group -> of(group, texts)).toList();
    }

    private static Perspective of(Group group, ReportTexts texts) {
        boolean joined = group.id().endsWith(JOINED);
        String id = joined ? group.id().substring(0, group.id().length() - JOINED.length()) : group.id();
        String suffix = joined ? ".joined" : "";
        return new Perspective(
                group,
                named(texts, "group" + suffix, id),
                named(texts, "phrase" + suffix, id),
                named(texts, "brief" + suffix, id),
                Mark.of(group));
    }

    private static String named(ReportTexts texts, String kind, String id) {
        String base = kind.endsWith(".joined") ? kind.substring(0, kind.length() - ".joined".length()) : kind;
        String plain = texts.label(base + "." + id);
        return base.equals(kind) ? plain : texts.label(kind, plain);
    }

    String id() {
        return group.id();
    }

    boolean anonymous() {
        return !group.identified();
    }
}

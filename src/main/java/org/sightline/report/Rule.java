package org.sightline.report;

import java.util.Arrays;

/** The rules that write sentences, and the short code by which print refers to each. */
enum Rule {
    STRENGTH_THEME("strength.theme", "S1"),
    STRENGTH_ITEM("strength.item", "S2"),
    STRENGTH_WARNING("strength.warning", "S3"),
    CONVERSATION_CLEAR("conversation.clear", "C1"),
    CONVERSATION_BOTH("conversation.both", "C2"),
    CONVERSATION_DEVELOPMENT("conversation.development", "C3"),
    CONVERSATION_POSSIBLE("conversation.possible", "C4"),
    CONVERSATION_ITEM("conversation.item", "C5"),
    CONVERSATION_WARNING("conversation.warning", "C6"),
    DIFFERENCE_HIGHER("difference.higher", "D1"),
    DIFFERENCE_LOWER("difference.lower", "D2"),
    DIFFERENCE_GROUPS("difference.groups", "D3");

    final String id;
    final String code;

    Rule(String id, String code) {
        this.id = id;
        this.code = code;
    }

    static Rule of(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    }
}

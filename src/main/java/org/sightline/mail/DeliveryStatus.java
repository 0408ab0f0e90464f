package org.sightline.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A {@code message/delivery-status} of RFC 3464: groups of fields parted by empty lines, the first about the mail, each
 * further one about a recipient. Ours have one recipient.
 *
 * @param action failed, delayed, delivered, relayed or expanded
 * @param code the status of RFC 3463; where the field is missing or vague, that of the diagnostic
 */
record DeliveryStatus(String action, String code) {
    private static final String UNSPECIFIED = "5.0.0";

    static DeliveryStatus parse(String text) {
        String action = "";
        String status = "";
        String diagnostic = "";
        for (Map<String, String> group : groups(text)) {
            if (group.containsKey("action")) {
                action = word(group.getOrDefault("action", ""));
                status = SmtpReply.status(group.getOrDefault("status", "")).orElse("");
                diagnostic = group.getOrDefault("diagnostic-code", "");
                if (action.equals("failed")) {
                    break;
                }
            }
        }
        return new DeliveryStatus(action, code(status, diagnostic));
    }

    boolean failed() {
        return action.equals("failed");
    }

    /** Many servers say x.0.0 and put what they know into the diagnostic; some know better only in its words. */
    private static String code(String status, String diagnostic) {
        boolean vague = status.isEmpty() || status.endsWith(".0.0");
        if (!vague) {
            return status;
        }
        return BounceWords.status(diagnostic).orElse(status.isEmpty() ? UNSPECIFIED : status);
    }

    private static List<Map<String, String>> groups(String text) {
        List<Map<String, String>> groups = new ArrayList<>();
        Map<String, String> group = new LinkedHashMap<>();
        String name = "";
        for (String line : text.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                groups.add(group);
                group = new LinkedHashMap<>();
                name = "";
            } else if (Character.isWhitespace(line.charAt(0)) && !name.isEmpty()) {
                group.merge(name, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        groups.add(group);
        return groups;
    }

    private static String word(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
    }
}

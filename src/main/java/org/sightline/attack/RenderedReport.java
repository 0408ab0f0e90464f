package org.sightline.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.anonymity.Policy;

/**
 * A snapshot as an outsider reads it: the text of the JSON and the published rules, nothing of the program.
 *
 * @param groups in the order of the report
 * @param items in the order of the questionnaire
 */
record RenderedReport(Policy policy, List<RenderedGroup> groups, List<RenderedItem> items, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A group with the number of its raters. */
    record RenderedGroup(String id, int raters, boolean identified) {}

    /**
     * One item.
     *
     * @param labels by group, {@code mean 3.75}, {@code low 2.25}, {@code high 4.75}; no entry where nothing is released
     * @param counts by group, answers 1 to 5, where they are printed
     */
    record RenderedItem(
            String id, String theme, Optional<Integer> self, Map<String, Label> labels, Map<String, String> counts) {}

    /** A word and a number. */
    record Label(String kind, double value) {
        /** The number from which everything else is derived, by the published rule. */
        double point() {
            return switch (kind) {
                case "low" -> (1 + value) / 2;
                case "high" -> (value + 5) / 2;
                default -> value;
            };
        }
    }

    static RenderedReport of(byte[] snapshot) {
        try {
            return of(MAPPER.readTree(new String(snapshot, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    static ObjectNode tree(byte[] snapshot) {
        return of(snapshot).json().deepCopy();
    }

    private static RenderedReport of(JsonNode json) {
        JsonNode policy = json.path("policy");
        List<RenderedGroup> groups = new ArrayList<>();
        json.path("groups")
                .forEach(group -> groups.add(new RenderedGroup(
                        group.path("id").asText(),
                        group.path("raters").asInt(),
                        group.path("identified").asBoolean())));
        List<RenderedItem> items = new ArrayList<>();
        json.path("items").forEach(item -> items.add(item(item)));
        return new RenderedReport(
                new Policy(
                        policy.path("minimum").asInt(),
                        policy.path("distributionMinimum").asInt(),
                        policy.path("labelMinimum").asInt(),
                        policy.path("protectLow").asInt(),
                        policy.path("protectHigh").asInt()),
                groups,
                items,
                json);
    }

    private static RenderedItem item(JsonNode item) {
        Map<String, Label> labels = new LinkedHashMap<>();
        item.path("groups")
                .properties()
                .forEach(group -> group.getValue()
                        .properties()
                        .forEach(said -> labels.put(
                                group.getKey(),
                                new Label(said.getKey(), said.getValue().asDouble()))));
        Map<String, String> counts = new LinkedHashMap<>();
        item.path("distributions")
                .properties()
                .forEach(group -> counts.put(group.getKey(), group.getValue().toString()));
        return new RenderedItem(
                item.path("id").asText(),
                item.path("theme").asText(),
                item.path("self").isInt() ? Optional.of(item.path("self").asInt()) : Optional.empty(),
                labels,
                counts);
    }
}

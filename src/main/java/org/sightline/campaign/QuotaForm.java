package org.sightline.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sightline.anonymity.Relationship;
import org.sightline.web.Faults;

/** The quotas of a campaign as somebody typed them. */
record QuotaForm(List<Line> lines) {
    /** The two numbers of a relationship; its id is in the names of both fields. */
    record Line(Relationship relationship, String minimum, String recommended) {
        public String id() {
            return relationship.id();
        }

        OptionalInt least() {
            return number(minimum);
        }

        OptionalInt best() {
            return number(recommended);
        }
    }

    QuotaForm {
        lines = List.copyOf(lines);
    }

    static QuotaForm of(Map<Relationship, Quota> quotas) {
        return new QuotaForm(quotas.entrySet().stream()
                .map(quota -> new Line(
                        quota.getKey(),
                        Integer.toString(quota.getValue().minimum()),
                        Integer.toString(quota.getValue().recommended())))
                .toList());
    }

    /** @param fields as they were sent; a missing one is empty */
    static QuotaForm typed(Map<String, List<String>> fields) {
        return new QuotaForm(Quota.RELATIONSHIPS.stream()
                .map(relationship -> new Line(
                        relationship,
                        first(fields, "minimum-" + relationship.id()),
                        first(fields, "recommended-" + relationship.id())))
                .toList());
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            if (line.least().isEmpty()) {
                faults.add(Faults.Fault.of("minimum-" + line.id(), "campaign.fault.quota", Quota.MOST));
            }
            if (line.best().isEmpty()) {
                faults.add(Faults.Fault.of("recommended-" + line.id(), "campaign.fault.quota", Quota.MOST));
            } else if (line.least().isPresent()
                    && line.best().getAsInt() < line.least().getAsInt()) {
                faults.add(Faults.Fault.of("recommended-" + line.id(), "campaign.fault.quota.order"));
            }
        }
        return new Faults(faults);
    }

    /** The quotas of a form that was found without faults. */
    Map<Relationship, Quota> quotas() {
        Map<Relationship, Quota> quotas = new EnumMap<>(Relationship.class);
        lines.forEach(line -> quotas.put(
                line.relationship(),
                new Quota(line.least().orElseThrow(), line.best().orElseThrow())));
        return quotas;
    }

    private static OptionalInt number(String typed) {
        if (!typed.matches("\\d{1,2}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(typed);
        return number <= Quota.MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}

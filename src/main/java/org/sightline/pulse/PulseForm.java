package org.sightline.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.plan.PlannedBehaviours.Planned;
import org.sightline.pulse.PulseContent.Asked;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/** Which behaviours are asked about, and in which words others read them. */
record PulseForm(List<Line> lines) {
    private static final int SHORTEST = 8;

    /**
     * One behaviour of the plan.
     *
     * @param locked whether an earlier pulse asked about it, whose words stay so that the two can be compared
     */
    record Line(UUID behaviour, String what, boolean chosen, String words, boolean locked) {
        public String field() {
            return "words-" + behaviour;
        }
    }

    /** @param earlier the words of earlier pulses by behaviour */
    static PulseForm blank(List<Planned> planned, Map<UUID, String> earlier) {
        return new PulseForm(planned.stream()
                .map(one -> new Line(
                        one.id(),
                        one.what(),
                        planned.size() == 1 || earlier.containsKey(one.id()),
                        earlier.getOrDefault(one.id(), ""),
                        earlier.containsKey(one.id())))
                .toList());
    }

    static PulseForm of(List<Planned> planned, Map<UUID, String> earlier, List<Asked> asked) {
        return new PulseForm(blank(planned, earlier).lines().stream()
                .map(line -> asked.stream()
                        .filter(one -> line.behaviour().equals(one.behaviour()))
                        .findFirst()
                        .map(one -> new Line(line.behaviour(), line.what(), true, one.words(), line.locked()))
                        .orElse(new Line(line.behaviour(), line.what(), false, line.words(), line.locked())))
                .toList());
    }

    static PulseForm typed(List<Planned> planned, Map<UUID, String> earlier, Map<String, List<String>> fields) {
        List<String> chosen = fields.getOrDefault("behaviour", List.of());
        return new PulseForm(blank(planned, earlier).lines().stream()
                .map(line -> new Line(
                        line.behaviour(),
                        line.what(),
                        chosen.contains(line.behaviour().toString()),
                        line.locked()
                                ? line.words()
                                : Typed.line(fields.getOrDefault(line.field(), List.of(""))
                                        .getFirst()),
                        line.locked()))
                .toList());
    }

    Faults faults() {
        List<Faults.Fault> faults = new ArrayList<>();
        List<Line> chosen = lines.stream().filter(Line::chosen).toList();
        if (chosen.isEmpty() || chosen.size() > PulseContent.MOST_ASKED) {
            faults.add(Faults.Fault.of("behaviours", "pulse.fault.behaviours", PulseContent.MOST_ASKED));
        }
        for (Line line : chosen) {
            AskedWords.fault(line.field(), line.words(), SHORTEST, PulseContent.LONGEST_WORDING, "pulse.fault.words")
                    .ifPresent(faults::add);
        }
        return new Faults(faults);
    }

    /** Of a form that was found without faults. */
    List<Asked> asked() {
        return lines.stream()
                .filter(Line::chosen)
                .map(line -> new Asked(line.behaviour(), line.words()))
                .toList();
    }
}

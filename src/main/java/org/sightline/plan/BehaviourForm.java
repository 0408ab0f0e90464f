package org.sightline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.sightline.engagement.Limits;
import org.sightline.web.Faults;
import org.sightline.web.Typed;

/**
 * A behaviour as typed.
 *
 * @param insight the id of the one it is made of, empty if none is chosen
 * @param practice its id in the library, empty for one of their own
 * @param version that the executive saw
 */
public record BehaviourForm(
        @RestForm String insight,
        @RestForm String what,
        @RestForm String situation,
        @RestForm String practice,
        @RestForm String own,
        @RestForm String witness,
        @RestForm String due,
        @RestForm String sign,
        @RestForm @Nullable Integer version) {
    public BehaviourForm(
            @Nullable String insight,
            @Nullable String what,
            @Nullable String situation,
            @Nullable String practice,
            @Nullable String own,
            @Nullable String witness,
            @Nullable String due,
            @Nullable String sign,
            @Nullable Integer version) {
        this.insight = Objects.requireNonNullElse(insight, "").strip();
        this.what = plain(what);
        this.situation = plain(situation);
        this.practice = Objects.requireNonNullElse(practice, "").strip();
        this.own = plain(own);
        this.witness = Typed.line(Objects.requireNonNullElse(witness, ""));
        this.due = Objects.requireNonNullElse(due, "").strip();
        this.sign = plain(sign);
        this.version = Objects.requireNonNullElse(version, 0);
    }

    /** For an insight, with its situation. */
    static BehaviourForm blank(Optional<Insight> insight, String practice) {
        return new BehaviourForm(
                insight.map(one -> one.id().toString()).orElse(""),
                "",
                insight.map(Insight::situation).orElse(""),
                practice,
                "",
                "",
                "",
                "",
                0);
    }

    static BehaviourForm of(Behaviour behaviour) {
        Behaviour.Words words = behaviour.words();
        UUID insight = behaviour.insight();
        return new BehaviourForm(
                insight == null ? "" : insight.toString(),
                words.what(),
                words.situation(),
                words.practice(),
                words.own(),
                words.witness(),
                behaviour.dueOn().toString(),
                words.sign(),
                behaviour.version());
    }

    BehaviourForm over(int newer) {
        return new BehaviourForm(insight, what, situation, practice, own, witness, due, sign, newer);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    LocalDate day() {
        return Typed.day(due).orElseThrow();
    }

    Behaviour.Words words() {
        return new Behaviour.Words(what, situation, practice, own, witness, sign);
    }

    /** @param today null if the day may have passed, as that of a behaviour that is under way may */
    Faults faults(@Nullable LocalDate today) {
        List<Faults.Fault> faults = new ArrayList<>();
        need("what", what, "plan.fault.what.missing", Behaviour.LONGEST, faults);
        need("situation", situation, "plan.fault.situation.missing", Behaviour.LONGEST, faults);
        if (!practice.isEmpty() && Practices.find(practice).isEmpty() || practice.isEmpty() && own.isEmpty()) {
            faults.add(Faults.Fault.of("practice", "plan.fault.practice.missing"));
        }
        Limits.tooLong("own", own, Behaviour.LONGEST).ifPresent(faults::add);
        need("witness", witness, "plan.fault.witness.missing", Behaviour.LONGEST_LINE, faults);
        Optional<LocalDate> day = Typed.day(due);
        if (day.isEmpty()) {
            faults.add(Faults.Fault.of("due", "engagement.fault.day"));
        } else if (today != null && day.get().isBefore(today)) {
            faults.add(Faults.Fault.of("due", "engagement.fault.due.past"));
        }
        need("sign", sign, "plan.fault.sign.missing", Behaviour.LONGEST, faults);
        return new Faults(faults);
    }

    private static void need(String field, String text, String key, int longest, List<Faults.Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Faults.Fault.of(field, key));
        }
        Limits.tooLong(field, text, longest).ifPresent(faults::add);
    }

    private static String plain(@Nullable String sent) {
        return Typed.plain(Objects.requireNonNullElse(sent, ""));
    }
}

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
 * What of a plan is let out, to whom and until when, as typed.
 *
 * @param behaviour the ids of those shown
 * @param witness null if the names of witnesses are left out
 * @param recipient for the executive's own list
 * @param seen the fingerprint of the copy that was previewed
 */
public record ShareForm(
        @RestForm List<String> behaviour,
        @RestForm @Nullable String witness,
        @RestForm String recipient,
        @RestForm String until,
        @RestForm String seen) {
    /** How long a link lasts if nobody says otherwise, in days. */
    private static final int USUAL = 30;

    public ShareForm(
            @Nullable List<String> behaviour,
            @Nullable String witness,
            @Nullable String recipient,
            @Nullable String until,
            @Nullable String seen) {
        this.behaviour = behaviour == null ? List.of() : List.copyOf(behaviour);
        this.witness = witness;
        this.recipient = Typed.line(Objects.requireNonNullElse(recipient, ""));
        this.until = Objects.requireNonNullElse(until, "").strip();
        this.seen = Objects.requireNonNullElse(seen, "");
    }

    /** All that is under way, without witnesses. */
    static ShareForm usual(PlanView plan) {
        return chosen(
                plan,
                plan.underWay().stream()
                        .map(line -> line.behaviour().id().toString())
                        .toList(),
                null);
    }

    static ShareForm chosen(PlanView plan, @Nullable List<String> behaviours, @Nullable String witness) {
        return new ShareForm(
                behaviours, witness, "", plan.today().plusDays(USUAL).toString(), "");
    }

    public boolean has(UUID id) {
        return behaviour.contains(id.toString());
    }

    public boolean witnesses() {
        return witness != null;
    }

    LocalDate ends() {
        return Typed.day(until).orElseThrow();
    }

    /** What is shown of the plan. */
    List<PlanView.Line> lines(PlanView plan) {
        return plan.all().stream().filter(line -> has(line.behaviour().id())).toList();
    }

    Faults faults(PlanView plan) {
        List<Faults.Fault> faults = new ArrayList<>();
        if (lines(plan).isEmpty()) {
            faults.add(Faults.Fault.of("behaviours", "plan.share.nothing"));
        }
        if (recipient.isEmpty()) {
            faults.add(Faults.Fault.of("recipient", "plan.fault.recipient.missing"));
        }
        Limits.tooLong("recipient", recipient, Behaviour.LONGEST_LINE).ifPresent(faults::add);
        LocalDate last = plan.today().plusDays(Shares.LONGEST);
        Optional<LocalDate> day = Typed.day(until);
        if (day.filter(one -> !one.isBefore(plan.today()) && !one.isAfter(last)).isEmpty()) {
            faults.add(Faults.Fault.of("until", "plan.fault.until", last));
        }
        return new Faults(faults);
    }
}

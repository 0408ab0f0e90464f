package org.sightline.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.web.Faults;

/**
 * Which acts are wanted, as it was asked; empty for all.
 *
 * @param who the id of an account, {@code executives} or {@code program}
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
record LogFilter(String who, String act, String campaign, String from, String to) {
    static final String EXECUTIVES = "executives";
    static final String PROGRAM = "program";

    static LogFilter asked(
            @Nullable String who,
            @Nullable String act,
            @Nullable String campaign,
            @Nullable String from,
            @Nullable String to) {
        return new LogFilter(plain(who), plain(act), plain(campaign), plain(from), plain(to));
    }

    public boolean all() {
        return who.isEmpty() && act.isEmpty() && campaign.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    Optional<UUID> account() {
        return id(who);
    }

    Optional<UUID> campaignId() {
        return id(campaign);
    }

    Optional<Act> wantedAct() {
        return Arrays.stream(Act.values()).filter(one -> one.name().equals(act)).findFirst();
    }

    Optional<LocalDate> firstDay() {
        return day(from);
    }

    Optional<LocalDate> lastDay() {
        return day(to);
    }

    /** Days that are none, or in the wrong order; anything else that is unknown finds nothing. */
    Faults faults() {
        List<Faults.Fault> found = new ArrayList<>();
        if (!from.isEmpty() && firstDay().isEmpty()) {
            found.add(Faults.Fault.of("from", "audit.fault.day"));
        }
        if (!to.isEmpty() && lastDay().isEmpty()) {
            found.add(Faults.Fault.of("to", "audit.fault.day"));
        }
        if (found.isEmpty()
                && firstDay().isPresent()
                && lastDay().filter(last -> last.isBefore(firstDay().get())).isPresent()) {
            found.add(Faults.Fault.of("to", "audit.fault.order"));
        }
        return new Faults(found);
    }

    /** As the query of an address, beginning with a question mark. */
    public String query() {
        return "?who=%s&act=%s&campaign=%s&from=%s&to=%s"
                .formatted(encoded(who), encoded(act), encoded(campaign), encoded(from), encoded(to));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable String asked) {
        return Objects.requireNonNullElse(asked, "").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.sightline.coaching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.web.Typed;

/**
 * What a coach sent about one comment, before it is checked.
 *
 * @param decision as sent; empty if nothing was chosen
 * @param text the edited text with plain line feeds
 * @param words the comment in the coach's words; empty if there are none
 * @param was the fingerprint of what was decided when the page was opened
 */
record Draft(String decision, String text, String words, String reason, String was) {
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_REASON = 500;

    /** What is wrong with a draft, by the key of its text. */
    enum Fault {
        EDITED_BUT_UNDECIDED,
        EDITED_BUT_KEPT,
        UNKNOWN_DECISION,
        NOTHING_CHANGED,
        NOTHING_LEFT,
        TEXT_TOO_LONG,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        WORDS_AS_WRITTEN,
        WORDS_UNUSED,
        REASON_MISSING,
        REASON_TOO_LONG,
        DECIDED_ELSEWHERE;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A ruling, a fault, or neither where nothing is decided. */
    record Checked(@Nullable Ruling ruling, @Nullable Fault fault) {}

    Draft {
        text = Typed.plain(text);
        words = Typed.plain(words);
        reason = Typed.plain(reason).replace('\n', ' ');
    }

    /** The page as it opens. */
    static Draft of(ReviewedComment comment) {
        Ruling ruling = comment.ruling();
        if (ruling == null) {
            return new Draft("", comment.original(), "", "", "");
        }
        return new Draft(
                ruling.decision().name(),
                ruling.decision() == Decision.REDACT && ruling.redacted() != null
                        ? ruling.redacted()
                        : comment.original(),
                ruling.decision() == Decision.PARAPHRASE && ruling.redacted() != null ? ruling.redacted() : "",
                ruling.reason() == null ? "" : ruling.reason(),
                fingerprint(ruling));
    }

    /** By the number in the names of the fields; whatever else was sent is passed over. */
    static Map<Integer, Draft> typed(Map<String, List<String>> form) {
        Map<Integer, Draft> drafts = new TreeMap<>();
        for (String field : form.keySet()) {
            if (field.matches("text-\\d{1,5}")) {
                int number = Integer.parseInt(field.substring("text-".length()));
                drafts.put(
                        number,
                        new Draft(
                                sent(form, "decision-" + number),
                                sent(form, field),
                                sent(form, "words-" + number),
                                sent(form, "reason-" + number),
                                sent(form, "was-" + number)));
            }
        }
        return drafts;
    }

    private static String sent(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** @param keepRest whether what is undecided is to be kept as it is */
    Checked check(ReviewedComment comment, boolean keepRest) {
        boolean edited = !text.equals(Typed.plain(comment.original()))
                && !(comment.ruling() != null && text.equals(comment.ruling().redacted()));
        boolean worded = !words.isEmpty()
                && !(comment.ruling() != null && words.equals(comment.ruling().redacted()));
        if (worded && !decision.equals("PARAPHRASE")) {
            return faulty(Fault.WORDS_UNUSED);
        }
        return switch (decision) {
            case "" -> edited ? faulty(Fault.EDITED_BUT_UNDECIDED) : ruled(keepRest ? Ruling.KEPT : null);
            case "KEEP" -> edited ? faulty(Fault.EDITED_BUT_KEPT) : ruled(Ruling.KEPT);
            case "REDACT" -> redaction(comment.original());
            case "PARAPHRASE" -> paraphrase(comment.original());
            case "WITHHOLD" ->
                faultOfReason().map(Draft::faulty).orElseGet(() -> ruled(new Ruling(Decision.WITHHOLD, null, reason)));
            default -> faulty(Fault.UNKNOWN_DECISION);
        };
    }

    private Checked redaction(String original) {
        if (text.length() > LONGEST_TEXT) {
            return faulty(Fault.TEXT_TOO_LONG);
        }
        String marked = Redaction.mark(original, text);
        if (marked.equals(original)) {
            return faulty(Fault.NOTHING_CHANGED);
        }
        if (Redaction.leavesNothing(marked)) {
            return faulty(Fault.NOTHING_LEFT);
        }
        return faultOfReason().map(Draft::faulty).orElseGet(() -> ruled(new Ruling(Decision.REDACT, marked, reason)));
    }

    /** Square brackets are the mark of what is not the rater's own; within the coach's words there are none. */
    private Checked paraphrase(String original) {
        if (words.isEmpty()) {
            return faulty(Fault.WORDS_MISSING);
        }
        if (words.length() > LONGEST_TEXT) {
            return faulty(Fault.WORDS_TOO_LONG);
        }
        if (words.equals(Typed.plain(original))) {
            return faulty(Fault.WORDS_AS_WRITTEN);
        }
        String own = words.replace('[', '(').replace(']', ')');
        return faultOfReason().map(Draft::faulty).orElseGet(() -> ruled(new Ruling(Decision.PARAPHRASE, own, reason)));
    }

    private Optional<Fault> faultOfReason() {
        if (reason.isBlank()) {
            return Optional.of(Fault.REASON_MISSING);
        }
        return reason.length() > LONGEST_REASON ? Optional.of(Fault.REASON_TOO_LONG) : Optional.empty();
    }

    static String fingerprint(@Nullable Ruling ruling) {
        if (ruling == null) {
            return "";
        }
        String content = ruling.decision() + "\n" + ruling.redacted() + "\n" + ruling.reason();
        return Integer.toHexString(content.hashCode());
    }

    private static Checked faulty(Fault fault) {
        return new Checked(null, fault);
    }

    private static Checked ruled(@Nullable Ruling ruling) {
        return new Checked(ruling, null);
    }
}

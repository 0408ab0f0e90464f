package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.audit.Act;
import org.sightline.report.Part;
import org.sightline.report.Rewording;
import org.sightline.report.Sentence;

/** Takes a coach's changes to a report: all that were sent, or none if any is faulty. */
@ApplicationScoped
class ReviseReport {
    static final int LONGEST_SENTENCE = 600;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    /** What is wrong with a wording. */
    enum Fault {
        FIGURES,
        TOO_LONG
    }

    /**
     * The page as it was sent.
     *
     * @param words by the id of the sentence; empty, or as the rule says it, takes the coach's wording away
     * @param shown the ids of the sections that the report is to have
     * @param seen the fingerprint of what stood there when the page was opened
     */
    record Sent(Map<String, String> words, Set<String> shown, String seen) {
        Sent {
            words = Map.copyOf(words);
            shown = Set.copyOf(shown);
        }
    }

    /** What became of it. */
    sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Nothing was written; faults by the id of the sentence. */
        record Faulty(Map<String, Fault> faults) implements Outcome {
            public Faulty {
                faults = Map.copyOf(faults);
            }
        }

        /** Nothing was written: another window changed the report in the meantime. */
        record Overtaken() implements Outcome {}

        /** The report is released; it stands. */
        record Closed() implements Outcome {}

        record Absent() implements Outcome {}
    }

    private final ExecutiveFiles files;
    private final ExecutiveReport report;
    private final Revisions revisions;
    private final ReportLog log;
    private final Clock clock;

    ReviseReport(ExecutiveFiles files, ExecutiveReport report, Revisions revisions, ReportLog log, Clock clock) {
        this.files = files;
        this.report = report;
        this.revisions = revisions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Outcome revise(UUID coach, UUID executive, Sent sent) {
        ExecutiveFile file = files.lockedBy(coach, executive).orElse(null);
        if (file == null || !file.readable()) {
            return new Outcome.Absent();
        }
        if (file.released()) {
            return new Outcome.Closed();
        }
        Map<String, Fault> faults = faults(file, sent);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        String language = ExecutiveReport.language(file);
        Revision before = revisions.of(file, language);
        Revision wanted = drafted(file, sent, "");
        if (wanted.fingerprint().equals(before.fingerprint())) {
            return new Outcome.Saved();
        }
        if (!before.fingerprint().equals(sent.seen())) {
            return new Outcome.Overtaken();
        }
        for (Sentence sentence : report.sentences(file)) {
            String id = sentence.id();
            Rewording now = wanted.rewordings().get(id);
            Rewording then = before.rewordings().get(id);
            if (now == null && then != null) {
                revisions.restore(executive, id, language);
                log.record(coach, file, Act.SENTENCE_RESTORED, id);
            } else if (now != null && (then == null || !now.text().equals(then.text()))) {
                revisions.reword(executive, id, language, now.text(), coach, clock.instant());
                log.record(coach, file, Act.SENTENCE_REWORDED, id);
            }
        }
        if (!wanted.leftOut().equals(before.leftOut())) {
            revisions.leaveOut(executive, wanted.leftOut());
            log.record(coach, file, Act.SECTIONS_CHOSEN, String.join(" ", wanted.leftOut()));
        }
        return new Outcome.Saved();
    }

    /** What is wrong, by the id of the sentence. */
    Map<String, Fault> faults(ExecutiveFile file, Sent sent) {
        Map<String, Fault> faults = new TreeMap<>();
        for (Sentence sentence : report.sentences(file)) {
            String words = words(sentence, sent);
            if (words.codePointCount(0, words.length()) > LONGEST_SENTENCE) {
                faults.put(sentence.id(), Fault.TOO_LONG);
            } else if (!sentence.keepsFigures(words)) {
                faults.put(sentence.id(), Fault.FIGURES);
            }
        }
        return faults;
    }

    /** The report as it would be, whether it is faulty or not. */
    Revision drafted(ExecutiveFile file, Sent sent, String signature) {
        Map<String, Rewording> rewordings = new TreeMap<>();
        for (Sentence sentence : report.sentences(file)) {
            String words = words(sentence, sent);
            if (!words.equals(sentence.text())) {
                rewordings.put(sentence.id(), new Rewording(words, signature, file.day(clock.instant())));
            }
        }
        List<Part> parts = report.allSections(file);
        Set<String> leftOut = parts.stream()
                .filter(part -> !part.fixed() && !sent.shown().contains(part.id()))
                .map(Part::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Revision(rewordings, leftOut);
    }

    /** On one line; nothing sent leaves the rule its own words. */
    private static String words(Sentence sentence, Sent sent) {
        String words = BLANKS.matcher(sent.words().getOrDefault(sentence.id(), ""))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? sentence.text() : words;
    }
}

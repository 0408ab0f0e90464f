package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.report.Part;
import org.sightline.report.Rewording;
import org.sightline.report.Sentence;
import org.sightline.system.Difference;
import org.sightline.web.Faults;

/** What stands on the page of the report studio. */
@ApplicationScoped
class StudioTable {
    /** A section that the report can have; one that is fixed it always has. */
    record Choice(String id, String title, boolean fixed, boolean shown) {}

    /**
     * A sentence of the summary.
     *
     * @param system as the rule says it
     * @param words as it is to be printed
     * @param figures what every wording must keep, in words for the page
     * @param difference null if the rule speaks for itself
     * @param signature who worded what is kept, null if nobody did
     * @param fault key of its text, null if there is none
     */
    record Line(
            String id,
            String system,
            String words,
            String figures,
            @Nullable Difference difference,
            @Nullable String signature,
            @Nullable LocalDate day,
            @Nullable String fault) {}

    /** Whether the page shows what is kept, or what somebody is about to keep. */
    enum State {
        KEPT,
        DRAFT,
        OVERTAKEN
    }

    /** @param seen the fingerprint that saving replaces */
    record View(
            List<Choice> choices,
            List<Line> lines,
            State state,
            boolean changed,
            String seen,
            Faults faults,
            int limit) {
        public boolean draft() {
            return state != State.KEPT;
        }

        public boolean overtaken() {
            return state == State.OVERTAKEN;
        }
    }

    private final ExecutiveReport report;
    private final Revisions revisions;

    StudioTable(ExecutiveReport report, Revisions revisions) {
        this.report = report;
        this.revisions = revisions;
    }

    Revision kept(ExecutiveFile file) {
        return revisions.of(file, ExecutiveReport.language(file));
    }

    View of(ExecutiveFile file, Revision kept, Revision shown, State state, Map<String, ReviseReport.Fault> faults) {
        List<Choice> choices = report.allSections(file).stream()
                .map(part -> choice(part, shown))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Faults.Fault> listed = new ArrayList<>();
        for (Sentence sentence : report.sentences(file)) {
            ReviseReport.Fault fault = faults.get(sentence.id());
            String key = fault == null
                    ? null
                    : "coaching.studio.fault."
                            + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Line line = line(sentence, kept, shown, key);
            lines.add(line);
            if (key != null) {
                listed.add(Faults.Fault.of("words-" + line.id(), key, line.figures(), ReviseReport.LONGEST_SENTENCE));
            }
        }
        return new View(
                choices,
                lines,
                state,
                !shown.fingerprint().equals(kept.fingerprint()),
                kept.fingerprint(),
                new Faults(listed),
                ReviseReport.LONGEST_SENTENCE);
    }

    private static Choice choice(Part part, Revision shown) {
        return new Choice(
                part.id(), part.title(), part.fixed(), !shown.leftOut().contains(part.id()));
    }

    private static Line line(Sentence sentence, Revision kept, Revision shown, @Nullable String fault) {
        Rewording now = shown.rewordings().get(sentence.id());
        Rewording then = kept.rewordings().get(sentence.id());
        Rewording signed = now != null && then != null && now.text().equals(then.text()) ? then : null;
        return new Line(
                sentence.id(),
                sentence.text(),
                now == null ? sentence.text() : now.text(),
                String.join("; ", sentence.figures()),
                now == null ? null : Difference.between(sentence.text(), now.text()),
                signed == null ? null : signed.signature(),
                signed == null ? null : signed.day(),
                fault);
    }
}

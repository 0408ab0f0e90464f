package org.sightline.scoring;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.norm.Batch;
import org.sightline.norm.Edition;
import org.sightline.norm.FrozenNorms;
import org.sightline.norm.NormComputation;
import org.sightline.norm.NormRecord;
import org.sightline.norm.PlatformNorm;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** Makes norms of sealed records, and tells how far the next one is. Nothing but counts and figures over many leaves it. */
@ApplicationScoped
public class NormFreezing {
    /** Thousands of executives take minutes to read. */
    private static final int SECONDS = 600;

    /** Other scales are not scored. */
    private static final int POINTS = 5;

    private final QuestionnaireLibrary library;
    private final NormRecords records;
    private final FrozenNorms norms;
    private final AuditTrail trail;
    private final Clock clock;

    NormFreezing(QuestionnaireLibrary library, NormRecords records, FrozenNorms norms, AuditTrail trail, Clock clock) {
        this.library = library;
        this.records = records;
        this.norms = norms;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that were asked, as they were, and those that can be. */
    public List<Questionnaire> questionnaires() {
        Map<Edition, Questionnaire> known = new LinkedHashMap<>();
        Stream.concat(records.asked().stream(), library.all().stream())
                .forEach(questionnaire -> known.putIfAbsent(Edition.of(questionnaire), questionnaire));
        return known.values().stream()
                .filter(questionnaire -> questionnaire.scale().highest() == POINTS)
                .toList();
    }

    public Optional<Questionnaire> questionnaire(Edition edition) {
        return questionnaires().stream()
                .filter(questionnaire -> Edition.of(questionnaire).equals(edition))
                .findFirst();
    }

    /** How many executives there are for the next version. */
    public Batch batch(Questionnaire questionnaire) {
        return batch(
                records.count(questionnaire),
                norms.current(Edition.of(questionnaire)).orElse(null));
    }

    /** The next version, frozen; empty if there are too few executives for one. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Optional<PlatformNorm> freeze(Questionnaire questionnaire, UUID methodOwner) {
        Edition edition = Edition.of(questionnaire);
        norms.holdBackOthers(edition);
        PlatformNorm last = norms.current(edition).orElse(null);
        List<NormRecord> usable = records.of(questionnaire);
        if (!batch(usable.size(), last).complete()) {
            return Optional.empty();
        }
        PlatformNorm norm = new NormComputation(questionnaire).next(usable, last, LocalDate.now(clock));
        norms.freeze(norm, methodOwner);
        trail.record(
                methodOwner,
                null,
                Act.NORM_FROZEN,
                null,
                edition + ", version " + norm.version() + ", executives " + norm.executives());
        return Optional.of(norm);
    }

    private static Batch batch(int executives, @Nullable PlatformNorm last) {
        return new Batch(executives, last == null ? 0 : last.executives());
    }
}

package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;

/** The door for packages above to reports that were released: by the person who asks, as everywhere. */
@ApplicationScoped
public class ReleasedReports {
    private final ExecutiveFiles files;
    private final Interpretations interpretations;
    private final AuditTrail trail;

    ReleasedReports(ExecutiveFiles files, Interpretations interpretations, AuditTrail trail) {
        this.files = files;
        this.interpretations = interpretations;
        this.trail = trail;
    }

    public Optional<ReleasedReport> ownedBy(UUID account, UUID executive) {
        return files.ownedBy(account, executive).filter(ExecutiveFile::released).map(ReleasedReport::of);
    }

    /** All of this account, the newest first. */
    public List<ReleasedReport> ownedBy(UUID account) {
        return files.ownedBy(account).stream()
                .filter(ExecutiveFile::released)
                .map(ReleasedReport::of)
                .toList();
    }

    /** The same, and a report of which sections are open before its release. */
    public Optional<ReleasedReport> openTo(UUID account, UUID executive) {
        return files.ownedBy(account, executive)
                .filter(file -> file.released() || file.openedOn() != null)
                .map(ReleasedReport::of);
    }

    public Optional<ReleasedReport> coachedBy(UUID coach, UUID executive) {
        return files.coachedBy(coach, executive).filter(ExecutiveFile::released).map(ReleasedReport::of);
    }

    /** For a mail; nobody reads it. */
    public Optional<ReleasedReport> released(UUID executive) {
        return files.released(executive).map(ReleasedReport::of);
    }

    /** Whether the coach wrote something into the report. */
    @Transactional
    public boolean interpreted(ReleasedReport report) {
        return interpretations
                .of(report.id())
                .filter(text -> !text.body().isBlank())
                .isPresent();
    }

    /** Leaves a trace that the executive can see. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID actor, ReleasedReport report, Act act, String detail) {
        trail.record(actor, report.organisationId(), act, report.id(), detail);
    }

    /**
     * The places of a text that might point to one person: addresses, numbers, dates and somebody who speaks. By
     * patterns alone: what the executive is told must not depend on who was invited.
     */
    public List<String> pointers(ReleasedReport report, String text) {
        return new CommentHints(List.of(), Set.of())
                .in(text).stream()
                        .map(hint -> text.substring(hint.start(), hint.end()))
                        .filter(word ->
                                !report.name().contains(word) && !report.coach().contains(word))
                        .distinct()
                        .toList();
    }
}

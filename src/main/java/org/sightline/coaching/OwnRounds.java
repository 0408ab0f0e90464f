package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.audit.Act;

/** The door for packages above to all rounds in which an account is rated, as far as its holder may know of them. */
@ApplicationScoped
public class OwnRounds {
    /** Somebody opened, downloaded or released something; {@code who} is null when it happened by itself. */
    public record Reading(Instant at, @Nullable String who, Act act) {}

    /**
     * One round.
     *
     * @param id of the executive
     * @param readable whether the report is released and nothing is asked any more before it opens
     * @param readings before the release only what concerns sections that were opened before
     */
    public record Round(
            UUID id,
            UUID campaignId,
            String campaign,
            UUID organisationId,
            String organisation,
            String coach,
            boolean released,
            boolean readable,
            boolean erased,
            List<Reading> readings) {
        public Round {
            readings = List.copyOf(readings);
        }
    }

    private final ExecutiveFiles files;
    private final ExecutivesReading own;
    private final ReadReport reading;
    private final ReportLog log;

    OwnRounds(ExecutiveFiles files, ExecutivesReading own, ReadReport reading, ReportLog log) {
        this.files = files;
        this.own = own;
        this.reading = reading;
        this.log = log;
    }

    /** The newest first; what is still being prepared is none yet. */
    public List<Round> of(UUID account) {
        return files.ownedBy(account).stream()
                .filter(file -> file.stage() != Stage.PREPARING)
                .map(this::round)
                .toList();
    }

    /** The holder's own copy of a report that can be read, and a trace of it. */
    public Optional<byte[]> pdf(UUID account, UUID executive) {
        return readable(account, executive)
                .map(file -> reading.ownAsPdf(
                        account, file, Print.of(null, null, Print.OWN).orElseThrow()));
    }

    private Optional<ExecutiveFile> readable(UUID account, UUID executive) {
        return files.ownedBy(account, executive).filter(this::readable);
    }

    private boolean readable(ExecutiveFile file) {
        return file.stage() == Stage.RELEASED && own.mayOpen(file.id());
    }

    private Round round(ExecutiveFile file) {
        return new Round(
                file.id(),
                file.campaignId(),
                file.campaign(),
                file.organisationId(),
                file.organisation(),
                file.coach(),
                file.released(),
                readable(file),
                file.erased(),
                log.of(file).stream()
                        .filter(entry -> file.released() || entry.ofSections())
                        .map(entry -> new Reading(entry.at(), entry.actor(), entry.act()))
                        .toList());
    }
}

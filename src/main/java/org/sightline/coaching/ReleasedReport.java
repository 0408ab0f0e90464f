package org.sightline.coaching;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A report that was given to its executive, in whole or some sections of it, as the packages above know it.
 *
 * @param id of the executive
 * @param name the executive's
 * @param whole whether it is released; before that, sections are open to be read
 * @param erased whether the key is gone under which everything about it lay
 */
public record ReleasedReport(
        UUID id,
        String name,
        UUID coachId,
        String coach,
        UUID organisationId,
        String organisation,
        UUID campaignId,
        String campaign,
        ZoneId timeZone,
        boolean whole,
        boolean erased) {
    static ReleasedReport of(ExecutiveFile file) {
        return new ReleasedReport(
                file.id(),
                file.name(),
                file.coachId(),
                file.coach(),
                file.organisationId(),
                file.organisation(),
                file.campaignId(),
                file.campaign(),
                file.timeZone(),
                file.released(),
                file.erased());
    }
}

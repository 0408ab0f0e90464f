package org.sightline.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.rater.Asked;

/**
 * A link that has not been revoked, with the campaign that it belongs to and everything that it asks.
 *
 * @param to the rater's name
 * @param collecting whether the campaign takes answers as far as its state goes; see {@link #overdue}
 * @param asked the own person first, then by the executives' names; empty once nothing is asked any more
 */
public record OpenInvitation(
        UUID id,
        int generation,
        String to,
        String address,
        Locale language,
        String organisation,
        Look look,
        UUID organisationId,
        UUID raterId,
        UUID campaignId,
        boolean collecting,
        LocalDate closesOn,
        ZoneId timeZone,
        int minimum,
        Campaign.Kind kind,
        List<Asked> asked) {
    public OpenInvitation {
        asked = List.copyOf(asked);
    }

    /** Whether the closing day has ended where the campaign lives. */
    public boolean overdue(Instant now) {
        return now.atZone(timeZone).toLocalDate().isAfter(closesOn);
    }
}

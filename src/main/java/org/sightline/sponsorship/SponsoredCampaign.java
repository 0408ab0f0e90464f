package org.sightline.sponsorship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as its sponsor sees it. */
record SponsoredCampaign(
        UUID id, String name, String organisation, String state, LocalDate closesOn, List<Step> executives) {
    SponsoredCampaign {
        executives = List.copyOf(executives);
    }

    /**
     * How far an executive has come.
     *
     * @param review the executive whose proposed raters the sponsor may approve, null where that is not theirs
     * @param waiting proposals that wait for it
     * @param ratersNamed whether anybody is to give feedback; not how many, and not who did
     * @param debriefOn day of the conversation with the coach, null before
     * @param releasedOn day on which the executive got the report, null before
     */
    record Step(
            @Nullable UUID review,
            int waiting,
            String name,
            boolean ratersNamed,
            @Nullable LocalDate debriefOn,
            @Nullable LocalDate releasedOn) {}
}

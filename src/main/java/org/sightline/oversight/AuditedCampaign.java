package org.sightline.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.CommentRules;
import org.sightline.anonymity.DistributionMap;
import org.sightline.anonymity.Policy;
import org.sightline.campaign.Campaign;

/**
 * A campaign as its auditors see it: numbers and dates, nobody's name.
 *
 * @param closesOn the last day for answers, to its end in the zone
 * @param started when, and thereby since when the policy is frozen; null before
 * @param closed when; null before
 */
public record AuditedCampaign(
        UUID id,
        String name,
        UUID organisationId,
        String organisation,
        Campaign.State state,
        Policy policy,
        LocalDate closesOn,
        ZoneId zone,
        @Nullable Instant started,
        @Nullable Instant closed,
        @Nullable Instrument instrument,
        @Nullable Receipt receipt,
        Checks checks) {

    /** The questionnaire as it was frozen, with the SHA-256 of its text in hexadecimal digits. */
    public record Instrument(String id, String version, String sha256) {}

    /**
     * What the seal left behind.
     *
     * @param asked requests for feedback: each rater for each executive
     * @param counted raters who answered enough to be counted
     * @param fingerprint of the campaign's key, in hexadecimal digits
     * @param keyDestroyed from then on nobody can tell whose answers are whose
     */
    public record Receipt(LocalDate sealedOn, int asked, int counted, String fingerprint, boolean keyDestroyed) {}

    /**
     * The attack on every report before it is published.
     *
     * @param executives rated in the campaign
     * @param checked reports that were attacked
     * @param tried answers that were tried to work out, alone and with each insider
     * @param hits of these, answers that could not be ruled out to follow
     * @param held reports shown to nobody because of that
     * @param waiting reports still to be made and attacked
     */
    public record Checks(int executives, int checked, long tried, long hits, int held, int waiting) {}

    public boolean draft() {
        return started == null;
    }

    /** Ends the keys of its words. */
    public String stateId() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** From how many answers on it is shown how many gave which. */
    public int distributionsFrom() {
        return new DistributionMap(policy).fewest();
    }

    /** From how many people on a group is named above its comments. */
    public int commentsFrom() {
        return new CommentRules(policy).fewestToName();
    }
}

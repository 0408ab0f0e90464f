package org.sightline.ballot;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.CampaignSettings;
import org.sightline.questionnaire.Edition;
import org.sightline.system.Texts;

/** As whom somebody looks at a questionnaire before raters do. */
enum Trial {
    CURRENT(Relationship.CURRENT_DIRECT_REPORT, "library.form.current"),
    PAST(Relationship.PAST_DIRECT_REPORT, "library.form.past"),
    SUPERVISOR(Relationship.CURRENT_SUPERVISOR, "library.field.supervisors.current"),
    PAST_SUPERVISOR(Relationship.PAST_SUPERVISOR, "library.field.supervisors.past"),
    SELF(Relationship.SELF, "library.form.self");

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int DAYS_OPEN = 14;

    private final Relationship relationship;
    private final String key;

    Trial(Relationship relationship, String key) {
        this.relationship = relationship;
        this.key = key;
    }

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return key;
    }

    /**
     * A paper about nobody, on which nothing is ever kept.
     *
     * @param address where its pages are
     */
    Paper paper(Edition edition, Locale language, Texts texts, String address, LocalDate today) {
        return new Paper(
                new RaterSession(NOBODY, NOBODY, 0),
                NOBODY,
                address,
                true,
                today.plusDays(DAYS_OPEN),
                CampaignSettings.USUAL_MINIMUM,
                texts.of("library.preview.name"),
                texts.of("ballot.coach"),
                relationship,
                null,
                null,
                Instrument.of(address, edition.in(language)),
                Ballot.EMPTY,
                0,
                texts);
    }
}

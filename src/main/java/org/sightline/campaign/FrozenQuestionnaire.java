package org.sightline.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sightline.system.Sha256;

/** The exact text of the instrument that a campaign asks, kept when it starts and never changed. */
@Entity
@Table(name = "campaign_questionnaire")
public class FrozenQuestionnaire {
    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(nullable = false, updatable = false)
    private String version;

    @Column(nullable = false, updatable = false)
    private String source;

    @Column(nullable = false, updatable = false)
    private byte[] sha256;

    protected FrozenQuestionnaire() {}

    public FrozenQuestionnaire(UUID campaignId, String version, String source) {
        this.campaignId = campaignId;
        this.version = version;
        this.source = source;
        this.sha256 = Sha256.of(source);
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String version() {
        return version;
    }

    /** The YAML, byte for byte as it was when the campaign started. */
    public String source() {
        return source;
    }

    public byte[] sha256() {
        return sha256.clone();
    }
}

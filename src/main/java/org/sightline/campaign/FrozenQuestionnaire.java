package org.sightline.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_questionnaire_translation", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "source", nullable = false)
    private Map<String, String> translations = new HashMap<>();

    protected FrozenQuestionnaire() {}

    public FrozenQuestionnaire(UUID campaignId, String version, String source, Map<String, String> translations) {
        this.campaignId = campaignId;
        this.version = version;
        this.source = source;
        this.sha256 = Sha256.of(source);
        this.translations.putAll(translations);
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

    /** The YAML of each translation by its language. */
    public Map<String, String> translations() {
        return Map.copyOf(translations);
    }

    public byte[] sha256() {
        return sha256.clone();
    }
}

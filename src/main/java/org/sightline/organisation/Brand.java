package org.sightline.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an organisation looks to raters and executives. */
@Entity
@Table(name = "organisation_brand")
public class Brand {
    public static final int LONGEST_SENDER = 60;

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    private @Nullable String accent;
    private @Nullable String sender;
    private byte @Nullable [] logo;

    @Column(name = "logo_type")
    private @Nullable String logoType;

    @Version
    private int version;

    protected Brand() {}

    Brand(UUID organisationId) {
        this.organisationId = organisationId;
    }

    /** Empty where the product's own colour is used. */
    public Optional<Accent> accent() {
        return Optional.ofNullable(accent).map(Accent::new);
    }

    /** The name under which mails come, after that of the coach. */
    public Optional<String> sender() {
        return Optional.ofNullable(sender);
    }

    public Optional<Logo> logo() {
        return logo == null || logoType == null ? Optional.empty() : Optional.of(new Logo(logoType, logo.clone()));
    }

    void look(Optional<Accent> accent, Optional<String> sender) {
        this.accent = accent.map(Accent::hex).orElse(null);
        this.sender = sender.orElse(null);
    }

    void bear(Optional<Logo> logo) {
        this.logo = logo.map(Logo::bytes).orElse(null);
        this.logoType = logo.map(Logo::type).orElse(null);
    }
}

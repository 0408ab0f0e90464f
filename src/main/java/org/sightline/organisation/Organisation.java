package org.sightline.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A client: a company or a part of it. */
@Entity
public class Organisation {
    public static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    protected Organisation() {}

    public Organisation(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}

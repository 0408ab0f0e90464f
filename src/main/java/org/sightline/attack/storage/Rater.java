package org.sightline.attack.storage;

import java.util.UUID;

/** A rater of a played campaign, under all the names by which the database knows them. */
record Rater(UUID id, UUID person, UUID invitation, String name) {
    String email() {
        return person + "@raters.example";
    }
}

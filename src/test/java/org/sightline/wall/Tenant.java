package org.sightline.wall;

import java.util.UUID;

/**
 * An organisation and its people, each with a login; the second coach and the second executive have nothing to do with
 * the first.
 *
 * @param word stands in everything of the whole organisation
 */
record Tenant(
        UUID organisation,
        UUID administrator,
        UUID auditor,
        UUID sponsor,
        UUID coach,
        UUID otherCoach,
        UUID executive,
        UUID otherExecutive,
        String word) {}

package org.sightline.sheet;

import java.util.UUID;

/**
 * Where a file is handed in.
 *
 * @param owner the campaign or the organisation that it is for
 * @param page under which its steps stand, without the file's own id
 * @param back where the one who hands it in came from, and what that is called
 */
public record Place(
        UUID organisation, UUID owner, UUID account, String page, String back, String backName, Intake intake) {
    String page(UUID stage) {
        return page + "/" + stage;
    }
}

package org.sightline.account;

import java.util.Optional;

/**
 * What a browser brings along when somebody comes in with it.
 *
 * @param session an earlier session of this browser
 */
record Visit(Optional<Secret> session, Device device) {}

package org.sightline.ballot;

import java.util.UUID;

/** Whose link was opened in this browser. */
record RaterSession(UUID campaignId, UUID invitationId, int generation) {}

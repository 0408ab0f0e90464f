package org.sightline.mail;

import java.util.UUID;

/** The way out of the house: a mail server, or a folder. */
interface Transport {
    /** Sends or says why not; never throws for what a server may do. */
    Outcome send(UUID id, String messageId, OutgoingMail mail);

    /** Whether anybody would take a mail now; asked where there is none to try it with. */
    boolean reachable();
}

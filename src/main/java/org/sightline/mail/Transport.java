package org.sightline.mail;

/** The way out of the house: a mail server, or a folder. */
interface Transport {
    /** Sends or says why not; never throws for what a server may do. */
    Outcome send(String messageId, OutgoingMail mail);
}

package org.sightline.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How mails leave the house. The mail server itself is named by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "sightline.mail")
public interface MailSettings {
    /** Set by the start when no mail server is configured: mails become files in this folder. */
    Optional<String> directory();

    /** How often each node looks for due mails; {@code off} leaves it to the tests. */
    @WithDefault("2s")
    String every();

    /** How many mails a sender takes at a time. */
    @WithDefault("100")
    int batch();

    /** How many senders a node has, each with one mail on the wire. */
    @WithDefault("4")
    int inFlight();

    /** How long the mails of a whole campaign wait before they leave, so that they can be stopped; 0 for not at all. */
    @WithDefault("10m")
    Duration hold();

    /** How many mails are handed over to one domain together, by all nodes; 0 for any number. */
    @WithDefault("2")
    int perDomain();

    /** How many mails one domain is given in a minute, by all nodes; 0 for any number. */
    @WithDefault("300")
    int perDomainMinute();

    /** Under which names the mail server signs (DKIM), for the page that looks at the sender's domain. */
    Optional<List<String>> dkimSelectors();
}

package org.sightline.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How mails leave the house. The mail server itself is named by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "sightline.mail")
public interface MailSettings {
    /** Set by the start when no mail server is configured: mails become files in this folder. */
    Optional<String> directory();

    /** How often each node looks for due mails; {@code off} leaves it to the tests. */
    @WithDefault("2s")
    String every();

    /** How many mails one node takes at a time. */
    @WithDefault("100")
    int batch();

    /** How many of them are on the wire together; also the bound of duplicates when a node is killed. */
    @WithDefault("4")
    int inFlight();
}

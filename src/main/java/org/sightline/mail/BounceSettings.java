package org.sightline.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mailbox to which mails come back that could not be delivered; read by IMAP. */
@ConfigMapping(prefix = "sightline.bounces")
public interface BounceSettings {
    /** Its address, in which a plus must be allowed: {@code bounces@example.org}. Without it nothing is marked. */
    Optional<String> address();

    /** Without it the mailbox is not read. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    /** TLS from the first byte; without it the connection must become one by STARTTLS where the server offers it. */
    @WithDefault("true")
    boolean tls();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** How often it is read, by one node of all; {@code off} leaves it to the tests. */
    @WithDefault("2m")
    String every();
}

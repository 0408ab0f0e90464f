package org.sightline.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.Optional;

/** What pages and links need to know of the installation. */
@ConfigMapping(prefix = "sightline")
public interface PageSettings {
    /** Where people reach this installation; every link in a mail begins with it. Without it, this machine alone. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    URI baseUrl();

    /** Whom a rater asks for help; shown in the footer of every rater's page. */
    @WithName("help-contact")
    Optional<String> helpContact();

    /** Set by the start when no mail server is configured: the folder that takes the mails. */
    @WithName("mail.directory")
    Optional<String> mailDirectory();

    default boolean mailFolder() {
        return mailDirectory().isPresent();
    }

    /** Cookies are bound to the host and sent over TLS only, except on a plain-HTTP evaluation address. */
    default boolean secure() {
        return "https".equals(baseUrl().getScheme());
    }

    /** The browser refuses a {@code __Host-} cookie set by another host, path or scheme. */
    default String cookieName(String name) {
        return secure() ? "__Host-" + name : name;
    }

    default String link(String path) {
        String base = baseUrl().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

package org.sightline.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.sightline.web.PageSettings;

/** Under which Message-ID a mail goes out: always the same one, however often it is tried. */
@Singleton
final class MessageIds {
    private final String domain;

    @Inject
    MessageIds(PageSettings pages) {
        this.domain = pages.baseUrl().getHost();
    }

    String of(UUID mail) {
        return "<" + mail + "@" + domain + ">";
    }
}

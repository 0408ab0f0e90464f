package org.sightline.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.sightline.web.PageSettings;

/** Whom the footer of every rater's page names for help. */
@Named
@ApplicationScoped
public class Help {
    private final PageSettings settings;

    Help(PageSettings settings) {
        this.settings = settings;
    }

    /** An address or a telephone number, null if none is configured. */
    public @Nullable String getContact() {
        return settings.helpContact().orElse(null);
    }
}

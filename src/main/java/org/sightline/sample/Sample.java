package org.sightline.sample;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sightline.web.Listening;
import org.sightline.web.PageSettings;

/** With {@code sightline.sample=true}: plays the sample once, then prints where to click at every start. */
@ApplicationScoped
class Sample {
    private static final Logger LOG = Logger.getLogger(Sample.class);

    private final boolean wanted;
    private final PageSettings settings;
    private final Clock clock;

    Sample(
            @ConfigProperty(name = "sightline.sample", defaultValue = "false") boolean wanted,
            PageSettings settings,
            Clock clock) {
        this.wanted = wanted;
        this.settings = settings;
        this.clock = clock;
    }

    /** Not before the port is ours: whoever else listens there would be played upon. */
    void begin(@Observes Listening now) {
        if (wanted && LaunchMode.current() == LaunchMode.NORMAL) {
            Thread.ofPlatform().name("sample").daemon().start(this::play);
        }
    }

    private void play() {
        PrintStream console = System.out;
        URI base = settings.baseUrl();
        Path mails = Path.of(settings.mailDirectory().orElseThrow());
        try {
            new Story(base, mails, LocalDate.now(clock.withZone(ZoneId.of(Cast.ZONE))), console::println).play();
            console.println(new Directions(new MailedLinks(mails)).text(base));
        } catch (RuntimeException e) {
            LOG.errorf("the sample campaign could not be prepared: %s", e.getMessage());
        }
    }
}

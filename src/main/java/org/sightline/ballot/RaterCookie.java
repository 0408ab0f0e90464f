package org.sightline.ballot;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sightline.web.Cookies;

/** The rater's session, kept in the browser alone: nothing here remembers that or when somebody came. */
@ApplicationScoped
class RaterCookie {
    private static final Duration LASTING = Duration.ofHours(8);
    private static final String NAME = "rater";

    private final SessionSeal seal;
    private final Cookies cookies;
    private final Clock clock;

    RaterCookie(CampaignKeys keys, Cookies cookies, SecureRandom random, Clock clock) {
        this.seal = new SessionSeal(keys::of, random);
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Begins a session in the answer that is being written. */
    void begin(RaterSession session, RoutingContext context) {
        String text = seal.close(session, clock.instant().plus(LASTING));
        cookies.set(context.request(), NAME, text, LASTING.toSeconds());
    }

    /** The session of this browser; empty if it has none, or one that is over, altered or of a sealed campaign. */
    Optional<RaterSession> read(RoutingContext context) {
        return cookies.value(context.request(), NAME).flatMap(text -> seal.open(text, clock.instant()));
    }
}

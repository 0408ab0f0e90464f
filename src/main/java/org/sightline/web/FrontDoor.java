package org.sightline.web;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;

/** Says in words of our own when the web server has its port; the start of the application comes before that. */
@ApplicationScoped
class FrontDoor {
    private final Event<Listening> listening;

    FrontDoor(Event<Listening> listening) {
        this.listening = listening;
    }

    void opened(@ObservesAsync HttpServerStart server) {
        listening.fire(new Listening());
    }
}

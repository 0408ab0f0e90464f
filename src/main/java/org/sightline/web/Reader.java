package org.sightline.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/**
 * Whoever reads the page that is being made, as far as its language goes: the first that the browser prefers and in which
 * there are texts. Every template gets it by itself; mails, which nobody asks for at this moment, name their own.
 */
@ApplicationScoped
public class Reader {
    private static final String KNOWN = "the reader's language";

    private final CurrentVertxRequest request;

    Reader(CurrentVertxRequest request) {
        this.request = request;
    }

    void follow(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> instance.setAttribute(TextExtension.LOCALE, locale()));
    }

    public Texts texts() {
        return Texts.in(locale());
    }

    public Locale locale() {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null ? Texts.DEFAULT : of(context);
    }

    static Locale of(RoutingContext context) {
        @Nullable Locale known = context.get(KNOWN);
        if (known != null) {
            return known;
        }
        Locale first = Texts.first(wanted(context.request().getHeader("Accept-Language")));
        context.put(KNOWN, first);
        return first;
    }

    /** By preference; none if the header makes no sense. */
    private static Stream<Locale> wanted(@Nullable String header) {
        try {
            return header == null
                    ? Stream.empty()
                    : LanguageRange.parse(header).stream()
                            .map(LanguageRange::getRange)
                            .map(Locale::forLanguageTag);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}

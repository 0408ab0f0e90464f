package org.sightline.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.system.Texts;

/**
 * Whoever reads the page that is being made, as far as its language goes: the one they chose ({@code ?language=de}, kept
 * in a cookie of their browser), else the first that the browser prefers and in which there are texts. Every template
 * gets it by itself; a mail, which nobody asks for at this moment, is written {@link #in} a language.
 */
@Named
@ApplicationScoped
public class Reader {
    private static final String KNOWN = "the reader's language";
    private static final String CHOICE = "language";
    /** What of an address goes with a reader into another language; nothing that only sends them somewhere. */
    private static final Set<String> KEPT = Set.of("document", "show", "stage");

    private static final ScopedValue<Locale> NAMED = ScopedValue.newInstance();

    private final CurrentVertxRequest request;
    private final Cookies cookies;

    Reader(CurrentVertxRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** A language that can be chosen, by its own name. */
    public record Language(String tag, String name, boolean chosen) {
        public static Language of(String tag, String chosen) {
            return new Language(tag, Texts.name(Locale.of(tag)), tag.equals(chosen));
        }
    }

    void follow(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> instance.setAttribute(TextExtension.LOCALE, locale()));
    }

    public Texts texts() {
        return Texts.in(locale());
    }

    public Locale locale() {
        if (NAMED.isBound()) {
            return NAMED.get();
        }
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null ? Texts.DEFAULT : of(context);
    }

    /** What the templates within say, they say in this language, or the default one if there are no texts in it. */
    public <T> T in(Locale locale, Supplier<T> writing) {
        return ScopedValue.where(NAMED, Texts.first(Stream.of(locale))).call(writing::get);
    }

    /** All languages there are, for the foot of a page. */
    public List<Language> getLanguages() {
        String now = locale().getLanguage();
        return Texts.languages().stream().map(tag -> Language.of(tag, now)).toList();
    }

    /** What the address of this page shows, to be kept by a link to the page in another language. */
    public String getQuery() {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (context == null) {
            return "";
        }
        StringBuilder query = new StringBuilder();
        context.queryParams().forEach((name, value) -> {
            if (KEPT.contains(name)) {
                query.append('&')
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    Locale of(RoutingContext context) {
        @Nullable Locale known = context.get(KNOWN);
        if (known != null) {
            return known;
        }
        Locale first = chosenNow(context)
                .or(() -> cookies.value(context.request(), CHOICE).flatMap(Reader::offered))
                .orElseGet(() -> Texts.first(wanted(context.request().getHeader("Accept-Language"))));
        context.put(KNOWN, first);
        return first;
    }

    /** A choice stays in the browser; the server keeps nothing of it. */
    private Optional<Locale> chosenNow(RoutingContext context) {
        Optional<Locale> chosen =
                Optional.ofNullable(context.request().getParam(CHOICE)).flatMap(Reader::offered);
        chosen.ifPresent(locale -> {
            if (!context.response().headWritten()) {
                cookies.set(
                        context.request(),
                        CHOICE,
                        locale.getLanguage(),
                        Duration.ofDays(365).toSeconds());
            }
        });
        return chosen;
    }

    private static Optional<Locale> offered(String tag) {
        return Texts.languages().contains(tag) ? Optional.of(Locale.of(tag)) : Optional.empty();
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

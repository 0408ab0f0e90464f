package org.sightline.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server, or the folder where there is none. */
final class TransportProducer {
    @Produces
    @Singleton
    Transport transport(
            MailSettings settings,
            ReactiveMailer mailer,
            ReturnAddress returns,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        return settings.directory()
                .<Transport>map(folder -> new FolderTransport(Path.of(folder), from, clock))
                .orElseGet(() -> new SmtpTransport(mailer, from, returns, vertx));
    }
}

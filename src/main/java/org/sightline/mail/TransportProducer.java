package org.sightline.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port") Optional<Integer> port,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls", defaultValue = "OPTIONAL") String startTls) {
        return settings.directory()
                .<Transport>map(folder -> new FolderTransport(Path.of(folder), from, clock))
                .orElseGet(() -> new SmtpTransport(
                        mailer, from, returns, vertx, host, port.orElseGet(() -> usual(tls, startTls))));
    }

    /** Where mail servers listen, as the client takes it. */
    private static int usual(boolean tls, String startTls) {
        return tls ? 465 : startTls.equalsIgnoreCase("REQUIRED") ? 587 : 25;
    }
}

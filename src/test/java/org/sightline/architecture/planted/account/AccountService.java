package org.sightline.architecture.planted.account;

import io.quarkus.mailer.Mail;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Random;
import org.yaml.snakeyaml.Yaml;

/** Everything that a class of this package must not do. */
final class AccountService {
    @Inject
    Object injected = new Object();

    Response talk() {
        System.out.println(Instant.now());
        return Response.ok(new Random().nextInt()).build();
    }

    Mail post() {
        return new Mail();
    }

    Yaml read() {
        return new Yaml();
    }
}

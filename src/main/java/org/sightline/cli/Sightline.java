package org.sightline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.system.EmbeddedPostgres;
import org.sightline.system.HomeDirectory;
import org.sightline.system.StartRefused;

/**
 * Where the program starts. Without a configured database it brings its own, and without a mail server it writes mails
 * into a folder. {@code score ...} and {@code verify-anonymity ...} need neither, {@code verify-audit} only the database.
 */
@QuarkusMain
public final class Sightline {
    Sightline() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("score")) {
            Score.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        if (args.length > 0 && args[0].equals("verify-anonymity")) {
            VerifyAnonymity.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        if (args.length > 0 && args[0].equals("verify-audit")) {
            VerifyAudit.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        try {
            if (setting("quarkus.datasource.jdbc.url").isEmpty()) {
                startDatabase();
            }
            if (setting("quarkus.mailer.host").isEmpty()
                    && setting("sightline.mail.directory").isEmpty()) {
                System.setProperty("sightline.mail.directory", home().mail().toString());
            }
            System.out.println("Starting Sightline ...");
            Quarkus.run(null, Sightline::exit, args);
        } catch (StartRefused refused) {
            System.err.println(String.valueOf(refused.getMessage()));
            System.exit(1);
        }
    }

    /** A failure before logging is set up, such as a setting with a typing error, is written nowhere else. */
    private static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println(refusal(failure).orElseGet(() -> "Sightline could not start: " + root(failure)));
        }
        System.exit(code);
    }

    private static Optional<String> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** What lies at the bottom: all above it only say that the start failed. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static void startDatabase() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home().postgres(), true, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(postgres), "database-stop"));
        System.setProperty("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", postgres.application().username());
        System.setProperty("quarkus.datasource.password", postgres.application().password());
        System.setProperty("quarkus.flyway.username", postgres.owner().username());
        System.setProperty("quarkus.flyway.password", postgres.owner().password());
    }

    /** The folder that belongs to this installation. */
    static HomeDirectory home() {
        return HomeDirectory.at(Path.of(setting("sightline.home").orElse("data")));
    }

    /** All shutdown hooks run at once; the database must outlive the one that ends the application. */
    private static void stopAfterApplication(EmbeddedPostgres postgres) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("Shutdown thread")) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        postgres.close();
    }

    /** A system property, or the environment variable of the same name in capitals. */
    static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}

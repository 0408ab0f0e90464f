package org.sightline.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Hands mails to the configured mail server. What comes back is kept as a reply code, never with its text. */
final class SmtpTransport implements Transport {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int KNOCK_MILLIS = 10_000;

    private final ReactiveMailer mailer;
    private final String from;
    private final ReturnAddress returns;
    private final Context context;
    private final String host;
    private final int port;

    SmtpTransport(ReactiveMailer mailer, String from, ReturnAddress returns, Vertx vertx, String host, int port) {
        this.mailer = mailer;
        this.from = from;
        this.returns = returns;
        this.context = vertx.getOrCreateContext();
        this.host = host;
        this.port = port;
    }

    @Override
    public Outcome send(UUID id, String messageId, OutgoingMail outgoing) {
        Mail mail = Mail.withText(outgoing.to(), outgoing.subject(), outgoing.text())
                .setHtml(outgoing.html())
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        mail.setFrom(outgoing.sender(from));
        outgoing.replyTo().ifPresent(mail::setReplyTo);
        outgoing.unsubscribe()
                .ifPresent(link -> mail.addHeader("List-Unsubscribe", "<" + link + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        outgoing.calendar()
                .ifPresent(entry -> mail.addAttachment(
                        "session.ics",
                        entry.content().getBytes(StandardCharsets.UTF_8),
                        entry.type() + "; charset=UTF-8"));
        returns.of(id).ifPresent(mail::setBounceAddress);
        try {
            send(mail).await().atMost(LIMIT);
            return new Outcome.Sent();
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    @Override
    public boolean reachable() {
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress(host, port), KNOCK_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** From the event loop, as the client may miss the server's greeting when another thread opens the connection. */
    private Uni<Void> send(Mail mail) {
        return Uni.createFrom()
                .emitter(waiting -> context.runOnContext(
                        now -> mailer.send(mail).subscribe().with(waiting::complete, waiting::fail)));
    }

    private static Outcome outcome(SmtpReply reply, boolean permanent) {
        if (reply.tellsOfTheSender()) {
            return new Outcome.Unreachable(reply.text());
        }
        if (!permanent) {
            return new Outcome.Later(reply.text());
        }
        return reply.tellsOfTheAddress() ? new Outcome.Bounced(reply.text()) : new Outcome.Refused(reply.text());
    }

    static Outcome outcome(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException smtp -> {
                    return outcome(SmtpReply.of(smtp.getReplyCode(), smtp.getReplyMessages()), smtp.isPermanent());
                }
                case ConnectException e -> {
                    return new Outcome.Unreachable("no connection");
                }
                case NoRouteToHostException e -> {
                    return new Outcome.Unreachable("no connection");
                }
                case UnknownHostException e -> {
                    return new Outcome.Unreachable("unknown host");
                }
                case TimeoutException e -> {
                    return new Outcome.Uncertain("no answer");
                }
                case IllegalArgumentException e -> {
                    return new Outcome.Bounced("not an address");
                }
                default -> {}
            }
        }
        return new Outcome.Uncertain("connection lost");
    }
}

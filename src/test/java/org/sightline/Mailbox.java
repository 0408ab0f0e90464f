package org.sightline;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server of the tests received: {@code final Mailbox mailbox = new Mailbox();}. Every mail to any address lands here, in the order of arrival. A test
 * that cares for its own mails only asks for one address that no other test uses, or clears first.
 */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static volatile @Nullable GreenMail server;

    /** One received mail; {@code source} is what came over the wire. */
    public record Received(
            String id, String from, List<String> to, String subject, String text, String html, String source) {
        /** The first link in the text part. */
        public String link() {
            Matcher matcher = LINK.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return matcher.group();
        }
    }

    static int start() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail mail = new GreenMail(setup);
        mail.start();
        server = mail;
        return mail.getSmtp().getPort();
    }

    static void stop() {
        server().stop();
    }

    /** The server refuses connections until {@link #up}. */
    public void down() {
        server().getSmtp().stopService();
    }

    /** The server is back on the same port. What it received before is gone. */
    public void up(int port) {
        server().stop();
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail mail = new GreenMail(setup);
        mail.start();
        server = mail;
    }

    public int port() {
        return server().getSmtp().getPort();
    }

    public List<Received> all() {
        return Arrays.stream(server().getReceivedMessages()).map(Mailbox::read).toList();
    }

    public List<Received> to(String address) {
        return all().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** The newest mail to this address. */
    public Optional<Received> latest(String address) {
        return to(address).stream().reduce((earlier, later) -> later);
    }

    public void clear() {
        try {
            server().purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail server() {
        GreenMail running = server;
        if (running == null) {
            throw new IllegalStateException("the mail server of the tests has not been started");
        }
        return running;
    }

    private static Received read(MimeMessage mail) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            return new Received(
                    mail.getMessageID(),
                    mail.getFrom()[0].toString(),
                    Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList(),
                    mail.getSubject(),
                    part(mail, "text/plain"),
                    part(mail, "text/html"),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String found = part(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

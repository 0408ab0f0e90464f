package org.sightline.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Properties;
import java.util.function.Predicate;

/** A mailbox that is read by IMAP. */
final class ImapMailbox {
    /** So many at a time: the next look takes the rest. */
    private static final int MOST = 500;

    private static final int LARGEST = 2_000_000;
    private static final String TIMEOUT = "20000";

    private final BounceSettings settings;

    ImapMailbox(BounceSettings settings) {
        this.settings = settings;
    }

    /**
     * Shows every unread mail once.
     *
     * @param done whether the mail is dealt with and may be deleted; others stay, as read, for people
     */
    int each(Predicate<MimeMessage> done) throws MessagingException {
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(settings.tls() ? "imaps" : "imap")) {
            store.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.username().orElse(""),
                    settings.password().orElse(""));
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int shown = 0;
                for (Message message : unread) {
                    if (shown == MOST) {
                        break;
                    }
                    shown++;
                    show((MimeMessage) message, done);
                }
                return shown;
            } finally {
                folder.close(true);
            }
        }
    }

    private static void show(MimeMessage message, Predicate<MimeMessage> done) throws MessagingException {
        boolean finished = message.getSize() <= LARGEST && done.test(message);
        message.setFlag(Flags.Flag.SEEN, true);
        if (finished) {
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT);
            properties.put("mail." + protocol + ".timeout", TIMEOUT);
            properties.put("mail." + protocol + ".writetimeout", TIMEOUT);
            properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
            properties.put("mail." + protocol + ".starttls.enable", "true");
            // a mail is fetched in one piece, and none is marked as read by looking at it
            properties.put("mail." + protocol + ".peek", "true");
        }
        return properties;
    }
}

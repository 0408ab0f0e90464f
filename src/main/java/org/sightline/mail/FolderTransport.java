package org.sightline.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Without a mail server a mail becomes a file, which counts as sent. */
final class FolderTransport implements Transport {
    private final Path folder;
    private final String from;
    private final Clock clock;

    FolderTransport(Path folder, String from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Outcome send(UUID id, String messageId, OutgoingMail mail) {
        try {
            new EmlFile(
                            messageId,
                            mail.sender(from),
                            mail.to(),
                            mail.subject(),
                            clock.instant(),
                            mail.text(),
                            mail.html(),
                            mail.calendar())
                    .writeInto(folder);
            return new Outcome.Sent();
        } catch (IOException e) {
            return new Outcome.Later("not written to the folder");
        }
    }

    @Override
    public boolean reachable() {
        return true;
    }
}

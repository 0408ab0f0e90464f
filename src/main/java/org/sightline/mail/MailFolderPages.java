package org.sightline.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Shows the mails of an installation without a mail server, so that whoever tries the product can follow its links.
 * With a mail server these addresses are not found.
 */
@Path("/mail-folder")
@PermitAll
class MailFolderPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final MailSettings settings;

    MailFolderPages(MailSettings settings) {
        this.settings = settings;
    }

    record Line(String name, String from, String to, String subject, String sent) {
        static Line of(String name, EmlFile mail) {
            return new Line(name, mail.from(), mail.to(), mail.subject(), TIME.format(mail.date()));
        }
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record mailFolder(String where, List<Line> mails) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record mailFile(Line line, List<List<MailPiece>> paragraphs) implements TemplateInstance {}

    @GET
    public TemplateInstance list() {
        return new mailFolder(
                directory(),
                folder().mails().stream()
                        .map(entry -> Line.of(entry.name(), entry.mail()))
                        .toList());
    }

    @GET
    @Path("/{name}")
    public TemplateInstance show(@RestPath String name) {
        EmlFile mail = folder().find(name).orElseThrow(NotFoundException::new);
        return new mailFile(Line.of(name, mail), MailPiece.paragraphs(mail.text()));
    }

    private MailFolder folder() {
        return new MailFolder(java.nio.file.Path.of(directory()));
    }

    private String directory() {
        return settings.directory().orElseThrow(NotFoundException::new);
    }
}

package org.sightline.development;

import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sightline.coaching.ReleasedReport;
import org.sightline.coaching.ReleasedReports;
import org.sightline.invitation.Look;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OptOuts;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;

/** Brings an executive's thanks to one of those who were invited, in their language; the letter itself is as it was written. */
@ApplicationScoped
class ThankYouMails implements LetterWriter {
    static final String KIND = "thank-you";

    private final AgroalDataSource database;
    private final ReleasedReports reports;
    private final ThankYous letters;
    private final OptOuts optOuts;
    private final PageSettings settings;

    ThankYouMails(
            AgroalDataSource database,
            ReleasedReports reports,
            ThankYous letters,
            OptOuts optOuts,
            PageSettings settings) {
        this.optOuts = optOuts;
        this.settings = settings;
        this.database = database;
        this.reports = reports;
        this.letters = letters;
    }

    /** @param via who sends, behind the executive's name */
    private record Recipient(UUID executive, OptOuts.Wish wish, String name, Locale language, String via) {}

    /** @param paragraphs of the executive */
    record Words(
            String language,
            String subject,
            String greeting,
            String lead,
            List<String> paragraphs,
            String note,
            String foot) {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record thanksHtml(Words words, String stop, String stopLink) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record thanksText(Words words, String stop, String stopLink) implements TemplateInstance {}

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever was taken out since, or wants no more mails, gets none; and nobody gets what was erased. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        return recipient(letter.subject().orElseThrow())
                .filter(to -> !optOuts.contains(to.wish()))
                .flatMap(to -> reports.released(to.executive())
                        .flatMap(report -> letters.of(to.executive()).map(thanks -> mail(to, report, thanks))));
    }

    private OutgoingMail mail(Recipient to, ReleasedReport report, ThankYou thanks) {
        String stop = Texts.in(to.language()).of("opt-out.foot");
        String link = settings.link("/opt-out/" + optOuts.token(to.wish()));
        Words words = words(to.language(), to.name(), report, thanks.text());
        return new OutgoingMail(
                        to.wish().address(),
                        words.subject(),
                        new thanksText(words, stop, link).render().strip() + "\n",
                        new thanksHtml(words, stop, link).render().strip() + "\n")
                .from(Texts.in(to.language()).of("development.mail.sender", report.name(), to.via()))
                .unsubscribedAt(link + "/one-click");
    }

    /** What stands in the mail to somebody of this name. */
    static Words words(Locale language, String name, ReleasedReport report, String text) {
        Texts texts = Texts.in(language);
        return new Words(
                texts.locale().toLanguageTag(),
                texts.of("development.mail.subject", report.name()),
                texts.of("development.mail.greeting", name),
                texts.of("development.mail.lead", report.name(), report.organisation()),
                List.of(text.split("\n{2,}")),
                texts.of("development.mail.note", report.name()),
                texts.of("development.mail.foot", report.organisation()));
    }

    private Optional<Recipient> recipient(UUID nomination) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select n.executive_id, p.name, p.email, p.language, b.sender, p.organisation_id
                        from nomination n
                            join rater r on r.id = n.rater_id
                            join person p on p.id = r.person_id
                            join invitation i on i.rater_id = r.id
                            left join organisation_brand b on b.organisation_id = p.organisation_id
                        where n.id = ? and not i.revoked""")) {
            select.setObject(1, nomination);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Look look = new Look(Optional.empty(), Optional.ofNullable(row.getString(5)));
                return Optional.of(new Recipient(
                        row.getObject(1, UUID.class),
                        new OptOuts.Wish(row.getObject(6, UUID.class), row.getString(3)),
                        row.getString(2),
                        Texts.first(Stream.of(Locale.forLanguageTag(row.getString(4)))),
                        look.via()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("to whom a letter goes", e);
        }
    }
}

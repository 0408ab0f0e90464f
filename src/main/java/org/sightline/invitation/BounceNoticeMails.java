package org.sightline.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells an administrator how many mails did not arrive, and where to mend it; no name and no address. */
@ApplicationScoped
class BounceNoticeMails implements LetterWriter {
    static final String KIND = "bounce-notice";

    private final Accounts accounts;
    private final Campaigns campaigns;
    private final Troubles troubles;
    private final PageSettings settings;
    private final Reader reader;

    BounceNoticeMails(Accounts accounts, Campaigns campaigns, Troubles troubles, PageSettings settings, Reader reader) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.troubles = troubles;
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record bounceNotice(String name, String campaign, int count, String link) implements TemplateInstance {}

    @Override
    public String kind() {
        return KIND;
    }

    /** What was mended before the mail went out needs none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        UUID campaignId = UUID.fromString(letter.secret().orElseThrow());
        int count = troubles.of(campaignId).size();
        if (count == 0) {
            return Optional.empty();
        }
        return accounts.findByIdOptional(letter.subject().orElseThrow())
                .flatMap(account -> campaigns
                        .visibleTo(account.id(), campaignId)
                        .map(campaign -> reader.in(account.language(), () -> mail(account, campaign, count))));
    }

    private OutgoingMail mail(Account account, Campaign campaign, int count) {
        String link = settings.link("/campaigns/" + campaign.id() + "/mails");
        return new OutgoingMail(
                account.email(),
                reader.texts().of("outbox.notice.subject", count, campaign.name()),
                reader.texts().of("outbox.notice.greeting", account.name()) + "\n\n"
                        + reader.texts().of("outbox.notice.text", count, campaign.name()) + "\n" + link + "\n\n"
                        + reader.texts().of("outbox.notice.daily") + "\n",
                new bounceNotice(account.name(), campaign.name(), count, link).render());
    }
}

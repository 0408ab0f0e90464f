package org.sightline.resurvey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.campaign.AskedPeople;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.LinkMail;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.system.Texts;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells administrators that a coach has prepared a survey to be asked again, which they look through and start. */
@ApplicationScoped
class PreparedMails implements LetterWriter {
    static final String KIND = "resurvey-prepared";

    private final Campaigns campaigns;
    private final AskedPeople asked;
    private final Accounts accounts;
    private final Outbox outbox;
    private final PageSettings settings;
    private final Reader reader;

    PreparedMails(
            Campaigns campaigns,
            AskedPeople asked,
            Accounts accounts,
            Outbox outbox,
            PageSettings settings,
            Reader reader) {
        this.campaigns = campaigns;
        this.asked = asked;
        this.accounts = accounts;
        this.outbox = outbox;
        this.settings = settings;
        this.reader = reader;
    }

    void send(UUID campaign, UUID organisation, UUID coach) {
        outbox.enqueueAll(accounts.holding(Role.ADMINISTRATOR, organisation).stream()
                .map(Account::id)
                .filter(id -> !id.equals(coach))
                .map(id -> Letter.of(KIND, id)
                        .inCampaign(campaign)
                        .inOrganisation(organisation)
                        .withSecret(coach.toString()))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What has started by now needs none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        Campaign campaign = campaigns.required(letter.campaign().orElseThrow());
        Account administrator = accounts.findById(letter.subject().orElseThrow());
        Account coach = accounts.findById(UUID.fromString(letter.secret().orElseThrow()));
        return campaign.draft()
                ? Optional.of(reader.in(administrator.language(), () -> mail(administrator, coach, campaign)))
                : Optional.empty();
    }

    private OutgoingMail mail(Account administrator, Account coach, Campaign campaign) {
        Texts texts = reader.texts();
        return new LinkMail(
                        texts.of("resurvey.title"),
                        texts.of("engagement.mail.greeting", administrator.name()),
                        texts.of("resurvey.prepared.lead", coach.name(), campaign.name()),
                        texts.of(
                                asked.of(campaign.id()).there()
                                        ? "resurvey.prepared.more"
                                        : "resurvey.prepared.nobody"),
                        settings.link("/campaigns/" + campaign.id()))
                .to(administrator.email(), texts.of("resurvey.prepared.subject", campaign.name()));
    }
}

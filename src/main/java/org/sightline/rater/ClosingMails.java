package org.sightline.rater;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.ClosingRequest;
import org.sightline.campaign.ClosingRequests;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;
import org.sightline.web.PageSettings;
import org.sightline.web.Reader;

/** Tells whoever may confirm it that somebody wants to close a campaign before its last day. */
@ApplicationScoped
class ClosingMails implements LetterWriter {
    private static final String KIND = "closing-requested";

    private final Outbox outbox;
    private final Campaigns campaigns;
    private final ClosingRequests requests;
    private final Accounts accounts;
    private final PageSettings settings;
    private final Reader reader;

    ClosingMails(
            Outbox outbox,
            Campaigns campaigns,
            ClosingRequests requests,
            Accounts accounts,
            PageSettings settings,
            Reader reader) {
        this.outbox = outbox;
        this.campaigns = campaigns;
        this.requests = requests;
        this.accounts = accounts;
        this.settings = settings;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record closingMail(String subject, List<String> paragraphs, String link) implements TemplateInstance {}

    void send(UUID campaignId, List<UUID> people) {
        outbox.enqueueAll(people.stream()
                .map(person -> Letter.of(KIND, person).inCampaign(campaignId))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What was withdrawn, confirmed or has run out by now needs none. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        Campaign campaign = campaigns.required(letter.campaign().orElseThrow());
        Account account = accounts.findById(letter.subject().orElseThrow());
        return requests.open(campaign.id())
                .filter(_ -> campaign.collecting())
                .map(request -> reader.in(account.language(), () -> mail(account, campaign, request)));
    }

    private OutgoingMail mail(Account account, Campaign campaign, ClosingRequest request) {
        String link = settings.link("/campaigns/" + campaign.id() + "/closure");
        String by = accounts.findById(request.requestedBy()).name();
        String subject = reader.texts().of("campaign.closing-mail.subject", campaign.name());
        List<String> paragraphs = List.of(
                reader.texts().of("campaign.closing-mail.greeting", account.name()),
                reader.texts()
                        .of(
                                "campaign.closing-mail.text",
                                by,
                                campaign.name(),
                                reader.texts().date(campaign.closesOn())),
                reader.texts().of("campaign.closing-mail.more"));
        return new OutgoingMail(
                account.email(),
                subject,
                String.join("\n\n", paragraphs) + "\n\n" + link + "\n",
                new closingMail(subject, paragraphs, link).render());
    }
}

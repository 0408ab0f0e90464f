package org.sightline.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.account.Role;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.Outbox;
import org.sightline.mail.OutgoingMail;

/** Tells the sponsors who approve raters that an executive has named some. */
@ApplicationScoped
class SponsorMails implements LetterWriter {
    static final String KIND = "proposals-sent-to-sponsor";

    private final Outbox outbox;
    private final Nominees nominees;
    private final Accounts accounts;
    private final Proposals proposals;
    private final NominationLetters letters;

    SponsorMails(Outbox outbox, Nominees nominees, Accounts accounts, Proposals proposals, NominationLetters letters) {
        this.outbox = outbox;
        this.nominees = nominees;
        this.accounts = accounts;
        this.proposals = proposals;
        this.letters = letters;
    }

    /** To each who may decide about this executive; a letter is about its reader, so the executive goes with it. */
    void send(Nominee nominee) {
        outbox.enqueueAll(accounts.holding(Role.SPONSOR, nominee.campaign().organisationId()).stream()
                .filter(sponsor ->
                        nominees.approvedBy(sponsor.id(), nominee.id()).isPresent())
                .map(sponsor -> Letter.of(KIND, sponsor.id())
                        .inCampaign(nominee.campaign().id())
                        .inOrganisation(nominee.campaign().organisationId())
                        .withSecret(nominee.id().toString()))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Not needed once everything is decided, or by somebody who may not decide it any more. */
    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        Account sponsor = accounts.findById(letter.subject().orElseThrow());
        return nominees.approvedBy(sponsor.id(), UUID.fromString(letter.secret().orElseThrow()))
                .flatMap(nominee -> {
                    int waiting = proposals.of(nominee.id(), Standing.SENT).size();
                    return waiting == 0
                            ? Optional.empty()
                            : Optional.of(letters.write(
                                    sponsor.language(),
                                    sponsor.email(),
                                    sponsor.name(),
                                    "sent",
                                    "/executives/" + nominee.id() + "/raters",
                                    nominee.name(),
                                    waiting));
                });
    }
}

package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.account.Account;
import org.sightline.account.Accounts;
import org.sightline.letter.LetterKind;
import org.sightline.letter.OwnLetter;
import org.sightline.mail.Letter;
import org.sightline.mail.LetterWriter;
import org.sightline.mail.OutgoingMail;

/** A letter as it is being written, to whoever writes it: marked as a test, and its links lead nowhere. */
@ApplicationScoped
class LetterTestMails implements LetterWriter {
    static final String KIND = "letter-test";

    /** No text of a letter holds one. */
    private static final String SEPARATOR = "\u001f";

    private final Accounts accounts;
    private final LetterSamples samples;
    private final RaterMails mails;

    LetterTestMails(Accounts accounts, LetterSamples samples, RaterMails mails) {
        this.accounts = accounts;
        this.samples = samples;
        this.mails = mails;
    }

    /** @param rater as whom it is written */
    static Letter letter(UUID account, UUID rater, LetterKind kind, Locale language, OwnLetter own) {
        return Letter.of(KIND, account)
                .withSecret(String.join(
                        SEPARATOR, rater.toString(), kind.id(), language.getLanguage(), own.subject(), own.body()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    @Transactional
    public Optional<OutgoingMail> write(Letter letter) {
        List<String> parts = List.of(letter.secret().orElseThrow().split(SEPARATOR, -1));
        LetterKind kind = LetterKind.of(parts.get(1)).orElseThrow();
        OwnLetter own = new OwnLetter(parts.get(3), parts.get(4), "");
        Optional<Account> account = accounts.findByIdOptional(letter.subject().orElseThrow());
        return samples.of(UUID.fromString(parts.get(0)), Locale.of(parts.get(2)))
                .flatMap(call -> account.map(to -> mail(to.email(), kind, call, own)));
    }

    private OutgoingMail mail(String to, LetterKind kind, Call call, OwnLetter own) {
        OutgoingMail sample = RaterMails.mail(call, mails.words(kind, call, own), RaterMails.sender(kind, call));
        return new OutgoingMail(to, call.text("test.subject", sample.subject()), sample.text(), sample.html())
                .from(sample.sender().orElseThrow());
    }
}

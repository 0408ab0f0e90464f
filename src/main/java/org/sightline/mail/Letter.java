package org.sightline.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail to be sent: its kind and what it is about. What it says is written by the kind's {@link LetterWriter} when it
 * is sent.
 *
 * @param kind the kind that a writer answers to, such as {@code "invitation"}
 * @param subject the row it is about, such as the invitation
 * @param secret what the writer needs and no table holds, such as a sign-in link; kept encrypted, deleted once sent
 */
public record Letter(
        String kind,
        Optional<UUID> subject,
        Optional<UUID> campaign,
        Optional<UUID> organisation,
        Optional<String> secret) {
    public static Letter of(String kind, UUID subject) {
        return new Letter(kind, Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Letter inCampaign(UUID id) {
        return new Letter(kind, subject, Optional.of(id), organisation, secret);
    }

    public Letter inOrganisation(UUID id) {
        return new Letter(kind, subject, campaign, Optional.of(id), secret);
    }

    public Letter withSecret(String text) {
        return new Letter(kind, subject, campaign, organisation, Optional.of(text));
    }
}

package org.sightline.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sightline.mail.OutboxMessages;
import org.sightline.mail.OutboxMessages.Message;
import org.sightline.mail.OutboxMessages.State;

/**
 * Mails that did not arrive, by name. Only mails that go to everybody are among them: of a mail that goes to those who
 * have not finished, even a failure would tell too much, and no row of it remains.
 */
@ApplicationScoped
class Troubles {
    private static final EnumSet<State> TROUBLED = Arrays.stream(State.values())
            .filter(State::troubled)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    private final OutboxMessages messages;
    private final Invitations invitations;

    Troubles(OutboxMessages messages, Invitations invitations) {
        this.messages = messages;
        this.invitations = invitations;
    }

    /**
     * One mail.
     *
     * @param name empty where the mail went to nobody who is invited
     * @param kind the key of its words
     * @param state ends the key of its words
     * @param reason ends the key of what the server's answer means; empty where nothing is known about it
     */
    record Trouble(
            UUID id,
            UUID invitation,
            UUID person,
            String name,
            String email,
            String kind,
            String state,
            String reason,
            String reply) {
        public boolean bounced() {
            return state.equals("bounced") && !name.isEmpty();
        }
    }

    /** Those that can be mended first, then by name. */
    List<Trouble> of(UUID campaignId) {
        List<Message> troubled = messages.of(campaignId, TROUBLED);
        Map<UUID, Invitations.Addressee> to = invitations.addressees(
                campaignId,
                troubled.stream().flatMap(message -> message.subject().stream()).toList());
        return troubled.stream()
                .map(message -> trouble(message, message.subject().map(to::get)))
                .sorted(Comparator.comparing((Trouble one) -> !one.bounced())
                        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    Optional<Trouble> of(UUID campaignId, UUID mailId) {
        return of(campaignId).stream().filter(one -> one.id().equals(mailId)).findFirst();
    }

    private static Trouble trouble(Message message, Optional<Invitations.Addressee> to) {
        return new Trouble(
                message.id(),
                message.subject().orElse(message.id()),
                to.map(Invitations.Addressee::personId).orElse(message.id()),
                to.map(Invitations.Addressee::name).orElse(""),
                to.map(Invitations.Addressee::email).orElse(""),
                MailKinds.words(message.kind()),
                message.state().name().toLowerCase(Locale.ROOT),
                reason(message.lastReply()),
                message.lastReply());
    }

    /** What a reply code or status means in plain words, where that helps. */
    static String reason(String reply) {
        String status = reply.substring(reply.lastIndexOf(' ') + 1);
        return switch (status) {
            case "5.1.1", "5.1.0", "5.1.3", "5.1.6", "5.1.10", "550", "551", "553" -> "unknown";
            case "5.1.2", "5.4.4" -> "domain";
            case "5.2.1" -> "shut";
            case "5.2.2", "4.2.2", "552" -> "full";
            default -> Objects.equals(reply, "not an address") ? "unknown" : status.startsWith("5.7.") ? "policy" : "";
        };
    }
}

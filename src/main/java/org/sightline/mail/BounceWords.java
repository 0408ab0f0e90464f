package org.sightline.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What servers say that keep to no standard, in the words that the common ones use. */
final class BounceWords {
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.-])(5[0-5]\\d|4[0-5]\\d)[ -]");

    /** In this order: a full mailbox and a closed one may be called unavailable too. */
    private static final Map<Pattern, String> MEANINGS = meanings();

    private static final Pattern STILL_TRIES =
            words("still trying|will (continue|retry|keep trying)|not yet been delivered"
                    + "|delivery (is |has been )?delayed|warning message only|do not need to resend");

    private static final Pattern AWAY =
            words("^(re: ?)?(out of (the )?office|automatic reply|auto(-| )?reply|autoreply|on vacation"
                    + "|abwesenheit|automatische antwort|r[ée]ponse automatique|absence du bureau|absent|respuesta autom[áa]tica"
                    + "|fuera de (la )?oficina)");

    private BounceWords() {}

    /** The status in a text, or that which its words mean; empty if it speaks of no failure. */
    static Optional<String> status(String text) {
        Optional<String> given = SmtpReply.status(text).filter(status -> !status.startsWith("2."));
        if (given.filter(status -> !status.endsWith(".0.0")).isPresent()) {
            return given;
        }
        for (Map.Entry<Pattern, String> meaning : MEANINGS.entrySet()) {
            if (meaning.getKey().matcher(text).find()) {
                return Optional.of(meaning.getValue());
            }
        }
        Matcher reply = REPLY.matcher(text);
        return reply.find() ? Optional.of(ofReply(Integer.parseInt(reply.group(1)))) : given;
    }

    /** Whether a report only says that it takes longer. */
    static boolean stillTries(String text) {
        return STILL_TRIES.matcher(text).find();
    }

    /** Whether a subject is that of somebody who is away. */
    static boolean away(String subject) {
        return AWAY.matcher(subject.strip()).find();
    }

    private static String ofReply(int code) {
        return switch (code) {
            case 550, 551, 553 -> "5.1.1";
            case 552, 452 -> "5.2.2";
            default -> code >= 500 ? "5.3.0" : "4.3.0";
        };
    }

    private static Map<Pattern, String> meanings() {
        Map<Pattern, String> meanings = new LinkedHashMap<>();
        meanings.put(
                words(
                        "mailbox (is |has )?(full|exceeded)|over ?quota|quota exceeded|exceeded (the )?(storage|mailbox|quota)"
                                + "|insufficient (disk|storage)|postfach.{0,20}voll|bo[îi]te.{0,20}pleine|buz[óo]n.{0,20}lleno"),
                "5.2.2");
        meanings.put(
                words("(mailbox|account) (is |has been )?(disabled|inactive|deactivated|suspended|closed)"), "5.2.1");
        meanings.put(
                words("spam|blocked|blacklist|blocklist|policy|dmarc|spf (check|fail)|not authori[sz]ed|access denied"
                        + "|relay(ing)? (access )?denied"),
                "5.7.1");
        meanings.put(
                words("(host|domain) (name )?(not found|unknown|does not exist)|unrouteable address|unknown host"
                        + "|name or service not known|no such domain|nxdomain|host or domain name not found"),
                "5.1.2");
        meanings.put(
                words(
                        "(user|recipient|mailbox|address|account|empf[äa]nger|destinataire|usuario)"
                                + "[^.\\n]{0,60}(unknown|not (be )?found|does ?n[o’']t exist|no longer|rejected|unavailable|invalid|unbekannt"
                                + "|inconnu|desconocido|no existe)"
                                + "|unknown (user|recipient|mailbox|address)|no such (user|recipient|mailbox|address|person)"
                                + "|no mailbox here|invalid (recipient|mailbox|address)|not listed in|n[o’']t have an? \\S{0,30} account"),
                "5.1.1");
        return meanings;
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

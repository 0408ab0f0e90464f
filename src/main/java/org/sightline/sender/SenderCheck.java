package org.sightline.sender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sightline.mail.BounceSettings;
import org.sightline.mail.MailSettings;
import org.sightline.sender.Finding.Grade;

/** Looks at everything that decides whether the mails of this installation are taken for what they are. */
@ApplicationScoped
class SenderCheck {
    private final Dns dns;
    private final Sender sender;

    /**
     * Who sends.
     *
     * @param address the one that readers see
     * @param returns where mails come back to; empty where that is the same
     * @param server the mail server that hands them on
     * @param mailbox the server where what comes back is read
     */
    record Sender(String address, Optional<String> returns, String server, String mailbox, List<String> selectors) {
        String domain() {
            return domain(address);
        }

        String returnDomain() {
            return returns.map(Sender::domain).orElseGet(this::domain);
        }

        private static String domain(String address) {
            return address.substring(address.lastIndexOf('@') + 1)
                    .replace(">", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
    }

    SenderCheck(
            Dns dns,
            MailSettings mail,
            BounceSettings bounces,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host) {
        this.dns = dns;
        this.sender = new Sender(
                address(from),
                bounces.address(),
                host,
                bounces.host().orElse(host),
                mail.dkimSelectors().orElseGet(List::of));
    }

    /** What was found about one matter; {@code id} ends the key of its heading. */
    record Section(String id, List<Finding> findings) {}

    Sender sender() {
        return sender;
    }

    List<Section> sections() {
        return sections(dns, sender);
    }

    static List<Section> sections(Dns dns, Sender sender) {
        if (unreal(sender.domain())) {
            return List.of(new Section("address", List.of(Finding.of(Grade.WRONG, "unreal", sender.address()))));
        }
        Patient patient = new Patient(dns);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("spf", SpfCheck.of(patient, sender.returnDomain(), sender.server())));
        sections.add(new Section("dkim", DkimCheck.of(patient, sender.domain(), sender.selectors())));
        sections.add(new Section("dmarc", DmarcCheck.of(patient, sender.domain(), sender.returnDomain())));
        sections.add(new Section(
                "returns",
                sender.returns().isPresent()
                        ? ReturnCheck.of(patient, sender.returnDomain(), sender.mailbox())
                        : List.of(Finding.of(Grade.ADVICE, "returns.none"))));
        return sections;
    }

    /** Names that no DNS knows: nobody has said yet who sends. */
    private static boolean unreal(String domain) {
        return !domain.contains(".") || domain.matches(".*\\.(local|localhost|localdomain|internal|invalid|test)");
    }

    private static String address(String from) {
        int open = from.lastIndexOf('<');
        return open < 0
                ? from.strip()
                : from.substring(open + 1).replace(">", "").strip();
    }

    /** Does not wait again once the DNS has not answered: whoever looks at the page waits too. */
    private static final class Patient implements Dns {
        private final Dns dns;
        private boolean silent;

        Patient(Dns dns) {
            this.dns = dns;
        }

        @Override
        public Answer txt(String name) {
            return silent ? new Answer.Unknown() : noted(dns.txt(name));
        }

        @Override
        public Answer mx(String name) {
            return silent ? new Answer.Unknown() : noted(dns.mx(name));
        }

        private Answer noted(Answer answer) {
            silent = answer instanceof Answer.Unknown;
            return answer;
        }
    }
}

package org.sightline.sender;

import java.util.List;
import org.sightline.sender.Finding.Grade;

/** Whether mails that cannot be delivered have a way back. */
final class ReturnCheck {
    private ReturnCheck() {}

    /**
     * @param domain of the bounce mailbox
     * @param host where it is read; what can be suggested
     */
    static List<Finding> of(Dns dns, String domain, String host) {
        return List.of(
                switch (dns.mx(domain)) {
                    case Dns.Answer.Unknown() -> Finding.of(Grade.UNKNOWN, "unknown", domain);
                    case Dns.Answer.None() ->
                        Finding.of(Grade.WRONG, "returns.missing", domain).mendedBy(domain, "MX", "10 " + host + ".");
                    case Dns.Answer.Found(List<String> servers)
                    when servers.equals(List.of(".")) -> Finding.of(Grade.WRONG, "returns.refused", domain);
                    case Dns.Answer.Found(List<String> servers) ->
                        Finding.of(Grade.RIGHT, "returns.right", domain, String.join(", ", servers));
                });
    }
}

package org.sightline.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sightline.sender.Finding.Grade;

/**
 * What a domain asks of those who receive mail in its name (DMARC), and whether ours would be held to be its own. A
 * record is looked for at the domain and then at each domain above it.
 */
final class DmarcCheck {
    private static final String PREFIX = "_dmarc.";

    private final Dns dns;
    private final String domain;
    private final String returns;

    private DmarcCheck(Dns dns, String domain, String returns) {
        this.dns = dns;
        this.domain = domain;
        this.returns = returns;
    }

    /** @param returns the domain to which mails come back, which is the one that SPF looks at */
    static List<Finding> of(Dns dns, String domain, String returns) {
        return new DmarcCheck(dns, domain, returns).check();
    }

    private record Policy(String at, String record) {}

    private List<Finding> check() {
        for (String at = domain; at.contains("."); at = at.substring(at.indexOf('.') + 1)) {
            switch (dns.txt(PREFIX + at)) {
                case Dns.Answer.Unknown() -> {
                    return List.of(Finding.of(Grade.UNKNOWN, "unknown", PREFIX + at));
                }
                case Dns.Answer.None() -> {}
                case Dns.Answer.Found(List<String> texts) -> {
                    List<String> records = texts.stream()
                            .filter(text ->
                                    text.strip().toLowerCase(Locale.ROOT).matches("(?s)v *= *dmarc1 *(;.*)?"))
                            .toList();
                    if (records.size() > 1) {
                        return List.of(Finding.of(Grade.WRONG, "dmarc.several", PREFIX + at, records.size()));
                    }
                    if (records.size() == 1) {
                        return read(new Policy(at, records.getFirst()));
                    }
                }
            }
        }
        return List.of(Finding.of(Grade.WRONG, "dmarc.missing", domain)
                .mendedBy(PREFIX + domain, "TXT", "v=DMARC1; p=none; rua=mailto:postmaster@" + domain));
    }

    private List<Finding> read(Policy policy) {
        List<Finding> findings = new ArrayList<>();
        Tags tags = Tags.of(policy.record());
        boolean inherited = !policy.at().equals(domain);
        String wanted = inherited && tags.has("sp") ? tags.word("sp") : tags.word("p");
        switch (wanted) {
            case "reject", "quarantine" -> {}
            case "none" -> findings.add(Finding.of(Grade.ADVICE, "dmarc.none", policy.at()));
            default ->
                findings.add(Finding.of(
                        Grade.WRONG,
                        "dmarc.policy",
                        PREFIX + policy.at(),
                        Tags.of(policy.record()).value("p")));
        }
        if (!tags.has("rua")) {
            findings.add(Finding.of(Grade.ADVICE, "dmarc.reports", policy.at()));
        }
        aligned(tags, policy.at()).ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.add(Finding.of(Grade.RIGHT, "dmarc.right", policy.at(), wanted));
        }
        return findings;
    }

    /** SPF counts for DMARC only if mails come back to the same domain, or, as most allow, to one beside it. */
    private Optional<Finding> aligned(Tags tags, String at) {
        boolean strict = tags.word("aspf").equals("s");
        boolean same = returns.equals(domain);
        boolean beside = same || returns.equals(at) || returns.endsWith("." + at);
        return (strict ? same : beside)
                ? Optional.empty()
                : Optional.of(Finding.of(Grade.WRONG, strict ? "dmarc.strict" : "dmarc.unaligned", returns, domain));
    }
}

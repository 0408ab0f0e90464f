package org.sightline.sender;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.sender.Finding.Grade;

/**
 * Whether a domain says which servers may send for it (RFC 7208): one record, that can be read, that ends in a word about
 * all others, and that takes no more than ten further lookups, those of the records it includes among them.
 */
final class SpfCheck {
    private static final int MOST_LOOKUPS = 10;
    private static final Pattern MECHANISM = Pattern.compile(
            "[+?~-]?(all|include:[^ /:]+|a(:[^ /]+)?(/\\d{1,2})?(//\\d{1,3})?|mx(:[^ /]+)?(/\\d{1,2})?(//\\d{1,3})?"
                    + "|ptr(:[^ ]+)?|ip4:[0-9.]+(/\\d{1,2})?|ip6:[0-9a-f:.]+(/\\d{1,3})?|exists:[^ ]+)");
    private static final Pattern MODIFIER = Pattern.compile("[a-z][a-z0-9._-]*=[^ ]*");

    private final Dns dns;
    private final String domain;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private int lookups;

    private SpfCheck(Dns dns, String domain) {
        this.dns = dns;
        this.domain = domain;
    }

    /** @param server the mail server that hands the mails on; its own record is what can be suggested */
    static List<Finding> of(Dns dns, String domain, String server) {
        SpfCheck check = new SpfCheck(dns, domain);
        check.check("v=spf1 a:" + server + " -all");
        return check.findings;
    }

    private void check(String suggestion) {
        switch (dns.txt(domain)) {
            case Dns.Answer.Unknown() -> findings.add(Finding.of(Grade.UNKNOWN, "unknown", domain));
            case Dns.Answer.None() -> missing(suggestion);
            case Dns.Answer.Found(List<String> texts) -> {
                List<String> records = records(texts);
                switch (records.size()) {
                    case 0 -> missing(suggestion);
                    case 1 -> read(records.getFirst());
                    default -> findings.add(Finding.of(Grade.WRONG, "spf.several", domain, records.size()));
                }
            }
        }
    }

    private void missing(String suggestion) {
        findings.add(Finding.of(Grade.WRONG, "spf.missing", domain).mendedBy(domain, "TXT", suggestion));
    }

    private void read(String record) {
        String end = walk(domain, record);
        if (lookups > MOST_LOOKUPS) {
            findings.add(Finding.of(Grade.WRONG, "spf.lookups", lookups, MOST_LOOKUPS));
        }
        switch (end) {
            case "-", "~" -> {}
            case "+" -> findings.add(Finding.of(Grade.WRONG, "spf.everybody", domain));
            case "?" -> findings.add(Finding.of(Grade.ADVICE, "spf.neutral", domain));
            default -> findings.add(Finding.of(Grade.ADVICE, "spf.open", domain));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.of(Grade.RIGHT, "spf.right", domain, lookups, MOST_LOOKUPS));
        }
    }

    /** Reads a record with all that it includes; returns how it ends for servers that it does not name, or "". */
    private String walk(String name, String record) {
        if (!open.add(name)) {
            findings.add(Finding.of(Grade.WRONG, "spf.loop", name));
            return "";
        }
        String end = "";
        String redirect = "";
        for (String term : record.toLowerCase(Locale.ROOT).strip().split(" +")) {
            if (term.equals("v=spf1")) {
                continue;
            }
            if (MECHANISM.matcher(term).matches()) {
                String mechanism = term.replaceFirst("^[+?~-]", "");
                if (mechanism.equals("all")) {
                    end = term.length() == mechanism.length() ? "+" : term.substring(0, 1);
                    break;
                }
                count(mechanism);
            } else if (term.startsWith("redirect=")) {
                redirect = term.substring("redirect=".length());
            } else if (!MODIFIER.matcher(term).matches()) {
                findings.add(Finding.of(Grade.WRONG, "spf.term", term, name));
            }
        }
        if (end.isEmpty() && !redirect.isEmpty()) {
            lookups++;
            end = included(redirect);
        }
        open.remove(name);
        return end;
    }

    private void count(String mechanism) {
        if (mechanism.startsWith("ip4:") || mechanism.startsWith("ip6:")) {
            return;
        }
        lookups++;
        if (mechanism.startsWith("include:")) {
            included(mechanism.substring("include:".length()));
        }
        if (mechanism.startsWith("ptr")) {
            findings.add(Finding.of(Grade.ADVICE, "spf.ptr"));
        }
    }

    private String included(String name) {
        // a name with a macro depends on the mail; and past the limit nobody reads on
        if (name.contains("%") || lookups > MOST_LOOKUPS) {
            return "";
        }
        return switch (dns.txt(name)) {
            case Dns.Answer.Unknown() -> {
                findings.add(Finding.of(Grade.UNKNOWN, "unknown", name));
                yield "";
            }
            case Dns.Answer.None() -> gone(name);
            case Dns.Answer.Found(List<String> texts) -> {
                List<String> records = records(texts);
                yield records.size() == 1 ? walk(name, records.getFirst()) : gone(name);
            }
        };
    }

    private String gone(String name) {
        findings.add(Finding.of(Grade.WRONG, "spf.include", name));
        return "";
    }

    private static List<String> records(List<String> texts) {
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).matches("(?s)v=spf1( .*)?"))
                .toList();
    }
}

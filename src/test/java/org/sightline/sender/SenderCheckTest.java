package org.sightline.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains with records of many forms, from a map in place of the DNS. */
class SenderCheckTest {
    private static final String DOMAIN = "firm.example.org";

    private final Map<String, List<String>> records = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    v=spf1 ip4:192.0.2.0/24 -all                     | spf.right
                    V=SPF1 a mx ip6:2001:db8::/32 ~ALL               | spf.right
                    v=spf1 a:mail.example.org/24//64 mx/24 -all      | spf.right
                    v=spf1 include:ok.example -all                   | spf.right
                    v=spf1 exp=why.example include:%{ir}.x.example -all | spf.right
                    v=spf1 redirect=ok.example                       | spf.right
                    v=spf1 all                                       | spf.everybody
                    v=spf1 +all                                      | spf.everybody
                    v=spf1 a ?all                                    | spf.neutral
                    v=spf1 a                                         | spf.open
                    v=spf1 redirect=open.example                     | spf.open
                    v=spf1 ptr -all                                  | spf.ptr
                    v=spf1 ipv4:192.0.2.1 -all                       | spf.term
                    v=spf1 include: -all                             | spf.term
                    v=spf1 include:gone.example -all                 | spf.include
                    v=spf1 include:two.example -all                  | spf.include
                    v=spf1 include:firm.example.org -all             | spf.loop
                    v=spf1 include:round.example -all                | spf.loop
                    v=spf1 a a a a a a a a a a -all                  | spf.right
                    v=spf1 a a a a a a a a a a mx -all               | spf.lookups
                    v=spf1 include:deep.example a a a a a a -all     | spf.lookups
                    v=spf10 -all                                     | spf.missing
                    spf1 -all                                        | spf.missing
                    """)
    void readsSpf(String record, String found) {
        records.put("ok.example", List.of("v=spf1 ip4:192.0.2.7 -all"));
        records.put("open.example", List.of("v=spf1 ip4:192.0.2.7"));
        records.put("two.example", List.of("v=spf1 -all", "v=spf1 a -all"));
        records.put("round.example", List.of("v=spf1 include:firm.example.org -all"));
        records.put("deep.example", List.of("v=spf1 a a a a ?all"));
        records.put(DOMAIN, List.of("something=else", record));
        assertThat(keys(SpfCheck.of(new Records(), DOMAIN, "smtp.example.org"))).contains("sender." + found);
        if (found.equals("spf.right")) {
            assertThat(SpfCheck.of(new Records(), DOMAIN, "smtp.example.org")).hasSize(1);
        }
    }

    @Test
    void givesTheExactRecordWhereOneIsMissing() {
        assertThat(SpfCheck.of(new Records(), DOMAIN, "smtp.example.org")
                        .getFirst()
                        .add())
                .contains(new Finding.Entry(DOMAIN, "TXT", "v=spf1 a:smtp.example.org -all"));
        assertThat(DmarcCheck.of(new Records(), DOMAIN, DOMAIN).getFirst().add())
                .contains(new Finding.Entry(
                        "_dmarc." + DOMAIN, "TXT", "v=DMARC1; p=none; rua=mailto:postmaster@" + DOMAIN));
        assertThat(ReturnCheck.of(new Records(), DOMAIN, "imap.example.org")
                        .getFirst()
                        .add())
                .contains(new Finding.Entry(DOMAIN, "MX", "10 imap.example.org."));
        assertThat(DkimCheck.of(new Records(), DOMAIN, List.of("s1")).getFirst().add())
                .map(Finding.Entry::name)
                .contains("s1._domainkey." + DOMAIN);
        records.put(DOMAIN, List.of("v=spf1 -all", "v=spf1 a -all"));
        assertThat(keys(SpfCheck.of(new Records(), DOMAIN, "x.example"))).containsExactly("sender.spf.several");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    v=DMARC1; p=reject; rua=mailto:d@example.org            | firm.example.org    | dmarc.right
                    v = DMARC1 ;p=QUARANTINE;rua=mailto:d@example.org       | b.firm.example.org  | dmarc.right
                    v=DMARC1; p=none; rua=mailto:d@example.org              | firm.example.org    | dmarc.none
                    v=DMARC1; p=reject                                      | firm.example.org    | dmarc.reports
                    v=DMARC1; p=maybe; rua=mailto:d@example.org             | firm.example.org    | dmarc.policy
                    v=DMARC1; rua=mailto:d@example.org                      | firm.example.org    | dmarc.policy
                    v=DMARC1; p=reject; rua=mailto:d@example.org            | returns.example.net | dmarc.unaligned
                    v=DMARC1; p=reject; aspf=s; rua=mailto:d@example.org    | b.firm.example.org  | dmarc.strict
                    v=DMARC1; p=reject; aspf=s; rua=mailto:d@example.org    | firm.example.org    | dmarc.right
                    v=DMARC2; p=reject                                      | firm.example.org    | dmarc.missing
                    """)
    void readsDmarc(String record, String returns, String found) {
        records.put("_dmarc." + DOMAIN, List.of(record));
        assertThat(keys(DmarcCheck.of(new Records(), DOMAIN, returns))).contains("sender." + found);
    }

    @Test
    void takesThePolicyOfTheDomainAbove() {
        records.put("_dmarc.example.org", List.of("v=DMARC1; p=reject; sp=none; rua=mailto:d@example.org"));
        assertThat(keys(DmarcCheck.of(new Records(), DOMAIN, DOMAIN))).containsExactly("sender.dmarc.none");
        assertThat(keys(DmarcCheck.of(new Records(), DOMAIN, "bounces.example.org")))
                .as("beside it under one policy")
                .containsExactly("sender.dmarc.none");
        records.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=reject", "v=DMARC1; p=none"));
        assertThat(keys(DmarcCheck.of(new Records(), DOMAIN, DOMAIN))).containsExactly("sender.dmarc.several");
    }

    @Test
    void readsKeysOfEveryLength() throws GeneralSecurityException {
        Map<String, String> forms = Map.of(
                "v=DKIM1; k=rsa; p=" + rsa(2048),
                "dkim.right",
                "p=" + rsa(2048),
                "dkim.right",
                "v=DKIM1; p=" + rsa(2048).replaceAll("(.{60})", "$1 "),
                "dkim.right",
                "v=DKIM1; k=rsa; p=" + rsa(1024),
                "dkim.longer",
                "v=DKIM1; k=rsa; p=" + rsa(512),
                "dkim.short",
                "v=DKIM1; k=ed25519; p=" + Base64.getEncoder().encodeToString(new byte[32]),
                "dkim.right",
                "v=DKIM1; p=",
                "dkim.revoked",
                "v=DKIM2; p=" + rsa(1024),
                "dkim.version",
                "v=DKIM1; p=" + rsa(2048).substring(0, 200),
                "dkim.unreadable",
                "v=DKIM1; k=rsa",
                "dkim.missing");
        forms.forEach((record, found) -> {
            records.put("s1._domainkey." + DOMAIN, List.of(record));
            assertThat(keys(DkimCheck.of(new Records(), DOMAIN, List.of("s1"))))
                    .as(record)
                    .containsExactly("sender." + found);
        });
        assertThat(keys(DkimCheck.of(new Records(), DOMAIN, List.of()))).containsExactly("sender.dkim.selector");
    }

    @Test
    void looksForTheWayBack() {
        records.put("mx:" + DOMAIN, List.of("mx1.example.org.", "mx2.example.org."));
        assertThat(keys(ReturnCheck.of(new Records(), DOMAIN, "imap"))).containsExactly("sender.returns.right");
        records.put("mx:" + DOMAIN, List.of("."));
        assertThat(keys(ReturnCheck.of(new Records(), DOMAIN, "imap"))).containsExactly("sender.returns.refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sightline@localhost", "a@host.local", "a@x.test"})
    void asksNobodyAboutAnAddressThatIsNone(String address) {
        assertThat(SenderCheck.sections(
                        new Silent(), new SenderCheck.Sender(address, Optional.empty(), "h", "h", List.of())))
                .singleElement()
                .satisfies(section -> assertThat(keys(section.findings())).containsExactly("sender.unreal"));
    }

    @Test
    void waitsOnceWhereTheDnsIsSilent() {
        Silent silent = new Silent();
        List<SenderCheck.Section> sections = SenderCheck.sections(
                silent,
                new SenderCheck.Sender("a@" + DOMAIN, Optional.of("b@" + DOMAIN), "h", "h", List.of("s1", "s2")));
        assertThat(sections)
                .hasSize(4)
                .allSatisfy(section ->
                        assertThat(section.findings()).allMatch(finding -> finding.grade() == Finding.Grade.UNKNOWN));
        assertThat(silent.asked).isOne();
    }

    /** Whatever stands in a record, something is said about it. */
    @Test
    void survivesAnything() {
        Random random = new Random(5);
        String signs = "v=spf1 DMARC;:/.-+?~%{}\"\\ \tall include redirect=pkx0123456789é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text =
                    new StringBuilder(i % 3 == 0 ? "v=spf1 " : i % 3 == 1 ? "v=DMARC1; p=" : "v=DKIM1; p=");
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            records.put(DOMAIN, List.of(text.toString()));
            records.put("_dmarc." + DOMAIN, List.of(text.toString()));
            records.put("s1._domainkey." + DOMAIN, List.of(text.toString()));
            assertThat(SpfCheck.of(new Records(), DOMAIN, "h")).isNotEmpty();
            assertThat(DmarcCheck.of(new Records(), DOMAIN, DOMAIN)).isNotEmpty();
            assertThat(DkimCheck.of(new Records(), DOMAIN, List.of("s1"))).isNotEmpty();
        }
    }

    private static String rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(finding -> finding.words().key()).toList();
    }

    private final class Records implements Dns {
        @Override
        public Answer txt(String name) {
            return answer(name);
        }

        @Override
        public Answer mx(String name) {
            return answer("mx:" + name);
        }

        private Answer answer(String name) {
            List<String> found = records.get(name);
            return found == null ? new Answer.None() : new Answer.Found(found);
        }
    }

    private static final class Silent implements Dns {
        private int asked;

        @Override
        public Answer txt(String name) {
            asked++;
            return new Answer.Unknown();
        }

        @Override
        public Answer mx(String name) {
            return txt(name);
        }
    }
}

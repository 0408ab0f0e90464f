package org.sightline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.incident.Corroboration.Account;
import org.sightline.incident.Source.Kind;

/** Who counts as a source of their own. */
class CorroborationTest {
    private static final int ROUNDS = 3000;

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, INTERVIEW a",
        "1, INTERVIEW a; INTERVIEW a",
        "2, INTERVIEW a; INTERVIEW b",
        "1, EXECUTIVE; EXECUTIVE",
        "2, EXECUTIVE; INTERVIEW a",
        "2, EXECUTIVE; COMMENT",
        "1, COMMENT; COMMENT",
        "1, INTERVIEW a; COMMENT; COMMENT",
        "2, DOCUMENT minutes; COMMENT",
        "1, SPONSOR a; INTERVIEW a",
        "1, SPONSOR a; COMMENT",
        "3, SPONSOR s; DOCUMENT d; EXECUTIVE; EXECUTIVE"
    })
    void countsPeopleAndNotAccounts(int independent, String accounts) {
        assertThat(Corroboration.independent(accounts(accounts))).isEqualTo(independent);
    }

    private static List<Account> accounts(String accounts) {
        List<Account> all = new ArrayList<>();
        for (String account : accounts.split("; ")) {
            String[] words = account.split(" ");
            if (!words[0].isEmpty()) {
                all.add(new Account(Kind.valueOf(words[0]), words.length > 1 ? words[1] : ""));
            }
        }
        return all;
    }

    /** Counting comments beside conversations turns this red. */
    @Test
    void countsAsFewAsThereCanBe() {
        Random random = new Random(98);
        for (int round = 0; round < ROUNDS; round++) {
            List<Account> all = round(random);
            int independent = Corroboration.independent(all);
            Collections.shuffle(all, random);
            assertThat(Corroboration.independent(all)).isEqualTo(independent);
            List<Account> twice = new ArrayList<>(all);
            twice.addAll(all);
            assertThat(Corroboration.independent(twice)).as("told twice").isEqualTo(independent);
            assertThat(independent).as(all.toString()).isEqualTo(fewest(all));
        }
    }

    /** Conversations count for sharing only where whoever had them is hidden among others. */
    @ParameterizedTest
    @CsvSource({
        "false, INTERVIEW a; INTERVIEW b",
        "false, INTERVIEW h; INTERVIEW b",
        "true, INTERVIEW h; INTERVIEW i",
        "false, INTERVIEW h; INTERVIEW h; COMMENT",
        "false, INTERVIEW a; DOCUMENT minutes",
        "true, INTERVIEW h; DOCUMENT minutes",
        "true, INTERVIEW a; DOCUMENT minutes; DOCUMENT letter",
        "true, INTERVIEW a; EXECUTIVE; SPONSOR s",
        "false, ''"
    })
    void leavesOutWhoeverCouldBeFoundOut(boolean covered, String accounts) {
        assertThat(Corroboration.covered(accounts(accounts), Set.of("h", "i"))).isEqualTo(covered);
    }

    /** How many there are at least, whoever of those who can have written a comment wrote which. */
    private static int fewest(List<Account> all) {
        Set<String> known = all.stream()
                .filter(account -> account.kind() != Kind.COMMENT)
                .map(account -> account.kind() == Kind.EXECUTIVE ? "executive" : account.teller())
                .collect(Collectors.toSet());
        List<String> writers = new ArrayList<>(List.of("somebody", "somebody else"));
        all.stream()
                .filter(account -> account.kind() == Kind.INTERVIEW || account.kind() == Kind.SPONSOR)
                .forEach(account -> writers.add(account.teller()));
        int comments = (int)
                all.stream().filter(account -> account.kind() == Kind.COMMENT).count();
        int fewest = Integer.MAX_VALUE;
        for (int way = 0; way < Math.pow(writers.size(), comments); way++) {
            Set<String> tellers = new HashSet<>(known);
            for (int comment = 0, rest = way; comment < comments; comment++, rest /= writers.size()) {
                tellers.add(writers.get(rest % writers.size()));
            }
            fewest = Math.min(fewest, tellers.size());
        }
        return fewest;
    }

    private static List<Account> round(Random random) {
        List<Account> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            String teller = switch (kind) {
                case INTERVIEW -> "person " + random.nextInt(3);
                case SPONSOR -> random.nextInt(4) == 0 ? "person 0" : "sponsor";
                case DOCUMENT -> "document " + random.nextInt(2);
                case COMMENT -> "comment";
                case EXECUTIVE -> "executive";
            };
            all.add(new Account(kind, teller));
        }
        return all;
    }
}

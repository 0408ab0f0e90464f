package org.sightline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.incident.WordingCheck.Hit;
import org.sightline.interview.Names;

/** By what somebody could be recognised in a general wording. */
class WordingCheckTest {
    private final WordingCheck check = new WordingCheck(
            new Names(List.of("Dmitri Orlov"), List.of("dmitri@example.org")),
            new Names(List.of("Farid Haddad"), List.of("farid@example.org")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When Dmitri was away he decided alone        | INTERVIEWEE | Dmitri
            He asked Farid first                        | NAME        | Farid
            He wrote to sales@example.org at once       | CONTACT     | sales@example.org
            It was on 12 March in a meeting             | DATE        | 12 March
            Im Mai 2025 fiel die Entscheidung           | DATE        | Mai 2025
            He cut the budget by 15 %                   | NUMBER      | 15 %
            It cost 2,300,000 in the end                | NUMBER      | 2,300,000
            He said “never in my plant” and left        | QUOTED      | “never in my plant”
            Er sagte „nie wieder“ und ging              | QUOTED      | „nie wieder“
            Il a dit « jamais » et il est parti         | QUOTED      | « jamais »
            """)
    void finds(String wording, WordingCheck.Kind kind, String found) {
        assertThat(check.in(wording)).first().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(kind);
            assertThat(hit.found().strip()).isEqualTo(found);
            assertThat(hit.kind().keepable()).isEqualTo(kind != WordingCheck.Kind.INTERVIEWEE);
        });
    }

    @Test
    void isQuietWhereNobodyCouldBeRecognised() {
        assertThat(check.in(
                        "Under pressure of time the decision was made alone; it wasn’t explained, and the team’s work had"
                                + " to be done again."))
                .isEmpty();
    }

    @Test
    void findsANameInsideOfWordsThatWereSaid() {
        List<Hit> hits = check.in("He said “ask Dmitri, not me” to all");
        assertThat(hits)
                .extracting(Hit::kind)
                .containsExactlyInAnyOrder(WordingCheck.Kind.INTERVIEWEE, WordingCheck.Kind.QUOTED);
    }
}

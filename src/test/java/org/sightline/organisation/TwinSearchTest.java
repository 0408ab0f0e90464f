package org.sightline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.sheet.Twin;

/** People who stand in a file twice are found however they are spelt; different people are left alone. */
class TwinSearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana.ruiz@x.example  | ana.ruiz+360@x.example
            ana.ruiz@gmail.com  | anaruiz@googlemail.com
            ana@xn--mller-kva.example | ana@müller.example
            ana@x.example       | аna@x.example
            paul1@x.example     | paull@x.example
            ana@x.example       | ａｎａ@x.example
            """)
    void knowsOneMailboxInTwoSpellings(String one, String other) {
        assertThat(Spelling.ofAddress(one)).isEqualTo(Spelling.ofAddress(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana.ruiz@x.example | ana.ruis@x.example
            ana.ruiz@x.example | anaruiz@x.example
            ana@x.example      | ana@y.example
            """)
    void tellsMailboxesApart(String one, String other) {
        assertThat(Spelling.ofAddress(one)).isNotEqualTo(Spelling.ofAddress(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jürgen Groß        | GROSS, Juergen
            Łucja Nowak-Zając  | Lucja Nowak Zajac
            Dr. Ana Ruiz       | Ruiz Ana
            Søren Ørsted       | Soren Orsted
            Иван Петров        | Ivan Petrov
            Conor O’Brien      | Conor O'Brien
            """)
    void knowsOneNameInTwoSpellings(String one, String other) {
        assertThat(new Spelling().ofName(one)).isNotEmpty().isEqualTo(new Spelling().ofName(other));
    }

    @Test
    void doesNotCompareSingleWords() {
        assertThat(new Spelling().ofName("Ana")).isEmpty();
        assertThat(new Spelling().ofName("Dr. Ana")).isEmpty();
        assertThat(new Spelling().ofName("")).isEmpty();
    }

    @Test
    void prefersWhoIsKnownAndNamesEachOnce() {
        Twin.Entry known = new Twin.Entry("Ana Ruiz", "ana.ruiz@x.example", 0);
        List<Twin> twins = TwinSearch.of(
                List.of(known),
                List.of(
                        entry("Ana Ruiz", "ANA.RUIZ@x.example", 2),
                        entry("Ruiz, Ana", "ana@y.example", 3),
                        entry("A. Ruiz", "ana.ruiz+x@x.example", 4),
                        entry("A. Ruiz", "Ana.Ruiz+x@x.example", 5)));
        assertThat(twins).extracting(Twin::kept).containsOnly(known);
        assertThat(twins)
                .extracting(twin -> twin.reason() + " " + twin.other().line())
                .containsExactly("ADDRESS 4", "NAME 3");
        assertThat(twins.getFirst().key()).isEqualTo("ana.ruiz+x@x.example ana.ruiz@x.example");
    }

    @Test
    void comparesNobodyWithoutAnAddress() {
        assertThat(PersonEntry.typed("Ana Ruiz", "no address").inFile(6)).isEmpty();
    }

    private static Twin.Entry entry(String name, String typed, int line) {
        return PersonEntry.typed(name, typed).inFile(line).orElseThrow();
    }

    /** Whoever is drawn with an alias of somebody before is found, and nobody else. */
    @Test
    void findsExactlyWhatWasPlanted() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Twin.Entry> file = new ArrayList<>();
            List<String> planted = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String address = "person-" + word(i) + "@x.example";
                file.add(entry("Person " + word(i), address, file.size() + 2));
                if (random.nextInt(8) == 0) {
                    String alias = address.replace("@", "+" + random.nextInt(100) + "@");
                    file.add(entry("Somebody " + word(i), alias.toUpperCase(Locale.ROOT), file.size() + 2));
                    planted.add(alias);
                }
            }
            assertThat(TwinSearch.of(List.of(), file))
                    .as("seed %d", seed)
                    .extracting(twin -> twin.other().email())
                    .containsExactlyElementsOf(planted);
        }
    }

    @Test
    void takesManyOfOneNameForNamesakes() {
        List<Twin.Entry> many = IntStream.range(0, 300)
                .mapToObj(i -> new Twin.Entry("Ana Ruiz", "person-" + word(i) + "@x.example", i + 2))
                .toList();
        assertThat(TwinSearch.of(List.of(), many)).isEmpty();
        assertThat(TwinSearch.of(List.of(), many.subList(0, 100))).hasSize(99);
    }

    /** A number in letters that do not resemble each other. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("q");
        for (int rest = number; rest > 0; rest /= 8) {
            word.append("abdefghk".charAt(rest % 8));
        }
        return word.toString();
    }
}

package org.sightline.rater;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.sheet.CellFault;
import org.sightline.sheet.HandedFile;
import org.sightline.sheet.Sheet;
import org.sightline.system.Texts;

/** Every fault of a roster file is told with its row, its column and how to mend it. */
class RosterFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER =
            "executive_email,executive_name,rater_name,rater_email,relationship,from,to,coach_email,language\n";
    private static final String SOUND =
            "ana@x.example,Ana Ruiz,Bo Li,bo@x.example,peer,2020-01-01,,cleo@x.example,en\n";

    @Test
    void readsASoundFile() {
        RosterReading reading = read(HEADER + SOUND);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        RosterRow row = reading.rows().getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.executive().name()).isEqualTo("Ana Ruiz");
        assertThat(row.rater().email()).isEqualTo("bo@x.example");
        assertThat(row.relationship()).isEqualTo(new RelationshipEntry("peer", "2020-01-01", ""));
        assertThat(RosterCheck.of(reading.rows(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsEverySeparatorWithAndWithoutByteOrderMark(String separator) {
        String text = (HEADER + SOUND).replace(",", separator).replace("\n", "\r\n");
        for (String mark : List.of("", "\uFEFF")) {
            String read = HandedFile.text((mark + text).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            assertThat(read(read)).isEqualTo(read(HEADER + SOUND));
        }
    }

    @Test
    void keepsNamesOfTheWholeWorldAndQuotedSeparators() {
        RosterReading reading =
                read(HEADER + "ana@x.example,\"Ruiz, Ana\",\"Łukasz \"\"Łuki\"\" 李\",l@x.example,peer,,,,\n");
        assertThat(reading.rows().getFirst().executive().name()).isEqualTo("Ruiz, Ana");
        assertThat(reading.rows().getFirst().rater().name()).isEqualTo("Łukasz \"Łuki\" 李");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana@x.example,Ana Ruiz,Bo,bo@x.example,pear,,,,| relationship | “pear” is not a relationship. Did you mean peer?
            ana@x.example,Ana Ruiz,Bo,bo@x.example,current direct reprot,,,,| relationship | “current_direct_reprot” is not a relationship. Did you mean current_direct_report?
            ana@x.example,Ana Ruiz,Bo,bo@x.example,uncle,,,,| relationship | “uncle” is not a relationship. Use current_direct_report, past_direct_report, current_supervisor, past_supervisor, peer or other.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,self,,,,| relationship | The self-assessment comes by itself. Leave it out.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,,,,,| relationship | Choose the relationship.
            ana@x.example,Ana Ruiz,Bo,bo at x,peer,,,,| rater_email | “bo at x” is not an e-mail address. Write it like name@example.com.
            ana@x.example,Ana Ruiz,Bo,,peer,,,,| rater_email | Write the e-mail address.
            ana@x.example,Ana Ruiz,,bo@x.example,peer,,,,| rater_name | Write the name of the person.
            ana@,Ana Ruiz,Bo,bo@x.example,peer,,,,| executive_email | “ana@” is not an e-mail address. Write it like name@example.com.
            ana@x.example,Ana Ruiz,Ana Ruiz,ANA@x.example,peer,,,,| rater_email | Ana Ruiz is the executive of this row. The self-assessment comes by itself; remove the row or correct the address.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,peer,2025-02-30,,,| from | “2025-02-30” is not a day. Write it as year-month-day, like 2024-03-31.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,peer,31.12.2024,,,| from | “31.12.2024” is not a day. Write it as year-month-day, like 2024-03-31.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,past_supervisor,2022-01-01,2021-01-01,,| to | The end lies before the beginning. Correct one of the two days.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,current_supervisor,2020-01-01,2021-01-01,,| to | A current relationship has no end. Leave the end empty, or choose the past relationship.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,past_direct_report,2020-01-01,,,| to | A past relationship needs the day it ended. An estimate is enough.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,past_direct_report,2020-01-01,2026-03-03,,| to | This day is still to come. Choose the current relationship, or correct the day.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,peer,2026-03-03,,,| from | This day is still to come. Give the day they began to work together, or leave it empty.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,peer,,,nobody,| coach_email | “nobody” is not an e-mail address. Write it like name@example.com.
            ana@x.example,Ana Ruiz,Bo,bo@x.example,peer,,,,xx| language | “xx” is not available. Use one of: de, en, eo, es, fr; or leave it empty.
            """)
    void tellsOneFault(String row, String column, String message) {
        assertThat(faults(HEADER + row)).containsExactly(new Told(2, column, message));
    }

    @Test
    void tellsANameThatIsTooLong() {
        assertThat(faults(HEADER + "ana@x.example,Ana Ruiz," + "é".repeat(81) + ",bo@x.example,peer,,,,"))
                .containsExactly(new Told(2, "rater_name", "The name has 81 characters. Shorten it to 80 or fewer."));
        assertThat(faults(HEADER + "ana@x.example,Ana Ruiz," + "é".repeat(80) + ",bo@x.example,peer,,,,"))
                .isEmpty();
    }

    @Test
    void tellsWhatContradictsAnotherRow() {
        assertThat(faults(HEADER
                        + SOUND
                        + "ana@x.example,Ana Ruiz,Bo Li,BO@x.example,other,,,,\n"
                        + "ana@x.example,Ana Ruiz,Cy,cy@x.example,peer,,,carl@x.example,\n"
                        + "dan@x.example,Dan,Bo Lee,bo@x.example,peer,,,,\n"))
                .containsExactly(
                        new Told(
                                3,
                                "rater_email",
                                "Bo Li is already asked about Ana Ruiz in row 2. Remove one of the two rows."),
                        new Told(4, "coach_email", "Ana Ruiz has another coach in row 2. Use one coach."),
                        new Told(
                                5,
                                "rater_name",
                                "bo@x.example is called “Bo Li” in row 2 and “Bo Lee” here. Use one name."));
    }

    @Test
    void tellsManyFaultsAtOnceInTheOrderOfTheRows() {
        List<Told> faults = faults(HEADER
                + "ana,,Bo,bo,pear,x,y,z,q\n"
                + SOUND
                + ",,,,,,,,\n"
                + "ana@x.example,Ana Ruiz,Cy,cy@x.example,peer,,,,,surplus\n");
        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "2 executive_name",
                        "2 executive_email",
                        "2 coach_email",
                        "2 rater_email",
                        "2 relationship",
                        "2 from",
                        "2 to",
                        "2 language",
                        "5 ");
    }

    @Test
    void tellsMissingMisspeltAndDoubledColumns() {
        assertThat(
                        faults(
                                "executive_email,executive_name,rater_name,rater_mail,relationship,relationship\na,b,c,d,e,f\n"))
                .containsExactly(
                        new Told(1, "relationship", "There are two columns called relationship. Remove one."),
                        new Told(
                                1,
                                "rater_email",
                                "The column rater_email is missing. Is it the one called “rater_mail”? Then rename that."));
        assertThat(faults(HEADER.replace("coach_email", "coach_mail") + SOUND))
                .containsExactly(
                        new Told(
                                1,
                                "coach_mail",
                                "The column “coach_mail” is not known. Do you mean coach_email? Then rename it, or else remove it."));
        assertThat(faults("name;mail\nBo;bo@x.example\n")).hasSize(5);
    }

    @Test
    void ignoresOtherColumnsAndSaysSo() {
        RosterReading reading = read(HEADER.strip() + ",department\n" + SOUND.strip() + ",Sales\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ignored()).containsExactly("department");
    }

    @Test
    void tellsWhatIsWrongWithTheFileAsAWhole() {
        assertThat(HandedFile.text("Jürgen".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(HandedFile.text("Bo".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(faults(" \n "))
                .extracting(Told::text)
                .containsExactly("There is nothing to import. Choose a file, or paste the rows.");
        assertThat(faults(HEADER))
                .extracting(Told::text)
                .containsExactly("There is only the row of column names. Add rows below it.");
        assertThat(faults(HEADER + "\"ana@x.example,Ana"))
                .as("a quotation mark never closed")
                .isNotEmpty();
        assertThat(faults(HEADER + SOUND.repeat(200_000)))
                .extracting(Told::text)
                .singleElement()
                .asString()
                .contains("larger than 8 MB");
    }

    private static List<Told> faults(String text) {
        RosterReading reading = read(text);
        List<CellFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(RosterCheck.of(reading.rows(), TODAY));
        return faults.stream()
                .map(fault -> new Told(fault.line(), fault.column(), text(fault)))
                .toList();
    }

    private static String text(CellFault fault) {
        return Texts.in(Texts.DEFAULT).of(fault.message());
    }

    /** A fault as the page shows it. */
    private record Told(int line, String column, String text) {}

    /** As a file that is handed in is read. */
    private static RosterReading read(String text) {
        return HandedFile.unreadable(text)
                .map(fault -> new RosterReading(List.of(), List.of(), List.of(new CellFault(0, "", fault))))
                .orElseGet(() -> RosterReading.of(Sheet.of(HandedFile.plain(text))));
    }
}

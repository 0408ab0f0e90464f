package org.sightline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.norm.HashedJsonOf;
import org.sightline.norm.NormCases;
import org.sightline.norm.NormComputation;
import org.sightline.norm.NormFile;
import org.sightline.norm.PlatformNorm;
import org.sightline.scoring.Campaigns;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.NormUse;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.SelfAnswers;
import org.sightline.scoring.Snapshot;

class ScoreTest {
    private static final String HEADER = "executive,relationship,rater,identified,"
            + Campaigns.questionnaire().itemIds().collect(Collectors.joining(","));
    private static final String FOURS = ",4".repeat(32);

    @TempDir
    private Path folder;

    private Path out;
    private String printed = "";
    private String complained = "";

    @BeforeEach
    void nameTheFolder() {
        out = folder.resolve("results");
    }

    @Test
    void scoresManyExecutivesFromRowsInAnyOrder() throws IOException {
        List<Campaigns.Executive> executives = Stream.iterate(0, seed -> seed < 40, seed -> seed + 1)
                .map(Campaigns::executive)
                .toList();
        List<String> ratings = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        executives.forEach(executive -> rows(executive, ratings, comments));
        Collections.shuffle(ratings, new Random(2));
        Collections.shuffle(comments, new Random(3));
        ratings.addFirst(HEADER);
        comments.addFirst("executive,relationship,rater,question,comment");

        assertThat(run(ratings, comments)).as(complained).isZero();

        assertThat(names(out)).hasSize(40);
        FeedbackScoring scoring = new FeedbackScoring(Campaigns.questionnaire(), Policy.withMinimum(4));
        for (Campaigns.Executive executive : executives) {
            Scorecard expected = scoring.score(executive.name(), executive.self(), executive.raters());
            assertThat(Files.readAllBytes(out.resolve(executive.name() + ".json")))
                    .isEqualTo(Snapshot.write(expected));
        }
        assertThat(names(folder)).containsExactlyInAnyOrder("results", "ratings.csv", "comments.csv");
    }

    /** The golden file changes only with the format's version; its numbers are held by IndependentComputationTest. */
    @Test
    void writesTheSnapshotByteForByte() throws IOException {
        Path snapshots = Path.of("src/test/resources/snapshots");
        assertThat(score(
                        "--ratings", snapshots.resolve("ratings.csv").toString(),
                        "--comments", snapshots.resolve("comments.csv").toString(),
                        "--format", "json,pdf"))
                .as(complained)
                .isZero();
        assertThat(names(out)).containsExactly("Ines Aalto.json", "Ines Aalto.pdf");
        assertThat(out.resolve("Ines Aalto.json")).hasSameBinaryContentAs(snapshots.resolve("ines-aalto.json"));
        assertThat(Files.readAllBytes(out.resolve("Ines Aalto.pdf")))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void writesALetterForAnExecutiveWithTooFewAnswers() throws IOException {
        assertThat(run(sound().subList(0, 4), List.of(), "--format", "pdf"))
                .as(complained)
                .isZero();
        assertThat(names(out)).containsExactly("Ines.pdf");
    }

    @Test
    void takesAByteOrderMarkAndWindowsLineEnds() throws IOException {
        List<String> rows = sound();
        Files.writeString(file("ratings.csv"), "\uFEFF" + String.join("\r\n", rows) + "\r\n,,,,\r\n\r\n");
        assertThat(score("--ratings", file("ratings.csv").toString()))
                .as(complained)
                .isZero();
        byte[] windows = Files.readAllBytes(out.resolve("Ines.json"));
        assertThat(run(rows, List.of())).isZero();
        assertThat(Files.readAllBytes(out.resolve("Ines.json"))).isEqualTo(windows);
    }

    @Test
    void takesColumnsInAnyOrder() throws IOException {
        List<String> turned = sound().stream().map(ScoreTest::reversed).toList();
        assertThat(run(turned, List.of())).as(complained).isZero();
        byte[] bytes = Files.readAllBytes(out.resolve("Ines.json"));
        assertThat(run(sound(), List.of())).isZero();
        assertThat(Files.readAllBytes(out.resolve("Ines.json"))).isEqualTo(bytes);
    }

    @Test
    void writesAFileWithoutNumbersWhereTooFewAnswered() throws IOException {
        assertThat(run(sound().subList(0, 4), List.of())).isZero();
        Scorecard card = Snapshot.read(Files.readAllBytes(out.resolve("Ines.json")));
        assertThat(card.reportable()).isFalse();
        assertThat(card.items()).isEmpty();
        assertThat(printed).contains("1 executive: 0 with a report, 1 without numbers because fewer than 4");
    }

    @Test
    void usesTheMinimum() throws IOException {
        assertThat(run(sound(), List.of(), "--minimum", "5")).isZero();
        assertThat(Snapshot.read(Files.readAllBytes(out.resolve("Ines.json"))).reportable())
                .isFalse();
        assertThat(run(sound(), List.of(), "--minimum", "3")).isZero();
        assertThat(Snapshot.read(Files.readAllBytes(out.resolve("Ines.json")))
                        .policy()
                        .minimum())
                .isEqualTo(3);
    }

    @Test
    void protectsTheTopMarkWhereAsked() throws IOException {
        assertThat(run(sound(), List.of())).isZero();
        Scorecard usual = Snapshot.read(Files.readAllBytes(out.resolve("Ines.json")));
        assertThat(usual.policy()).isEqualTo(Policy.withMinimum(4));
        assertThat(run(sound(), List.of(), "--protect-high")).isZero();
        Scorecard both = Snapshot.read(Files.readAllBytes(out.resolve("Ines.json")));
        assertThat(both.policy()).isEqualTo(new Policy(4, 8, 5, 1, 1));
        assertThat(both.items()).isNotEqualTo(usual.items());
        assertThat(run("--protect-high", "--help")).isZero();
        assertThat(printed).contains("[--protect-high]");
    }

    @Test
    void measuresWithANormThatIsNamed() throws IOException {
        PlatformNorm norm = new NormComputation(Campaigns.questionnaire())
                .next(NormCases.records(4, 110), null, LocalDate.of(2026, 3, 2));
        Files.write(file("norm.json"), NormFile.write(norm));
        assertThat(run(sound(), List.of(), "--norm", file("norm.json").toString(), "--format", "json,pdf"))
                .as(complained)
                .isZero();
        assertThat(Snapshot.read(Files.readAllBytes(out.resolve("Ines.json"))).norm())
                .extracting(NormUse::sha256)
                .isEqualTo(NormFile.hash(norm));
        assertThat(printed).contains("Measured with version 1 of the norm of executive-360 1, 110 executives.");

        assertThat(run(sound(), List.of())).isZero();
        assertThat(printed).contains("Measured with assumed values: no norm was named.");
        assertThat(Snapshot.read(Files.readAllBytes(out.resolve("Ines.json"))).norm())
                .isNull();
    }

    @Test
    void saysWhatIsWrongWithANormFile() throws IOException {
        PlatformNorm norm = new NormComputation(Campaigns.questionnaire())
                .next(NormCases.records(4, 30), null, LocalDate.of(2026, 3, 2));
        String sound = new String(NormFile.write(norm), StandardCharsets.UTF_8);
        assertThat(withNorm(sound.replaceFirst("\"version\":1", "\"version\":2")))
                .isEqualTo(2);
        assertThat(complained)
                .contains("norm.json is not a norm file as it was downloaded: this file was altered")
                .contains("1 fault; nothing was written");
        assertThat(withNorm("executive,relationship")).isEqualTo(2);
        assertThat(complained).contains("no JSON at line 1");
        String content = sound.replaceFirst(",\"sha256\":\"[0-9a-f]+\"", "");
        assertThat(withNorm(new String(
                        HashedJsonOf.text(content.replace("\"executive-360\"", "\"other\"")), StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(complained).contains("expected a norm of executive-360 1", "norm.json is one of other 1.");
        assertThat(run(sound(), List.of(), "--norm", file("none.json").toString()))
                .isEqualTo(2);
        assertThat(complained).contains("--norm: there is no file");
        assertThat(out).doesNotExist();
    }

    private int withNorm(String text) throws IOException {
        Files.writeString(file("norm.json"), text);
        return run(sound(), List.of(), "--norm", file("norm.json").toString());
    }

    @Test
    void listsEveryFaultAndWritesNothing() throws IOException {
        List<String> ratings = List.of(
                HEADER,
                "Ines,peer,a," + FOURS,
                "Ines,peer,a," + FOURS,
                "Ines,boss,b," + FOURS,
                "Ines,peer,,maybe" + ",4".repeat(31) + ",6",
                ",peer,d,yes" + FOURS,
                "Ines,self,e," + ",4.5" + ",4".repeat(30) + ",x",
                "Ines,self,f," + FOURS,
                "Ines,peer,g," + ",4".repeat(31),
                "Ines,peer,h," + ",4".repeat(33));
        List<String> comments = List.of(
                "executive,relationship,rater,question,comment",
                "Ines,peer,a,O1,Good",
                "Ines,peer,a,O1,Better",
                "Ines,other,a,O9,\"Who,\nknows\"",
                "Olga,peer,a,O1,Good",
                "Ines,peer,z,O1,Good");

        assertThat(run(ratings, comments)).isEqualTo(2);

        assertThat(complained
                        .lines()
                        .map(line -> line.replace(folder + "/", ""))
                        .toList())
                .containsExactly(
                        "ratings.csv, line 3, column 3 (rater): expected each rater once for each executive; \"a\" already has a row about \"Ines\".",
                        "ratings.csv, line 4, column 2 (relationship): expected one of self, current_direct_report, past_direct_report, current_supervisor, past_supervisor, peer, other; found \"boss\".",
                        "ratings.csv, line 5, column 3 (rater): expected an id for the rater, found nothing.",
                        "ratings.csv, line 5, column 4 (identified): expected yes or nothing, found \"maybe\".",
                        "ratings.csv, line 5, column 36 (V1): expected a whole number from 1 to 5, or nothing for \"cannot say\"; found \"6\".",
                        "ratings.csv, line 6, column 1 (executive): expected the executive's name, found nothing.",
                        "ratings.csv, line 6, column 4 (identified): expected nothing: only a current_supervisor can be identified, not a peer.",
                        "ratings.csv, line 7, column 5 (R1): expected a whole number from 1 to 5, or nothing for \"cannot say\"; found \"4.5\".",
                        "ratings.csv, line 7, column 36 (V1): expected a whole number from 1 to 5, or nothing for \"cannot say\"; found \"x\".",
                        "ratings.csv, line 8, column 2 (relationship): expected one self-assessment; \"Ines\" already has one.",
                        "ratings.csv, line 9, column 36 (V1): expected 36 columns, found 35; quote fields that contain a comma.",
                        "ratings.csv, line 10, column 37 (): expected 36 columns, found 37; quote fields that contain a comma.",
                        "comments.csv, line 3, column 4 (question): expected one comment for each rater and question; \"a\" has already answered O1.",
                        "comments.csv, line 4, column 2 (relationship): expected peer, as in the ratings file.",
                        "comments.csv, line 4, column 4 (question): expected one of O1, O2, O3, O3.situation, O3.action, O3.result, O4; found \"O9\".",
                        "comments.csv, line 6, column 1 (executive): expected an executive of the ratings file, found \"Olga\".",
                        "comments.csv, line 7, column 3 (rater): expected a rater who has a row about this executive in the ratings file, found \"z\".",
                        "17 faults; nothing was written.");
        assertThat(names(folder)).containsExactlyInAnyOrder("ratings.csv", "comments.csv");
    }

    @Test
    void listsFaultsOfTheHeader() throws IOException {
        assertThat(run(List.of(HEADER.replace("R2,R3", "R2,R2,Z9"), "Ines,peer,a," + FOURS), List.of()))
                .isEqualTo(2);
        assertThat(complained)
                .contains("line 1, column 7 (R2): this column is there twice")
                .contains("line 1, column 8 (Z9): unknown column")
                .contains("(R3): this column is missing")
                .contains("3 faults");
        assertThat(run(List.of(HEADER.replace(',', ';')), List.of())).isEqualTo(2);
        assertThat(complained).contains("expected columns separated by commas");
        assertThat(run(List.of(), List.of())).isEqualTo(2);
        assertThat(complained).contains("the file is empty");
        assertThat(run(List.of(HEADER), List.of())).isEqualTo(2);
        assertThat(complained).contains("line 2, column 1 (executive): expected at least one row");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        String rows = String.join("\n", sound()).replace("Ines", "In\u00E9s");
        Files.write(file("ratings.csv"), rows.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(score("--ratings", file("ratings.csv").toString())).isEqualTo(2);
        assertThat(complained)
                .contains("line 2, column 1 (executive): expected UTF-8")
                .contains("line 5, column 1");
        Files.write(file("ratings.csv"), rows.getBytes(StandardCharsets.UTF_16));
        assertThat(score("--ratings", file("ratings.csv").toString())).isEqualTo(2);
        assertThat(complained).contains("line 1, column 1 (): expected UTF-8").contains("1 fault; nothing was written");
        assertThat(names(folder)).containsExactly("ratings.csv");
    }

    @Test
    void saysWhereQuotationMarksDoNotMatch() throws IOException {
        List<String> rows = new ArrayList<>(sound());
        rows.add("\"Ines,peer,z," + FOURS);
        rows.add("Ines,peer,y," + FOURS);
        assertThat(run(rows, List.of())).isEqualTo(2);
        assertThat(complained).contains("line 6, column 1 (executive): the quotation marks from here on do not match");
    }

    @Test
    void refusesArgumentsAllAtOnce() {
        assertThat(run("--ratings", "nowhere.csv", "--minimum", "2", "--format", "xml", "--fast", "--out"))
                .isEqualTo(2);
        assertThat(complained)
                .contains("Unknown option --fast.")
                .contains("--out needs a value after it.")
                .contains("--questionnaire is missing.")
                .contains("--ratings: there is no file nowhere.csv.")
                .contains("expected a whole number from 3 to 10, found \"2\"")
                .contains("expected json, pdf or json,pdf, found \"xml\"")
                .contains("Usage: make score");
        assertThat(run("--help")).isZero();
        assertThat(printed).contains("Usage: make score");
    }

    @Test
    void listsTheFaultsOfAQuestionnaire() throws IOException {
        Files.writeString(file("own.yaml"), "id: own\nthemes: 5\n");
        Files.write(file("ratings.csv"), sound());
        assertThat(run(
                        "--questionnaire",
                        file("own.yaml").toString(),
                        "--ratings",
                        file("ratings.csv").toString(),
                        "--out",
                        out.toString()))
                .isEqualTo(2);
        assertThat(complained).contains("own.yaml:");
        assertThat(names(folder)).containsExactlyInAnyOrder("ratings.csv", "own.yaml");
    }

    @Test
    void keepsOtherFilesOfTheFolder() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.writeString(out.resolve("Ines.json"), "old");
        assertThat(run(sound(), List.of())).isZero();
        assertThat(names(out)).containsExactlyInAnyOrder("notes.txt", "Ines.json");
        assertThat(out.resolve("Ines.json")).content().startsWith("{\"comments\"");
        Path file = Files.writeString(folder.resolve("plain"), "");
        assertThat(score("--ratings", file("ratings.csv").toString(), "--out", file.toString()))
                .isEqualTo(2);
    }

    @Test
    void keepsHarmfulNamesInsideTheFolder() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        List<String> hostile = List.of(
                "../../escape", "/etc/passwd", "con", "Ines", "INES", ".hidden", "\u00C4rmel \u03A9", "x".repeat(200));
        for (String name : hostile) {
            for (int i = 0; i < 4; i++) {
                rows.add("\"" + name + "\",peer,r" + i + "," + FOURS);
            }
        }
        assertThat(run(rows, List.of())).as(complained).isZero();
        assertThat(names(folder)).containsExactlyInAnyOrder("results", "ratings.csv");
        assertThat(names(out))
                .hasSize(hostile.size())
                .contains("\u00C4rmel \u03A9.json")
                .allMatch(name -> name.length() < 150);
        List<String> executives = new ArrayList<>();
        for (String name : names(out)) {
            executives.add(Snapshot.read(Files.readAllBytes(out.resolve(name))).executive());
        }
        assertThat(executives).containsExactlyInAnyOrderElementsOf(hostile);
    }

    private static List<String> sound() {
        return List.of(
                HEADER,
                "Ines,peer,a," + FOURS,
                "Ines,peer,b," + FOURS.replaceFirst("4", "3"),
                "Ines,peer,c," + FOURS,
                "Ines,peer,d," + FOURS);
    }

    private static String reversed(String row) {
        return Stream.of(row.split(",", -1)).toList().reversed().stream().collect(Collectors.joining(","));
    }

    private static void rows(Campaigns.Executive executive, List<String> ratings, List<String> comments) {
        executive.self().ifPresent(self -> row(executive, Relationship.SELF, "me", false, self, ratings, comments));
        int number = 0;
        for (RaterAnswers rater : executive.raters()) {
            // ids in the order of the list, because identified supervisors are numbered by id
            String id = "rater-%03d".formatted(number++);
            row(
                    executive,
                    rater.relationship(),
                    id,
                    rater.identified(),
                    new SelfAnswers(rater.answers(), rater.comments()),
                    ratings,
                    comments);
        }
    }

    private static void row(
            Campaigns.Executive executive,
            Relationship relationship,
            String id,
            boolean identified,
            SelfAnswers said,
            List<String> ratings,
            List<String> comments) {
        StringBuilder row = new StringBuilder(
                executive.name() + "," + relationship.id() + "," + id + "," + (identified ? "yes" : ""));
        for (int i = 0; i < said.answers().size(); i++) {
            row.append(',')
                    .append(said.answers().at(i) == 0 ? "" : said.answers().at(i));
        }
        ratings.add(row.toString());
        said.comments()
                .forEach((question, text) -> comments.add(
                        executive.name() + "," + relationship.id() + "," + id + "," + question + ",\"" + text + "\""));
    }

    private int run(List<String> ratings, List<String> comments, String... more) throws IOException {
        Files.write(file("ratings.csv"), ratings);
        List<String> arguments =
                new ArrayList<>(List.of("--ratings", file("ratings.csv").toString()));
        if (!comments.isEmpty()) {
            Files.write(file("comments.csv"), comments);
            arguments.addAll(List.of("--comments", file("comments.csv").toString()));
        }
        arguments.addAll(List.of(more));
        return score(arguments.toArray(String[]::new));
    }

    private int score(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--questionnaire", "survey-templates/executive-360.yaml"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", out.toString()));
        }
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream print = new ByteArrayOutputStream();
        ByteArrayOutputStream complain = new ByteArrayOutputStream();
        int code = new Score()
                .run(
                        List.of(arguments),
                        new PrintStream(print, true, StandardCharsets.UTF_8),
                        new PrintStream(complain, true, StandardCharsets.UTF_8));
        printed = print.toString(StandardCharsets.UTF_8);
        complained = complain.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package org.sightline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sightline.anonymity.Relationship.CURRENT_DIRECT_REPORT;
import static org.sightline.anonymity.Relationship.PEER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.sightline.PdfText;
import org.sightline.anonymity.Group;
import org.sightline.anonymity.Policy;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.scoring.Scorecard;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What holds of every page, however long names, statements and comments are: read from the finished file's own tags. */
class LayoutIT {
    private static final int STATEMENT = 200;
    private static final int COMMENT = 600;

    /** A leaf of the structure tree: in which element, on which page; {@code row} counts the rows of tables, 0 outside. */
    private record Leaf(String role, int page, int row) {}

    static Stream<Named<ReportInput>> reports() throws IOException {
        List<Named<ReportInput>> all = new ArrayList<>();
        List<ReportInput> inputs =
                List.of(Examples.standard(), Examples.minimal(), Examples.large(), Examples.hostile(), extreme());
        List<String> names = List.of("standard", "one group", "six groups", "hostile", "extreme");
        for (int i = 0; i < inputs.size(); i++) {
            for (Paper paper : Paper.values()) {
                for (Document document : Document.values()) {
                    ReportInput input = inputs.get(i);
                    all.add(Named.of(
                            names.get(i) + " " + document + " " + paper,
                            input.with(input.facts().on(paper, Locale.ENGLISH).as(document))));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keepsHeadingsWithWhatFollowsAndRowsWhole(ReportInput input) throws Exception {
        byte[] pdf = ReportDocuments.pdf(input);
        List<Leaf> leaves = leaves(pdf);
        assertThat(leaves).hasSizeGreaterThan(20);
        for (int i = 0; i + 1 < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            Leaf next = leaves.get(i + 1);
            if (leaf.role().matches("H\\d?")) {
                assertThat(next.page()).as("after " + leaf).isEqualTo(leaf.page());
            }
            if (leaf.row() > 0 && next.row() == leaf.row()) {
                assertThat(next.page()).as("row " + leaf).isEqualTo(leaf.page());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void conformsAtTheExtremes(ReportInput input) throws Exception {
        byte[] pdf = ReportDocuments.pdf(input);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(Conformance.failures(pdf, flavour)).isEmpty();
        }
        String text = PdfText.of(pdf).replaceAll("\\s+", "");
        if (input.facts().edition().document() == Document.FULL) {
            assertThat(Pattern.compile("#\\d{3}#")
                            .matcher(text)
                            .results()
                            .distinct()
                            .count())
                    .as("every comment is printed")
                    .isEqualTo(200);
        }
    }

    static Stream<Named<ReportInput>> extremes() throws IOException {
        return reports().filter(report -> report.getName().startsWith("extreme"));
    }

    /** Sixty raters in two groups, names of 80 characters, statements of 200, and 200 comments of 600 in many scripts. */
    static ReportInput extreme() throws IOException {
        String name = "Maximiliane Alexandra Theodora von Hohenstein-Wittgenstein zu Brackenthal-Oberli";
        String[] comments = IntStream.range(0, 200)
                .mapToObj(i -> filled("#%03d# ".formatted(i), Examples.HOSTILE[3 + i % 4] + " ", COMMENT))
                .toArray(String[]::new);
        Scorecard scorecard = new Example(name, Policy.withMinimum(4))
                .group(
                        new Group("current_direct_report", List.of(CURRENT_DIRECT_REPORT), 35, false),
                        4.1,
                        3.9,
                        3.0,
                        3.8,
                        4.4)
                .group(new Group("peer", List.of(PEER), 25, false), 3.1, 3.2, 2.6, 2.1, 3.4)
                .comments("O1", "all", comments)
                .scorecard();
        ReportFacts facts = ReportFacts.of(scorecard)
                .in(
                        filled("", "Konstantina-", 80),
                        filled("", "Überlandwerke ", 80),
                        filled("", "Programme ", 80),
                        LocalDate.of(2026, 10, 30))
                .answered(60, 74)
                .reviewed(scorecard.comments(), filled("", "An interpretation of many words. ", 20_000));
        return new ReportInput(scorecard, wordy(), facts);
    }

    /** The usual questionnaire, every statement as long as one may be. */
    private static Questionnaire wordy() throws IOException {
        Path folder = Files.createTempDirectory("wordy");
        String yaml = Files.readString(Path.of("survey-templates/executive-360.yaml"));
        int items = yaml.indexOf("themes:");
        Matcher wording = Pattern.compile("(?m)^(\\s+(?:current|past|self|all): )\"?([^\"\\n]+)\"?$")
                .matcher(yaml.substring(items));
        String longer = wording.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + "\""
                + filled(found.group(2).strip(), " and does so whoever is in the room", STATEMENT)
                + "\""));
        Files.writeString(folder.resolve("executive-360.yaml"), yaml.substring(0, items) + longer);
        return QuestionnaireLibrary.load(Optional.of(folder))
                .find("executive-360")
                .orElseThrow();
    }

    private static String filled(String start, String more, int length) {
        StringBuilder text = new StringBuilder(start);
        while (text.length() <= length) {
            text.append(more);
        }
        int end = Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    private static List<Leaf> leaves(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            List<Integer> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(reader.getPageOrigRef(page).getNumber());
            }
            List<Leaf> leaves = new ArrayList<>();
            new Walk(pages, leaves).walk(reader.getCatalog().getAsDict(new PdfName("StructTreeRoot")), "", 0, 0);
            return leaves;
        }
    }

    private static final class Walk {
        private static final Set<String> ROWS = new HashSet<>(List.of("TR"));
        private final List<Integer> pages;
        private final List<Leaf> leaves;
        private int rows;

        Walk(List<Integer> pages, List<Leaf> leaves) {
            this.pages = pages;
            this.leaves = leaves;
        }

        void walk(PdfDictionary element, String heading, int page, int row) {
            PdfName name = element.getAsName(PdfName.S);
            String role = name == null ? "" : name.toString().substring(1);
            int within = ROWS.contains(role) ? ++rows : row;
            String kept = heading.isEmpty() || role.matches("H\\d?") ? role : heading;
            int at = element.get(PdfName.PG) instanceof PRIndirectReference ref
                    ? pages.indexOf(ref.getNumber()) + 1
                    : page;
            PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
            List<PdfObject> all = new ArrayList<>();
            if (kids instanceof PdfArray array) {
                for (int i = 0; i < array.size(); i++) {
                    all.add(array.getDirectObject(i));
                }
            } else if (kids != null) {
                all.add(kids);
            }
            for (PdfObject kid : all) {
                if (kid instanceof PdfNumber) {
                    leaves.add(new Leaf(kept, at, within));
                } else if (kid instanceof PdfDictionary child && !child.contains(new PdfName("Obj"))) {
                    if (child.contains(new PdfName("MCID"))) {
                        int own = child.get(PdfName.PG) instanceof PRIndirectReference ref
                                ? pages.indexOf(ref.getNumber()) + 1
                                : at;
                        leaves.add(new Leaf(kept, own, within));
                    } else {
                        walk(child, role.matches("H\\d?") ? role : "", at, within);
                    }
                }
            }
        }
    }
}

package org.sightline.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfReader;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireFile;
import org.sightline.questionnaire.Reading;
import org.sightline.report.Conformance;
import org.sightline.report.Document;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.scoring.Answers;
import org.sightline.scoring.FeedbackScoring;
import org.sightline.scoring.RaterAnswers;
import org.sightline.scoring.Scorecard;
import org.sightline.scoring.SelfAnswers;
import org.sightline.scoring.Snapshot;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A document printed over and over in this process; the CPU of the collector and the compiler counts too. */
record Reports(double cpuMilliseconds, int kilobytes, int pages, int archiveFailures, int accessFailures) {
    private static final int WARM_UP = 200;
    private static final int RUN = 60;
    private static final String COMMENT = "Asks what I would do before saying anything, and then waits for the answer. "
            + "It took me a while to see how unusual that is, and I have copied it since.";

    static Reports measured(Document document) throws Exception {
        ReportInput whole = report();
        ReportInput report = whole.with(whole.facts().as(document));
        byte[] pdf = print(report, WARM_UP);
        double[] runs = new double[3];
        for (int run = 0; run < runs.length; run++) {
            long before = cpu();
            print(report, RUN);
            runs[run] = (cpu() - before) / 1e6 / RUN;
        }
        Arrays.sort(runs);
        try (PdfReader reader = new PdfReader(pdf)) {
            return new Reports(
                    runs[1],
                    pdf.length / 1024,
                    reader.getNumberOfPages(),
                    Conformance.failures(pdf, PDFAFlavour.PDFA_2_A).size(),
                    Conformance.failures(pdf, PDFAFlavour.PDFUA_1).size());
        }
    }

    private static byte[] print(ReportInput report, int times) {
        byte[] pdf = {};
        for (int i = 0; i < times; i++) {
            pdf = ReportDocuments.pdf(report);
        }
        return pdf;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static ReportInput report() {
        Questionnaire questionnaire = switch (QuestionnaireFile.read(Path.of("survey-templates/executive-360.yaml"))) {
            case Reading.Valid valid -> valid.questionnaire();
            case Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
        Random random = new Random(1);
        List<RaterAnswers> raters = new ArrayList<>();
        for (int rater = 0; rater < Campaign.RATERS; rater++) {
            Relationship relationship = rater < 6
                    ? Relationship.CURRENT_DIRECT_REPORT
                    : rater < 10 ? Relationship.PEER : Relationship.PAST_SUPERVISOR;
            String comment = COMMENT + " (" + rater + ")";
            raters.add(new RaterAnswers(
                    relationship, false, answers(random), Map.of("O1", comment, "O2", comment, "O4", comment)));
        }
        Scorecard scorecard = new FeedbackScoring(questionnaire, Policy.withMinimum(4))
                .score("Ana Example", Optional.of(new SelfAnswers(answers(random), Map.of())), raters);
        return new ReportInput(
                scorecard,
                questionnaire,
                ReportFacts.of(scorecard)
                        .in("Cleo Coach", "Example Works", "Spring", LocalDate.of(2026, 3, 2))
                        .answered(14, 16)
                        .reviewed(scorecard.comments(), COMMENT + "\n\n" + COMMENT)
                        .from(Snapshot.hash(scorecard)));
    }

    private static Answers answers(Random random) {
        return Answers.of(
                IntStream.range(0, 32).map(item -> 1 + random.nextInt(5)).toArray());
    }
}

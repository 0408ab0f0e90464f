package org.sightline.attack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sightline.report.PrintedText;
import org.sightline.report.ReportDocuments;
import org.sightline.report.ReportFacts;
import org.sightline.report.ReportInput;
import org.sightline.scoring.Feedback;
import org.sightline.scoring.Scorecard;

/**
 * T6: whether order, time or identifiers of the documents tell when something arrived. Published twice, everything must be
 * the same to the byte.
 */
final class MetadataAttack implements Attack {
    private static final LocalDate CLOSED = LocalDate.of(2026, 2, 20);

    /** Times of day, moments, seconds since 1970, identifiers; the day of closing stands in a PDF as its midnight. */
    private static final List<Pattern> TRACES = List.of(
            Pattern.compile("\\b(?!00:00)([01]?\\d|2[0-3]):[0-5]\\d\\b"),
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?!00:00:00)"),
            Pattern.compile("D:\\d{8}(?!000000)\\d"),
            Pattern.compile("(?<![0-9a-fA-F.])1[6-9]\\d{8}(\\d{3})?(?![0-9a-fA-F])"),
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));

    @Override
    public String id() {
        return "T6";
    }

    @Override
    public void run(Conditions conditions, Consumer<Finding> found) {
        new OrderAttack(id(), conditions).run(found);
        long twice = 0;
        long other = 0;
        long traces = 0;
        long documents = 0;
        for (int number = 0; number < conditions.extent().printed(); number++) {
            Specimen specimen = Specimen.of(conditions, id(), number);
            Feedback feedback = specimen.feedback();
            byte[] snapshot = specimen.publisher().publish(feedback);
            byte[] pdf = dated(specimen, feedback);
            twice += 2;
            other += Arrays.equals(snapshot, specimen.publisher().publish(feedback)) ? 0 : 1;
            other += Arrays.equals(pdf, dated(specimen, feedback)) ? 0 : 1;
            PrintedText print = PrintedText.of(pdf);
            for (String said : List.of(new String(snapshot, StandardCharsets.UTF_8), print.text(), print.metadata())) {
                documents++;
                traces += traces(said);
            }
            conditions.progress().accept(number + 1L);
        }
        found.accept(Finding.attack(id(), "published-twice", twice, other));
        found.accept(Finding.attack(id(), "traces", documents, traces));
        found.accept(Finding.control(
                "T5", "traces-planted", 2, traces("created 2026-02-20T14:03:11Z") + traces("D:20260220140311Z")));
    }

    private static byte[] dated(Specimen specimen, Feedback feedback) {
        Scorecard scorecard = specimen.scoring().scoreAtoms(feedback.executive(), feedback.self(), feedback.atoms());
        ReportFacts facts = ReportFacts.of(scorecard).in("Coach", "Organisation", "Campaign", CLOSED);
        return ReportDocuments.pdf(new ReportInput(scorecard, specimen.questionnaire(), facts));
    }

    private static int traces(String said) {
        return (int) TRACES.stream().filter(trace -> trace.matcher(said).find()).count();
    }
}

package org.sightline.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.report.Paper;
import org.sightline.report.PlanSheet;
import org.sightline.report.ReportDocuments;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** Puts what is under way on paper. */
@ApplicationScoped
class PlanSheets {
    private final Reader reader;

    PlanSheets(Reader reader) {
        this.reader = reader;
    }

    byte[] pdf(PlanView plan) {
        Texts texts = reader.texts();
        return ReportDocuments.pdf(new PlanSheet(
                texts.of("plan.pdf.head"),
                texts.of("plan.of", plan.engagement().name()),
                texts.of("plan.pdf.subject"),
                texts.of("plan.pdf.as-of", plan.today()),
                plan.underWay().stream().map(line -> part(texts, line)).toList(),
                texts.of("plan.pdf.none"),
                Paper.A4,
                texts.locale()));
    }

    private static PlanSheet.Part part(Texts texts, PlanView.Line line) {
        Behaviour.Words words = line.behaviour().words();
        List<PlanSheet.Line> lines = new ArrayList<>();
        lines.add(new PlanSheet.Line(texts.of("plan.situation"), words.situation()));
        String practice = Stream.concat(
                        line.practice().stream()
                                .map(one -> texts.of(one.name()) + ". " + texts.of(one.what()) + " ("
                                        + texts.of("plan.minutes", one.minutes()) + ")"),
                        Stream.of(words.own()).filter(own -> !own.isEmpty()))
                .collect(Collectors.joining(" "));
        lines.add(new PlanSheet.Line(texts.of("plan.practice"), practice));
        lines.add(new PlanSheet.Line(texts.of("plan.witness"), words.witness()));
        lines.add(new PlanSheet.Line(
                texts.of("plan.due"), texts.date(line.behaviour().dueOn())));
        lines.add(new PlanSheet.Line(texts.of("plan.sign"), words.sign()));
        return new PlanSheet.Part(words.what(), lines);
    }
}

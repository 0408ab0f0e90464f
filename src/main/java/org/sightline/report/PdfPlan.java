package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import org.sightline.report.Block.Bullets;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Paragraph;
import org.sightline.report.Block.Run;
import org.sightline.report.Block.Section;
import org.sightline.report.Block.Style;

/** A plan as a printed page. */
final class PdfPlan {
    private PdfPlan() {}

    static byte[] bytes(PlanSheet plan) {
        return new PdfSheet(
                        UserText.line(plan.head()),
                        "",
                        UserText.line(plan.title()),
                        plan.subject(),
                        null,
                        List.of(section(plan)),
                        plan.paper(),
                        ReportTexts.in(plan.locale()))
                .bytes();
    }

    private static Section section(PlanSheet plan) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Style.LEAD, UserText.line(plan.lead())));
        if (plan.parts().isEmpty()) {
            blocks.add(Paragraph.of(Style.BODY, plan.empty()));
        }
        for (PlanSheet.Part part : plan.parts()) {
            blocks.add(new Heading(2, UserText.line(part.title())));
            blocks.add(new Bullets(part.lines().stream().map(PdfPlan::runs).toList()));
        }
        return new Section("plan", UserText.line(plan.title()), blocks, true);
    }

    private static List<Run> runs(PlanSheet.Line line) {
        return List.of(new Run(UserText.line(line.label()) + ": ", true), new Run(UserText.line(line.text()), false));
    }
}

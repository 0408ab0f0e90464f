package org.sightline.briefing;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sightline.engagement.Engagement;
import org.sightline.report.Paper;
import org.sightline.report.ReportDocuments;
import org.sightline.web.Reader;

/** A briefing as one of the two sees it. */
@ApplicationScoped
class BriefingFiles {
    /**
     * @param body rendered by the report package, which escapes whatever people wrote
     * @param messages as far as this reader may read them
     */
    record View(
            Engagement engagement,
            boolean executive,
            RawString body,
            Briefings.Standing standing,
            CoachWords.Words words,
            List<Questions.Message> messages) {}

    private final Packs packs;
    private final Briefings briefings;
    private final CoachWords words;
    private final Questions questions;
    private final Reader reader;

    BriefingFiles(Packs packs, Briefings briefings, CoachWords words, Questions questions, Reader reader) {
        this.packs = packs;
        this.briefings = briefings;
        this.words = words;
        this.questions = questions;
        this.reader = reader;
    }

    View of(Engagement engagement, boolean executive) {
        return new View(
                engagement,
                executive,
                new RawString(ReportDocuments.html(packs.of(engagement, Paper.A4, reader.locale()))),
                briefings.of(engagement.id()),
                words.of(engagement.id()),
                questions.of(engagement, executive));
    }

    byte[] pdf(Engagement engagement, Paper paper) {
        return ReportDocuments.pdf(packs.of(engagement, paper, reader.locale()));
    }
}

package org.sightline.coaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sightline.audit.Act;
import org.sightline.audit.AuditTrail;
import org.sightline.scoring.Scorecard.CommentPool;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/**
 * What a coach decides about the answers to a question before the executive reads them, by the means and under the marks
 * that hold for comments of a report. They are still shown all in one act; what is not decided is shown as written.
 */
@ApplicationScoped
public class AnswerReview {
    private final ExecutiveFiles files;
    private final CommentReviews reviews;
    private final AuditTrail trail;
    private final Reader reader;
    private final Clock clock;

    AnswerReview(ExecutiveFiles files, CommentReviews reviews, AuditTrail trail, Reader reader, Clock clock) {
        this.files = files;
        this.reviews = reviews;
        this.trail = trail;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A question and what left its seal.
     *
     * @param executive in the question's own campaign
     * @param name of whom the answers are about
     * @param page to which the form is sent, and {@code back} from which it was opened
     */
    public record Asked(
            UUID executive,
            UUID campaign,
            UUID organisation,
            String name,
            String question,
            String page,
            String back,
            List<CommentPool> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    @CheckedTemplate(basePath = "coaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record answers(Asked asked, List<CommentTable.Line> lines, List<CommentTable.Line> faulty)
            implements TemplateInstance {}

    /** Every answer with what is decided about it. */
    @Transactional
    public TemplateInstance page(Asked asked) {
        return page(asked, Map.of(), Map.of());
    }

    /**
     * Takes all decisions that were sent, or none if any is faulty.
     *
     * @return empty if they are taken, else the page with what is to be mended
     */
    @Transactional
    public Optional<TemplateInstance> save(Asked asked, UUID coach, Map<String, List<String>> form) {
        Map<Integer, Draft> drafts = Draft.typed(form);
        List<ReviewedComment> comments = comments(asked.executive(), asked.answers());
        Map<Integer, Ruling> changes = new HashMap<>();
        Map<Integer, Draft.Fault> faults = new HashMap<>();
        drafts.forEach((number, draft) -> {
            if (number < comments.size()) {
                ReviewComments.weigh(number, draft, comments.get(number), false, changes, faults);
            }
        });
        if (!faults.isEmpty()) {
            return Optional.of(page(asked, drafts, faults));
        }
        changes.forEach((number, ruling) -> {
            reviews.decide(comments.get(number).key(asked.executive()), ruling, coach, clock.instant());
            trail.record(
                    coach,
                    asked.organisation(),
                    Act.COMMENT_REVIEWED,
                    asked.executive(),
                    ruling.decision() + " " + comments.get(number).question());
        });
        return Optional.empty();
    }

    /** The answers as the executive reads them; withheld ones leave no trace. */
    @Transactional
    public List<String> shown(UUID executive, List<CommentPool> answers, Texts texts) {
        return comments(executive, answers).stream()
                .flatMap(comment -> comment.printed(texts).stream())
                .toList();
    }

    private answers page(Asked asked, Map<Integer, Draft> drafts, Map<Integer, Draft.Fault> faults) {
        CommentHints hints = new CommentHints(files.roster(asked.campaign()), files.alone(asked.executive()));
        List<ReviewedComment> comments = comments(asked.executive(), asked.answers());
        List<CommentTable.Line> lines = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            lines.add(CommentTable.line(i, comments.get(i), hints, drafts.get(i), faults.get(i), reader.texts()));
        }
        return new answers(
                asked,
                lines,
                lines.stream().filter(line -> line.fault() != null).toList());
    }

    /** The key only where there is something under it. */
    private List<ReviewedComment> comments(UUID executive, List<CommentPool> answers) {
        return answers.isEmpty() ? List.of() : ReviewedComment.of(executive, answers, reviews.of(executive));
    }
}

package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.coaching.CommentHints.Kind;
import org.sightline.coaching.CommentHints.Piece;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.scoring.GroupLabels;
import org.sightline.scoring.PublishedScorecards;
import org.sightline.scoring.Scorecard;
import org.sightline.system.Texts;
import org.sightline.web.Reader;

/** The comments of one executive as the review page shows them: by question and pool, in the order of the report. */
@ApplicationScoped
class CommentTable {
    /**
     * @param faults how many comments have one
     * @param open whether anything may still be changed
     */
    record View(List<Pool> pools, int total, int undecided, List<Line> faulty, boolean open) {}

    /** Comments on one question by one group; the heading is empty where it repeats the one before. */
    record Pool(String question, String group, List<Line> lines) {}

    /**
     * @param number from 0 over all comments; names the fields
     * @param place from 1, for people
     * @param hints the kinds of what was noticed, each once, by the key of its word
     * @param fault the key of its text, null if none
     * @param printed as it is printed now, null if withheld
     */
    record Line(
            int number,
            int place,
            List<Piece> pieces,
            List<Kind> hints,
            Draft draft,
            String was,
            @Nullable String fault,
            @Nullable Ruling ruling,
            @Nullable String printed) {
        /** Whether words were entered without that being chosen: then their box is shown all the same. */
        public boolean textFaulty() {
            return fault != null
                    && (fault.startsWith("coaching.fault.edited-") || fault.startsWith("coaching.fault.words-"));
        }

        /** Whether this is what was decided before. */
        public boolean stands(String decision) {
            return ruling != null && ruling.decision().name().equals(decision);
        }

        public boolean chosen(String decision) {
            return draft.decision().equals(decision);
        }
    }

    private final ExecutiveFiles files;
    private final ExecutiveReport report;
    private final PublishedScorecards scorecards;
    private final CommentReviews reviews;
    private final Reader reader;

    CommentTable(
            ExecutiveFiles files,
            ExecutiveReport report,
            PublishedScorecards scorecards,
            CommentReviews reviews,
            Reader reader) {
        this.files = files;
        this.report = report;
        this.scorecards = scorecards;
        this.reviews = reviews;
        this.reader = reader;
    }

    /**
     * @param drafts what was sent and could not be saved, by number; empty when the page opens
     * @param faults what is wrong with them
     */
    View of(ExecutiveFile file, Map<Integer, Draft> drafts, Map<Integer, Draft.Fault> faults) {
        Scorecard scorecard = scorecards.of(file.id()).orElseThrow().scorecard();
        List<ReviewedComment> comments = ReviewedComment.of(file.id(), scorecard, reviews.of(file.id()));
        CommentHints hints = new CommentHints(files.roster(file.campaignId()), files.alone(file.id()));
        Questionnaire questionnaire = report.questionnaire(file);
        Texts texts = reader.texts();
        List<Pool> pools = new ArrayList<>();
        List<Line> faulty = new ArrayList<>();
        String lastQuestion = "";
        int number = 0;
        for (var pool : scorecard.comments()) {
            List<Line> lines = new ArrayList<>();
            for (int ordinal = 0; ordinal < pool.texts().size(); ordinal++, number++) {
                Line line = line(number, comments.get(number), hints, drafts.get(number), faults.get(number), texts);
                lines.add(line);
                if (line.fault() != null) {
                    faulty.add(line);
                }
            }
            if (!lines.isEmpty()) {
                String question = question(questionnaire, pool.question(), file.name(), texts);
                pools.add(new Pool(
                        question.equals(lastQuestion) ? "" : question, from(scorecard, pool.group(), texts), lines));
                lastQuestion = question;
            }
        }
        int undecided =
                (int) comments.stream().filter(comment -> !comment.decided()).count();
        return new View(pools, comments.size(), undecided, faulty, !file.released());
    }

    static Line line(
            int number,
            ReviewedComment comment,
            CommentHints hints,
            @Nullable Draft sent,
            Draft.@Nullable Fault fault,
            Texts texts) {
        Draft stored = Draft.of(comment);
        List<Piece> pieces = hints.pieces(comment.original());
        // a comment decided elsewhere is shown with that decision's mark, so that saving again replaces it knowingly
        String was = sent == null || fault == Draft.Fault.DECIDED_ELSEWHERE ? stored.was() : sent.was();
        return new Line(
                number,
                number + 1,
                pieces,
                pieces.stream()
                        .flatMap(piece -> Stream.ofNullable(piece.kind()))
                        .distinct()
                        .toList(),
                sent == null ? stored : sent,
                was,
                fault == null ? null : "coaching.fault." + fault.id(),
                comment.ruling(),
                comment.printed(texts).orElse(null));
    }

    /** The name under which comments stand. */
    static String from(Scorecard scorecard, String group, Texts texts) {
        return scorecard.groups().stream()
                .filter(known -> known.id().equals(group))
                .findFirst()
                .map(GroupLabels.in(texts.locale())::of)
                .orElseGet(() -> texts.of("coaching.group.all"));
    }

    /** The question's words; a part of one is named by the question's id, a dot and the part's. */
    static String question(Questionnaire questionnaire, String id, String name, Texts texts) {
        for (OpenQuestion question : questionnaire.questions()) {
            if (question.id().equals(id)) {
                return question.wording().in(Form.CURRENT).replace("{N}", name);
            }
            for (OpenQuestion.Part part : question.parts()) {
                if (id.equals(question.id() + "." + part.id())) {
                    return part.wording().in(Form.CURRENT).replace("{N}", name);
                }
            }
        }
        return texts.of("coaching.question", id);
    }
}

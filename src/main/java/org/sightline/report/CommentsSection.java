package org.sightline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.questionnaire.Form;
import org.sightline.questionnaire.OpenQuestion;
import org.sightline.report.Block.Heading;
import org.sightline.report.Block.Quotes;
import org.sightline.report.Block.Section;
import org.sightline.scoring.Scorecard.CommentPool;

/** What people wrote, question by question, as reviewed and in the order given; nothing is counted. */
final class CommentsSection {
    private static final String EVERYONE = "all";
    private static final String OWN = "self";

    private final Material material;
    private final ReportTexts texts;

    CommentsSection(Material material) {
        this.material = material;
        this.texts = material.texts;
    }

    Section section() {
        List<Block> comments = comments();
        Map<String, Object> data = Map.of(
                "labelminimum", Integer.toString(material.scorecard.policy().labelMinimum()),
                "coach", material.facts.coachName().orElse(""));
        Passage passage = texts.passage(comments.isEmpty() ? "comments-none" : "comments", data, slot -> comments);
        return new Section("comments", passage.title(), passage.blocks(), true);
    }

    private List<Block> comments() {
        List<Block> blocks = new ArrayList<>();
        String last = "";
        for (CommentPool pool : material.facts.words().comments()) {
            List<String> written = pool.texts().stream()
                    .map(UserText::comment)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!written.isEmpty()) {
                String question = question(pool.question());
                if (!question.equals(last)) {
                    blocks.add(new Heading(2, question));
                    last = question;
                }
                blocks.add(new Quotes(from(pool.group()), written));
            }
        }
        return blocks;
    }

    private String from(String group) {
        if (group.equals(OWN)) {
            return texts.label("comments.own");
        }
        return group.equals(EVERYONE)
                ? texts.label("comments.everyone")
                : material.perspectives.stream()
                        .filter(perspective -> perspective.id().equals(group))
                        .findFirst()
                        .map(Perspective::label)
                        .orElseThrow(() -> new IllegalArgumentException("comments of an unknown group: " + group));
    }

    /** The question's words; a part of one is named by the question's id, a dot and the part's. */
    private String question(String id) {
        for (OpenQuestion question : material.questionnaire.questions()) {
            if (id.equals(question.id()) || id.startsWith(question.id() + ".")) {
                return asked(question.parts().stream()
                        .filter(part -> id.equals(question.id() + "." + part.id()))
                        .findFirst()
                        .map(OpenQuestion.Part::wording)
                        .orElse(question.wording())
                        .in(Form.CURRENT));
            }
        }
        throw new IllegalArgumentException("comments on an unknown question: " + id);
    }

    private String asked(String wording) {
        return UserText.line(wording).replace("{N}", material.executive);
    }
}

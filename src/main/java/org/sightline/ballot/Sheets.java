package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.questionnaire.Form;

/** The pages of statements, rendered once per questionnaire, form, page and language, and filled in for each rater. */
@ApplicationScoped
class Sheets {
    private final Map<Key, SlottedPage> pages = new ConcurrentHashMap<>();

    private record Key(String questionnaire, Form form, String part, Locale language) {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record sheet(Sheet sheet) implements TemplateInstance {}

    /** The remark above a page that was left with statements open. */
    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record gaps(List<Gap> open, int count, String cannotSay) implements TemplateInstance {}

    /** A statement without an answer. */
    record Gap(String id, String text) {}

    /** @param askForGaps whether to point at the statements without an answer, if there are any */
    String page(Paper paper, Part part, boolean askForGaps, String csrfToken) {
        SlottedPage page = pages.computeIfAbsent(
                new Key(
                        paper.instrument().id(),
                        paper.form(),
                        part.id(),
                        paper.texts().locale()),
                key -> SlottedPage.of(
                        new sheet(Sheet.of(paper.instrument(), part, key.form(), paper.texts())).render()));
        return page.filled(new Filling(paper, part, askForGaps, csrfToken)::of);
    }

    /** The same of a paper on which nothing is kept; its questionnaire may be another one the next time. */
    static String trial(Paper paper, Part part, String csrfToken) {
        return SlottedPage.of(new sheet(Sheet.of(paper.instrument(), part, paper.form(), paper.texts())).render())
                .filled(new Filling(paper, part, false, csrfToken)::of);
    }
}

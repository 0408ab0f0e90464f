package org.sightline.ballot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.questionnaire.Form;

/** The pages of statements about several people, rendered once for each row of forms, and filled in for each rater. */
@ApplicationScoped
class TogetherSheets {
    private final Map<Key, SlottedPage> pages = new ConcurrentHashMap<>();

    private record Key(String questionnaire, List<Form> forms, String part, Locale language) {}

    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record togetherSheet(TogetherSheet sheet) implements TemplateInstance {}

    /** The remark above a page that was left with answers open. */
    @CheckedTemplate(basePath = "ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record togetherGaps(List<Gap> open, int count, String cannotSay) implements TemplateInstance {}

    /** A statement without an answer about somebody. */
    record Gap(String anchor, String executive, String text) {}

    /** @param askForGaps whether to point at what has no answer, if there is anything */
    String page(Together group, Part part, boolean askForGaps, String csrfToken) {
        Paper first = group.ready().getFirst();
        Key wanted = new Key(
                group.instrument().id(),
                group.ready().stream().map(Paper::form).toList(),
                part.id(),
                first.texts().locale());
        SlottedPage page = pages.computeIfAbsent(
                wanted,
                key -> SlottedPage.of(
                        new togetherSheet(TogetherSheet.of(group.instrument(), part, key.forms(), first.texts()))
                                .render()));
        return page.filled(new TogetherFilling(group, part, askForGaps, csrfToken)::of);
    }
}

package org.sightline.resurvey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.sightline.campaign.AskedPeople;
import org.sightline.coaching.ReleasedReport;

/** Pages that the coach and the executive have alike. */
final class ResurveyTemplates {
    private ResurveyTemplates() {}

    /**
     * How far it is, and what it could tell.
     *
     * @param back to the executive's page
     * @param sizes null if the earlier report can be read no more, or shows nothing
     * @param asked whom it is to ask, and until when a draft keeps them
     */
    @CheckedTemplate(basePath = "resurvey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record standing(
            Later later, String name, String back, Sizes.@Nullable Table sizes, AskedPeople.Kept asked, boolean own)
            implements TemplateInstance {}

    /**
     * What lies between the two reports.
     *
     * @param page of the later one for this reader
     * @param body rendered by the report package, which escapes whatever people wrote; null if nothing can be compared
     */
    @CheckedTemplate(basePath = "resurvey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record resurvey(
            ReleasedReport earlier,
            ReleasedReport now,
            String page,
            boolean own,
            @Nullable RawString body) implements TemplateInstance {}

    /** The executive's own page while nothing asks again. */
    @CheckedTemplate(basePath = "resurvey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record myResurveyNew(ReleasedReport report, Sizes.@Nullable Table sizes, AskedPeople.Kept asked)
            implements TemplateInstance {}
}

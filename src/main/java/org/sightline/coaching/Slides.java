package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sightline.report.Part;

/** The sections of a report in the order in which a conversation goes through them. */
@ApplicationScoped
class Slides {
    private final ExecutiveReport report;
    private final OpenSections opening;

    Slides(ExecutiveReport report, OpenSections opening) {
        this.report = report;
        this.opening = opening;
    }

    /** All, for the coach's eyes. */
    List<Part> of(ExecutiveFile file) {
        return report.sections(file);
    }

    Optional<Slide> at(ExecutiveFile file, String section) {
        return at(of(file), section);
    }

    /** Those that the executive may see: comments only once all of them are decided. */
    Optional<Slide> onScreen(ExecutiveFile file, String section) {
        return at(opening.offered(file), section);
    }

    Optional<Part> first(ExecutiveFile file) {
        return opening.offered(file).stream().findFirst();
    }

    private static Optional<Slide> at(List<Part> parts, String section) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).id().equals(section)) {
                return Optional.of(Slide.of(parts, index));
            }
        }
        return Optional.empty();
    }
}

package org.sightline.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.sightline.report.Part;

/** The sections of a report in the order in which a conversation goes through them. */
@ApplicationScoped
class Slides {
    private final ExecutiveReport report;
    private final Progress progress;

    Slides(ExecutiveReport report, Progress progress) {
        this.report = report;
        this.progress = progress;
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
        return at(onScreen(file), section);
    }

    Optional<Part> first(ExecutiveFile file) {
        return onScreen(file).stream().findFirst();
    }

    private List<Part> onScreen(ExecutiveFile file) {
        Readiness readiness = progress.of(file).filter(Readiness::reportable).orElse(null);
        return readiness == null
                ? List.of()
                : of(file).stream().filter(part -> readiness.mayShow(part.id())).toList();
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

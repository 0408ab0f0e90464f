package org.sightline.ballot;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.regex.Pattern;
import org.sightline.web.Reader;

/** The pages of a paper on which nothing is kept. */
@ApplicationScoped
class TrialPages {
    /** They would say that they save. */
    private static final Pattern SCRIPTS = Pattern.compile("<script[^>]*></script>");

    private final Reader reader;
    private final CsrfTokenParameterProvider csrf;

    TrialPages(Reader reader, CsrfTokenParameterProvider csrf) {
        this.reader = reader;
        this.csrf = csrf;
    }

    String html(Paper paper, String part) {
        String html = reader.in(paper.texts().locale(), () -> switch (part) {
            case Part.COMMENTS -> new CommentPages.comments(Comments.of(paper)).render();
            case Part.CHECK -> new CheckPages.check(CheckPages.Check.of(paper, false)).render();
            default ->
                Sheets.trial(paper, paper.instrument().part(part).orElseThrow(NotFoundException::new), csrf.getToken());
        });
        return SCRIPTS.matcher(html).replaceAll("");
    }

    /** The page after this one, as if it had been saved; after the last, the first. */
    static String after(Paper paper, String part) {
        return part.equals(Part.COMMENTS)
                ? Part.CHECK
                : paper.instrument().part(part).map(paper.instrument()::after).orElseGet(() -> first(paper));
    }

    static String first(Paper paper) {
        return paper.instrument().parts().getFirst().id();
    }
}

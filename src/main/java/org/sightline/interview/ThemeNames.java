package org.sightline.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.questionnaire.Theme;
import org.sightline.web.Reader;

/** The themes of the default questionnaire, to which whatever is said belongs, survey or not. */
@ApplicationScoped
public class ThemeNames {
    private static final String DEFAULT = "executive-360";

    private final QuestionnaireLibrary library;
    private final Reader reader;

    ThemeNames(QuestionnaireLibrary library, Reader reader) {
        this.library = library;
        this.reader = reader;
    }

    /** In the reader's language. */
    public List<Theme> all() {
        return library.find(DEFAULT, reader.locale()).map(Questionnaire::themes).orElseThrow();
    }

    public boolean has(String id) {
        return all().stream().anyMatch(theme -> theme.id().equals(id));
    }

    /** The title of a theme in this language; its id if the questionnaire has it no more. */
    public String title(String id, Locale language) {
        return library.find(DEFAULT, language).map(Questionnaire::themes).orElseThrow().stream()
                .filter(theme -> theme.id().equals(id))
                .map(Theme::title)
                .findFirst()
                .orElse(id);
    }

    /** The title of a theme; its id if the questionnaire has it no more. */
    public String title(String id) {
        return title(id, reader.locale());
    }
}

package org.sightline.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sightline.questionnaire.Questionnaire;
import org.sightline.questionnaire.QuestionnaireLibrary;
import org.sightline.report.ReportLanguages;
import org.sightline.system.Texts;

/** Compares every language with the default one, in which there is a text for everything. */
@ApplicationScoped
class Translations {
    private final QuestionnaireLibrary library;

    Translations(QuestionnaireLibrary library) {
        this.library = library;
    }

    /** All languages of the interface or of reports but the default one. */
    List<Translation> all() {
        SortedSet<String> tags = new TreeSet<>(Texts.languages());
        tags.addAll(ReportLanguages.offered());
        tags.remove(Texts.DEFAULT.getLanguage());
        return tags.stream().map(Locale::of).map(this::of).toList();
    }

    private Translation of(Locale language) {
        List<Translation.Missing> missing = new ArrayList<>();
        int texts = 0;
        Texts complete = Texts.in(Texts.DEFAULT);
        for (String area : Texts.areas()) {
            texts += complete.names(area).size();
            SortedSet<String> names = new TreeSet<>(complete.names(area));
            names.removeAll(Texts.in(language).names(area));
            names.forEach(name -> missing.add(new Translation.Missing(
                    "texts/" + language + "/" + area + ".properties", name, complete.pattern(area, name))));
        }
        texts += ReportLanguages.texts().size();
        ReportLanguages.missing(language)
                .forEach(text -> missing.add(new Translation.Missing(text.file(), text.key(), text.text())));
        return new Translation(language, Texts.name(language), missing, texts, without(language));
    }

    private List<String> without(Locale language) {
        return library.all().stream()
                .filter(questionnaire -> !library.find(questionnaire.id(), language)
                        .orElseThrow()
                        .language()
                        .equals(language.toLanguageTag()))
                .map(Questionnaire::title)
                .toList();
    }
}

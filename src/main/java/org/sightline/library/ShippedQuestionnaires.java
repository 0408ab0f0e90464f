package org.sightline.library;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sightline.questionnaire.QuestionnaireLibrary;

/** Reads the questionnaires of files once; a faulty one stops the start with every fault listed. */
@Singleton
class ShippedQuestionnaires {
    private final QuestionnaireLibrary library;

    ShippedQuestionnaires(@ConfigProperty(name = "sightline.questionnaires.directory") Optional<Path> own) {
        this.library = QuestionnaireLibrary.load(own);
    }

    void read(@Observes StartupEvent start) {
        library.all();
    }

    @Produces
    @Singleton
    QuestionnaireLibrary library() {
        return library;
    }
}
